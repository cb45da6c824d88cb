import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../src/client/unpack.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const packed = new Uint8Array(gzipSync(bytesOf('pagefind_dcd and an index')));
const text = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => Buffer.from(await unpack(bytes)).toString();

test('a file is unpacked, and one that came unpacked is taken as it is', async () => {
	expect(await text(packed)).toBe(' and an index');
	expect(await text(bytesOf('pagefind_dcd and an index'))).toBe(' and an index');
});

describe('refused is', () => {
	test('a file with any byte missing at its end', async () => {
		for (let length = 0; length < packed.length; length += 1) {
			await expect(unpack(packed.slice(0, length)), String(length)).rejects.toThrow();
		}
	});

	test('a file of which a bit of the content has changed', async () => {
		// The first ten bytes are gzip's header, which says when and where it was packed.
		for (let index = 10; index < packed.length; index += 1) {
			const damaged = packed.map((byte, at) => (at === index ? byte ^ 4 : byte));
			await expect(unpack(damaged), String(index)).rejects.toThrow();
		}
	});

	test.each([
		['a page in its place', bytesOf('<!doctype html>')],
		['something else that is packed', new Uint8Array(gzipSync('another file'))],
	])('%s', async (_, bytes) => {
		await expect(unpack(bytes)).rejects.toThrow();
	});
});
