import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** An image as rows of pixels, four bytes each: red, green, blue and opacity. */
export interface Pixels {
	width: number;
	height: number;
	pixels: Uint8Array;
}

/**
 * An opaque image as a PNG with a palette, a third of the size that it has in full colour. Colours that are nearly the
 * same become one where there are too many. Packed in JavaScript, so that every machine makes the same bytes.
 */
export function palettePng({ width, height, pixels }: Pixels): Uint8Array {
	const { palette, indices } = indexed(pixels);
	const rows = new Uint8Array((width + 1) * height);
	// Each row begins with a zero: its bytes are as they are.
	for (let row = 0; row < height; row += 1) {
		rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
	}
	const header = new Uint8Array(13);
	new DataView(header.buffer).setUint32(0, width);
	new DataView(header.buffer).setUint32(4, height);
	header.set([8, 3], 8);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('PLTE', Uint8Array.from(palette.flat())),
		chunk('IDAT', zlibSync(rows, { level: 6 })),
		chunk('IEND', new Uint8Array()),
	]);
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function chunk(type: string, data: Uint8Array): Uint8Array {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(body.length + 8);
	frame.writeUInt32BE(data.length, 0);
	frame.set(body, 4);
	frame.writeUInt32BE(crc32(body), body.length + 4);
	return frame;
}

type Colour = [red: number, green: number, blue: number];

interface Indexed {
	palette: Colour[];
	indices: Uint8Array;
}

/** The colours and which of them each pixel has, as finely told apart as 256 colours allow. */
function indexed(pixels: Uint8Array): Indexed {
	for (let dropped = 0; ; dropped += 1) {
		const found = indexedBy(pixels, (0xff << dropped) & 0xff);
		if (found) return found;
	}
}

/** Takes colours for one that are the same in the bits of the mask: the first of them, so that plain areas stay exact. */
function indexedBy(pixels: Uint8Array, mask: number): Indexed | undefined {
	const palette: Colour[] = [];
	const places = new Map<number, number>();
	const indices = new Uint8Array(pixels.length / 4);
	let last = -1;
	let place: number | undefined;
	for (let index = 0; index < indices.length; index += 1) {
		const red = pixels[index * 4] ?? 0;
		const green = pixels[index * 4 + 1] ?? 0;
		const blue = pixels[index * 4 + 2] ?? 0;
		const key = ((red & mask) << 16) | ((green & mask) << 8) | (blue & mask);
		// Most pixels are of the colour of the one before.
		if (key !== last) place = places.get(key);
		last = key;
		if (place === undefined) {
			if (palette.length === 256) return undefined;
			place = palette.push([red, green, blue]) - 1;
			places.set(key, place);
		}
		indices[index] = place;
	}
	return { palette, indices };
}
