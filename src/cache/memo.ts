import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { folders } from '../files/folders.ts';
import type { Remember } from '../model/remember.ts';
import { codeVersion } from './code-version.ts';
import { sealOf } from './seal.ts';

/** Results of slow computations, kept from run to run in the folder of what can be made again. */
export interface Memo {
	remember: Remember;
	/** Keeps what this run has used, and nothing else. */
	save: () => void;
}

/** As JSON, by the name of the key, until it is asked for: most of what is kept is kept again as it is. */
type Kept = Map<string, Buffer>;
interface Used {
	value: unknown;
	/** As it was kept. */
	json?: Buffer;
}

/** @param parts Folders of `src` whose code the results depend on: where any of it changes, all is computed anew. */
export function openMemo(parts: readonly string[]): Memo {
	const version = codeVersion(parts);
	const kinds = new Map<string, { kept: Kept; used: Map<string, Used> }>();
	const open = (kind: string) =>
		kinds.getOrInsertComputed(kind, () => ({ kept: readKept(kind, version), used: new Map<string, Used>() }));
	return {
		remember: <Value>(kind: string, key: string, compute: () => Value): Value => {
			const { kept, used } = open(kind);
			const found = used.getOrInsertComputed(hash('sha1', key, 'base64'), (name): Used => {
				const json = kept.get(name);
				return json ? { value: JSON.parse(json.toString()), json } : { value: compute() };
			});
			return found.value as Value;
		},
		save: () => {
			for (const [kind, { kept, used }] of kinds) if (isOther(kept, used)) writeKept(kind, version, used);
		},
	};
}

const isOther = (kept: Kept, used: Map<string, Used>): boolean =>
	kept.size !== used.size || used.keys().some((name) => !kept.has(name));

const fileOf = (kind: string): string => join(folders.cache, 'memo', `${kind}.txt`);

const [SPACE, LINE_END] = [' ', '\n'];

/** What another version has left, or what is not whole, counts for nothing: it might end up in an entry. */
function readKept(kind: string, version: string): Kept {
	const kept: Kept = new Map();
	try {
		const bytes = readFileSync(fileOf(kind));
		let start = bytes.indexOf(LINE_END) + 1;
		if (bytes.toString('latin1', 0, start - 1) !== sealOf(version, bytes.subarray(start)).toString('base64'))
			return kept;
		for (let end = start; (end = bytes.indexOf(LINE_END, start)) !== -1; start = end + 1) {
			const space = bytes.indexOf(SPACE, start);
			kept.set(bytes.toString('latin1', start, space), bytes.subarray(space + 1, end));
		}
	} catch {
		// There is none.
	}
	return kept;
}

/** A line for each value: its name and its JSON. */
function writeKept(kind: string, version: string, used: Map<string, Used>): void {
	const lines = [...used].flatMap(([name, { value, json }]) => [
		Buffer.from(name + SPACE),
		json ?? Buffer.from(JSON.stringify(value)),
		Buffer.from(LINE_END),
	]);
	const bytes = Buffer.concat(lines);
	mkdirSync(join(folders.cache, 'memo'), { recursive: true });
	writeFileAtomic.sync(
		fileOf(kind),
		Buffer.concat([Buffer.from(sealOf(version, bytes).toString('base64') + LINE_END), bytes]),
	);
}
