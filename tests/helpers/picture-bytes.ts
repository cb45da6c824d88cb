/** The beginnings of pictures, which say how large they are; nothing of what they show. */

const bytesOf = (...parts: (string | readonly number[])[]): Buffer =>
	Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

const big = (number: number, bytes: number): number[] =>
	Array.from({ length: bytes }, (_, at) => (number / 256 ** (bytes - 1 - at)) & 255);
const little = (number: number, bytes: number): number[] => big(number, bytes).reverse();

export const png = (width: number, height: number): Buffer =>
	bytesOf('\x89PNG\r\n\x1a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), [8, 6, 0, 0, 0], big(0, 4));

export const gif = (width: number, height: number): Buffer =>
	bytesOf('GIF89a', little(width, 2), little(height, 2), [0, 0, 0]);

export const webp = (width: number, height: number): Buffer =>
	bytesOf('RIFF', little(22, 4), 'WEBPVP8X', little(10, 4), [0, 0, 0, 0], little(width - 1, 3), little(height - 1, 3));

/** @param turned How the camera was held, from 1 to 8. */
export function jpeg(width: number, height: number, turned = 1): Buffer {
	const orientation = [big(0x112, 2), big(3, 2), big(1, 4), big(turned, 2), [0, 0]].flat();
	const exif = bytesOf('Exif\0\0MM\0*', big(8, 4), big(1, 2), orientation, big(0, 4));
	const frame = [8, ...big(height, 2), ...big(width, 2), 1, 1, 0x11, 0];
	return bytesOf('\xff\xd8\xff\xe1', big(exif.length + 2, 2), [...exif], '\xff\xc0', big(frame.length + 2, 2), frame);
}

export function avif(width: number, height: number): Buffer {
	const box = (name: string, ...content: (string | number[])[]): number[] => {
		const bytes = bytesOf(...content);
		return [...big(bytes.length + 8, 4), ...Buffer.from(name), ...bytes];
	};
	const size = box('ispe', [0, 0, 0, 0], big(width, 4), big(height, 4));
	const meta = box('meta', [0, 0, 0, 0], box('iprp', box('ipco', size)));
	return bytesOf(box('ftyp', 'avif', [0, 0, 0, 0], 'avifmif1'), meta);
}
