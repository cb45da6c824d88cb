/** What a PNG says of itself in its first bytes. */
export function pngHeader(png: Uint8Array): { signature: string; width: number; height: number } {
	const bytes = Buffer.from(png);
	return { signature: bytes.toString('latin1', 1, 4), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Under what a picture must stay, in bytes. */
export const PICTURE_LIMIT = 100_000;
