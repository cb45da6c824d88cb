import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { palettePng } from '../../src/pictures/png.ts';

/** An image of one row, given as colours. */
const row = (...colours: string[]) => ({
	width: colours.length,
	height: 1,
	pixels: Uint8Array.from(colours.flatMap((colour) => [...Buffer.from(`${colour}ff`, 'hex')])),
});

/** The colours that a reader other than ours sees in a PNG of one row. */
function seen(png: Uint8Array, width: number): string[] {
	const image = `<image href="data:image/png;base64,${Buffer.from(png).toString('base64')}" width="${width}" height="1"/>`;
	const { pixels } = new Resvg(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1">${image}</svg>`,
	).render();
	return Array.from({ length: width }, (_, index) => pixels.subarray(index * 4, index * 4 + 3).toString('hex'));
}

test('keeps every colour where there are few', () => {
	const colours = ['fcfbf8', '1f1d1a', 'fcfbf8', '8c2f1b'];
	expect(seen(palettePng(row(...colours)), 4)).toEqual(colours);
});

test('makes one of colours that are nearly the same where there are too many, the first of them', () => {
	const colours = Array.from({ length: 400 }, (_, index) => `${(index % 256).toString(16).padStart(2, '0')}8000`);
	const many = [...colours, ...colours.map((colour) => colour.replace('8000', '8001'))];
	const found = seen(palettePng(row(...many)), many.length);
	expect(new Set(found).size).toBeLessThanOrEqual(256);
	expect(found[0]).toBe(many[0]);
	const furthest = found.map((colour, index) => Math.abs(parseInt(colour, 16) - parseInt(many[index] ?? '', 16)) >> 16);
	expect(Math.max(...furthest)).toBeLessThanOrEqual(1);
});
