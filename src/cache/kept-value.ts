import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, Serializer } from 'node:v8';
import writeFileAtomic from 'write-file-atomic';
import { folders } from '../files/folders.ts';
import { codeVersion } from './code-version.ts';
import { seal, SEAL_LENGTH, unsealed } from './seal.ts';

/** One value that a run leaves for the next; it may hold long lists of numbers, which text would make slow. */
export interface KeptValue<Value> {
	/** None where there is nothing, or another version or somebody else has left it. */
	value: Value | undefined;
	keep: (value: Value) => void;
}

/** @param parts Folders of `src` whose code the value depends on. */
export function openKept<Value>(kind: string, parts: readonly string[]): KeptValue<Value> {
	const version = codeVersion(parts);
	const file = join(folders.cache, 'memo', `${kind}.bin`);
	return {
		value: readSealed(file, version) as Value | undefined,
		keep: (value) => {
			mkdirSync(join(folders.cache, 'memo'), { recursive: true });
			writeFileAtomic.sync(file, sealed(value, version), { fsync: false });
		},
	};
}

/** A value in the memory where it is written out. */
function sealed(value: unknown, version: string): Buffer {
	const serializer = new Serializer();
	serializer.writeRawBytes(new Uint8Array(SEAL_LENGTH));
	serializer.writeHeader();
	serializer.writeValue(value);
	return seal(serializer.releaseBuffer(), version);
}

function readSealed(file: string, version: string): unknown {
	try {
		const bytes = unsealed(readFileSync(file), version);
		return bytes && deserialize(bytes);
	} catch {
		return undefined;
	}
}
