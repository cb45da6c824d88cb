import { saidPart } from './said-parts.ts';

const values = new Map<string, Promise<unknown>>();

/**
 * What the build wrote into `search/<name>.js` with `dataScript`, over http and from a disk alike. It is loaded once; a
 * load that failed may be tried again.
 *
 * @throws MissingPart
 */
export function loadData<Data>(name: string): Promise<Data> {
	const known = values.get(name);
	if (known) return known as Promise<Data>;
	const value = saidPart(`${name}.js`, name).then((text) => JSON.parse(text) as Data);
	values.set(name, value);
	value.catch(() => values.delete(name));
	return value;
}
