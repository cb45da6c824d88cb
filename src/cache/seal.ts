import { createHash } from 'node:crypto';

/** Bytes of a seal, which is a SHA-1. */
export const SEAL_LENGTH = 20;

/** Tells bytes that are whole, and of the same version, from others. */
export const sealOf = (version: string, bytes: Uint8Array): Buffer =>
	createHash('sha1').update(version).update(bytes).digest();

/** Writes the seal of bytes into the room left for it before them: large ones leave no copy to be collected. */
export function seal(bytes: Buffer, version: string): Buffer {
	bytes.set(sealOf(version, bytes.subarray(SEAL_LENGTH)));
	return bytes;
}

/** What follows a seal; nothing where the seal is not that of these bytes and this version. */
export function unsealed(bytes: Buffer, version: string): Buffer | undefined {
	const inner = bytes.subarray(SEAL_LENGTH);
	return bytes.subarray(0, SEAL_LENGTH).equals(sealOf(version, inner)) ? inner : undefined;
}
