import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, Serializer } from 'node:v8';
import writeFileAtomic from 'write-file-atomic';
import { folders } from '../files/folders.ts';
import { codeVersion, sealOf } from './memo.ts';

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

/** Bytes of a SHA-1. */
const SEAL_LENGTH = 20;

/** A value with its seal before it, in the memory where it is written out: large values leave little to be collected. */
function sealed(value: unknown, version: string): Buffer {
	const serializer = new Serializer();
	serializer.writeRawBytes(new Uint8Array(SEAL_LENGTH));
	serializer.writeHeader();
	serializer.writeValue(value);
	const bytes = serializer.releaseBuffer();
	bytes.write(sealOf(version, bytes.subarray(SEAL_LENGTH)), 'base64');
	return bytes;
}

function readSealed(file: string, version: string): unknown {
	try {
		const whole = readFileSync(file);
		const [seal, bytes] = [whole.subarray(0, SEAL_LENGTH), whole.subarray(SEAL_LENGTH)];
		return seal.toString('base64') === sealOf(version, bytes) ? deserialize(bytes) : undefined;
	} catch {
		return undefined;
	}
}
