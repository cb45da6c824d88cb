import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const CHUNK = 1 << 20;

/** Writes what is piped in into a file, piece by piece. @returns its fingerprint. */
export function saveStandardInput(path: string): string {
	const file = openSync(path, 'w');
	const hash = createHash('sha256');
	const chunk = Buffer.alloc(CHUNK);
	try {
		for (let length = readStandardInput(chunk); length > 0; length = readStandardInput(chunk)) {
			const part = chunk.subarray(0, length);
			hash.update(part);
			writeSync(file, part);
		}
	} finally {
		closeSync(file);
	}
	return hash.digest('hex');
}

/** A pipe that has nothing yet says so with an error. */
function readStandardInput(chunk: Buffer): number {
	for (;;) {
		try {
			return readSync(0, chunk);
		} catch (error) {
			const code = error instanceof Error && 'code' in error ? error.code : undefined;
			if (code === 'EOF') return 0;
			if (code !== 'EAGAIN') throw error;
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
		}
	}
}

/** What two files of the same bytes have in common. Holds no more than a piece of the file at a time. */
export function fingerprintOf(path: string): string {
	const file = openSync(path, 'r');
	const hash = createHash('sha256');
	const chunk = Buffer.alloc(CHUNK);
	for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk))
		hash.update(chunk.subarray(0, length));
	closeSync(file);
	return hash.digest('hex');
}
