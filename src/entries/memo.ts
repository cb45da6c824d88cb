import { createHash, hash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Remember } from '../model/remember.ts';
import { folders } from './folders.ts';

/** Results of slow computations, kept from run to run in the folder of what can be made again. */
export interface Memo {
	remember: Remember;
	/** Keeps what this run has used, and nothing else. */
	save: () => void;
}

type Values = Map<string, unknown>;

/** @param parts Folders of `src` whose code the results depend on: where any of it changes, all is computed anew. */
export function openMemo(parts: readonly string[]): Memo {
	const version = codeVersion(parts);
	const kinds = new Map<string, { kept: Values; used: Values }>();
	const open = (kind: string) => {
		const found = kinds.get(kind) ?? { kept: readKept(kind, version), used: new Map() };
		kinds.set(kind, found);
		return found;
	};
	return {
		remember: <Value>(kind: string, key: string, compute: () => Value): Value => {
			const { kept, used } = open(kind);
			const name = hash('sha1', key, 'base64');
			const from = [used, kept].find((values) => values.has(name));
			const value = from ? (from.get(name) as Value) : compute();
			used.set(name, value);
			return value;
		},
		save: () => {
			for (const [kind, { kept, used }] of kinds) if (isOther(kept, used)) writeKept(kind, version, used);
		},
	};
}

const isOther = (kept: Values, used: Values): boolean =>
	kept.size !== used.size || used.keys().some((name) => !kept.has(name));

const fileOf = (kind: string): string => join(folders.cache, 'memo', `${kind}.json`);

/** What another version has left, or what is not whole, counts for nothing: it might end up in an entry. */
function readKept(kind: string, version: string): Values {
	try {
		const [seal, values = ''] = readFileSync(fileOf(kind), 'utf8').split('\n', 2);
		return new Map(seal === sealOf(version, values) ? (JSON.parse(values) as [string, unknown][]) : []);
	} catch {
		return new Map();
	}
}

function writeKept(kind: string, version: string, kept: Values): void {
	const values = JSON.stringify([...kept]);
	mkdirSync(join(folders.cache, 'memo'), { recursive: true });
	writeFileAtomic.sync(fileOf(kind), `${sealOf(version, values)}\n${values}`);
}

const sealOf = (version: string, values: string): string =>
	createHash('sha1').update(version).update(values).digest('base64');

/** Of the program's own files and of the packages that it is built with. */
export function codeVersion(parts: readonly string[]): string {
	const source = resolve(import.meta.dirname, '..');
	const files = parts.flatMap((part) => globSync(`${part}/**/*.{ts,yaml}`, { cwd: source })).sort();
	const version = createHash('sha1').update(process.version);
	for (const file of ['../package-lock.json', ...files]) version.update(file).update(readFileSync(join(source, file)));
	return version.digest('base64');
}
