import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { expect, test } from 'vitest';
import { titleToText } from '../../src/markdown/math.ts';
import { OWN_PALETTES } from '../../src/model/palette.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH, type Picture } from '../../src/model/picture.ts';
import { drawPicture, typeset } from '../../src/pictures/draw.ts';
import { FAMILY, fontsFor } from '../../src/pictures/fonts.ts';
import { layOut, linesIn, sizesFor, TITLE_ROOM } from '../../src/pictures/layout.ts';
import { PICTURE_LIMIT, pngHeader } from '../helpers/png-header.ts';

const picture = (title: string): Picture => ({ siteName: 'Shoal', kind: 'Paper', title, line: '29 October 2025' });

const LONG = 'Learning When to Light a Lamp, with an Appendix on Those That Should Have Stayed Dark: '.repeat(5);
const TEX = titleToText('$O(\\varepsilon^{-s}d^s)$ Lamps, $\\mathbb{E}[x^T] \\le \\sqrt{n}$ and $\\nabla\\pi_0$');
const CHINESE = '用于大型语言模型的强化学习：综述與臺灣';
const TITLES = [
	'Lamps',
	LONG,
	TEX,
	CHINESE,
	'ランプと学習',
	'등불의 강화 학습',
	'למידת חיזוק עמוקה',
	'التعلم المعزز',
	'Łódź, Nguyễn, Обучение',
];

test.for(TITLES)('draws %s in the size that was agreed on, and small', async (title) => {
	const png = await drawPicture(picture(title));
	expect(pngHeader(png)).toEqual({ signature: 'PNG', width: PICTURE_WIDTH, height: PICTURE_HEIGHT });
	expect(png.length).toBeLessThan(PICTURE_LIMIT);
});

test.for([...TITLES, '29 October 2025 · …'])('has every letter of %s', async (title) => {
	expect((await typeset(picture(title))).missing).toEqual([]);
	expect(await missingIn(title)).toEqual([]);
});

test('has every sign that TeX can become', async () => {
	const signs = readFileSync('src/markdown/tex-symbols.ts', 'utf8').match(/[^\p{ASCII}]/gu) ?? [];
	expect(signs.length).toBeGreaterThan(200);
	expect(await missingIn([...new Set(signs)].join(' '))).toEqual([]);
});

test('leaves out what no font has', async () => {
	expect(await missingIn('Llamas 🦙 and ลามะ')).not.toEqual([]);
	const { svg } = await typeset(picture('Llamas 🦙 and 👩‍🔬 bees 1️⃣ 1'));
	expect(svg).toBe((await typeset(picture('Llamas and bees 1'))).svg);
});

/** The characters of a text that none of its fonts has. */
async function missingIn(text: string): Promise<string[]> {
	const missing: string[] = [];
	const element = { type: 'div', key: null, props: { style: { fontFamily: FAMILY, width: 1000 }, children: text } };
	await satori(element, {
		width: 1000,
		height: 1000,
		fonts: fontsFor(text),
		loadAdditionalAsset: (_, segment) => {
			missing.push(segment);
			return Promise.resolve([]);
		},
	});
	return missing;
}

test('a dense and endless title stays small', async () => {
	const png = await drawPicture({ ...picture('臺灣繁體龍鬱籲讀書憂鬱'.repeat(30)), line: '臺灣繁體龍鬱籲'.repeat(9) });
	expect(png.length).toBeLessThan(PICTURE_LIMIT);
});

test('the longer the title, the smaller it is set, and in the end it is cut off', async () => {
	const words = LONG.split(' ');
	const set = await Promise.all([1, 8, 16, 24, 80].map((count) => typeset(picture(words.slice(0, count).join(' ')))));
	const sizes = set.map(({ size }) => size);
	expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
	expect(new Set(sizes).size).toBeGreaterThan(2);
	expect(set.map(({ isCut }) => isCut)).toEqual([false, false, false, false, true]);
	expect(set.every(({ titleHeight }) => titleHeight <= TITLE_ROOM)).toBe(true);
});

test('a long word is set smaller rather than broken', () => {
	expect(sizesFor('Recommendation')[0]).toBe(Math.max(...sizesFor('Lamps')));
	expect(sizesFor('Supercalifragilisticexpialidocious')[0]).toBeLessThan(60);
	expect(sizesFor('x'.repeat(200))).toEqual([Math.min(...sizesFor('Lamps'))]);
	expect(sizesFor('汉'.repeat(200))).toEqual(sizesFor('Lamps'));
});

test('each size has room for whole lines', () => {
	for (const size of sizesFor('Lamps')) expect(linesIn(size)).toBeGreaterThanOrEqual(3);
});

test('a title that begins from right to left runs so', () => {
	const directions = ['Lamps', '2025 למידת Lamps', 'التعلم'].map((title) => JSON.stringify(layOut(picture(title), 70)));
	expect(directions.map((boxes) => boxes.includes('"direction":"rtl"'))).toEqual([false, true, true]);
});

test('a picture has the same bytes whatever was drawn before it', async () => {
	const first = await drawPicture(picture(TEX));
	await drawPicture(picture(CHINESE));
	expect(Buffer.from(await drawPicture(picture(TEX))).equals(first)).toBe(true);
});

test('its colours are those of the pages by day', () => {
	const colours = JSON.stringify(layOut(picture('Lamps'), 70)).match(/#[0-9a-f]{6}/g) ?? [];
	expect(new Set(colours).size).toBe(4);
	expect(Object.values(OWN_PALETTES.light)).toEqual(expect.arrayContaining(colours));
});

test('what is drawn needs no font of the machine', async () => {
	const { svg } = await typeset(picture('Lamps'));
	expect(svg).not.toContain('<text');
	expect(new Resvg(svg, { font: { loadSystemFonts: false } }).render().width).toBe(PICTURE_WIDTH);
});
