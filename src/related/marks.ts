import { NO_LETTERS, withLetter } from '../phrases/word-book.ts';
import { type Matrix, rowCount, rowStart } from './matrix.ts';

/** Makes one whole number of 32 bits of two, so that another number of either makes another. */
export function mixed(one: number, other: number): number {
	let mark = Math.imul(one ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(other, 0xc2b2ae35);
	mark = Math.imul(mark ^ (mark >>> 15), 0x2c1b3c6d) + one;
	mark = Math.imul(mark ^ (mark >>> 13), 0x297a2d39) ^ other;
	return mark ^ (mark >>> 16);
}

/** A number made of the letters of a text. */
export function textMark(text: string): number {
	let mark = NO_LETTERS;
	for (let at = 0; at < text.length; at++) mark = withLetter(mark, text.charCodeAt(at));
	return mark;
}

/** Of each row a number made of what its columns are marked by and of their values. */
export function marksOf(matrix: Matrix, marks: Int32Array): Int32Array {
	const bits = bitsOf(matrix.values);
	return Int32Array.from({ length: rowCount(matrix) }, (_, row) => {
		let mark = 0;
		for (let place = rowStart(matrix, row); place < rowStart(matrix, row + 1); place++) {
			mark = (mark + mixed(marks[matrix.columns[place] ?? 0] ?? 0, bits[place] ?? 0)) | 0;
		}
		return mark;
	});
}

/** Of every number the bits with which it is kept. */
export const bitsOf = (numbers: Float32Array): Int32Array =>
	new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length);
