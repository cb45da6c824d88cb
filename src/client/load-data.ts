import { onceEach } from './once-each.ts';
import { saidPart } from './said-parts.ts';

const load = onceEach(async (name): Promise<unknown> => JSON.parse(await saidPart(`${name}.js`, name)));

/**
 * What the build wrote into `search/<name>.js` with `dataScript`, over http and from a disk alike. It is loaded once; a
 * load that failed may be tried again.
 *
 * @throws MissingPart
 */
export const loadData = <Data>(name: string): Promise<Data> => load(name) as Promise<Data>;
