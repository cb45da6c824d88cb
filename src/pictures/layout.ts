import { OWN_PALETTES } from '../model/palette.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH, type Picture } from '../model/picture.ts';
import { FAMILY } from './fonts.ts';

const { page: PAPER, ink: INK, muted: MUTED, accent: ACCENT } = OWN_PALETTES.light;

const MARGIN = 80;
const WIDTH = PICTURE_WIDTH - 2 * MARGIN;
const LINE_HEIGHT = 1.16;

/** Sizes of the title, the one for short titles first. */
const SIZES = [92, 80, 70, 62, 54, 47];
const SMALLEST = 47;
/** How high the title may be. */
export const TITLE_ROOM = 330;
/** The key by which the title is found again in what was laid out. */
export const TITLE = 'title';

/** An element as satori takes it. */
export interface Box {
	type: 'div';
	key: string | null;
	props: { style: Record<string, string | number>; children?: string | Box[] };
}

/** A picture as boxes, its title in a size; what is beyond `lines` is cut off with an ellipsis. */
export function layOut({ siteName, kind, title, line }: Picture, size: number, lines?: number): Box {
	const head = box({ display: 'flex', fontSize: 32 }, [
		text(siteName, { color: INK, fontWeight: 600, lineClamp: 1 }),
		...(kind ? [text(kind, { color: MUTED, marginLeft: 18, flexShrink: 0 })] : []),
	]);
	const wrap = lines === undefined ? wrapOf(title) : { lineClamp: lines, overflowWrap: 'break-word' };
	const direction = directionOf(title);
	const heading = text(title, { ...TITLE_STYLE, ...wrap, fontSize: size, direction, marginTop: 'auto' }, TITLE);
	const rule = box({ width: 120, height: 5, flexShrink: 0, background: ACCENT, marginTop: 34, marginBottom: 26 }, []);
	const facts = line ? [text(line, { color: MUTED, fontSize: 34, width: WIDTH, lineClamp: 1 })] : [];
	return box(PAGE_STYLE, [head, heading, rule, ...facts]);
}

const PAGE_STYLE = {
	display: 'flex',
	flexDirection: 'column',
	boxSizing: 'border-box',
	width: PICTURE_WIDTH,
	height: PICTURE_HEIGHT,
	padding: `64px ${MARGIN}px`,
	background: PAPER,
	fontFamily: FAMILY,
	lineHeight: 1.25,
};

const TITLE_STYLE = {
	width: WIDTH,
	color: INK,
	fontWeight: 600,
	lineHeight: LINE_HEIGHT,
	letterSpacing: '-0.01em',
};

/** The sizes in which a title may be set, the largest first: those that its longest word leaves room for. */
export function sizesFor(title: string): number[] {
	const sizes = SIZES.filter((size) => widestWord(title) * size <= WIDTH);
	return sizes.length > 0 ? sizes : [SMALLEST];
}

/** Lines of about one length. A word without end is broken; satori, when it balances lines, would break others too. */
const wrapOf = (title: string): Record<string, string> =>
	widestWord(title) * SMALLEST <= WIDTH ? { textWrap: 'balance' } : { overflowWrap: 'break-word' };

/** What holds together in a line; the scripts of East Asia may be broken anywhere. */
const WORD = /[^\s\-–—/\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;

/** How wide the longest word is at most, as a rule, in a size of one. */
const widestWord = (title: string): number =>
	0.56 * Math.max(0, ...(title.match(WORD) ?? []).map((word) => [...word].length));

/** How many lines of a size there is room for. */
export const linesIn = (size: number): number => Math.floor(TITLE_ROOM / (size * LINE_HEIGHT));

/** The direction of the first letter, which is that of the whole title. */
function directionOf(title: string): 'ltr' | 'rtl' {
	const [first = ''] = /\p{L}/u.exec(title) ?? [];
	return /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(first) ? 'rtl' : 'ltr';
}

const box = (style: Box['props']['style'], children: Box[]): Box => ({
	type: 'div',
	key: null,
	props: { style, children },
});

const text = (words: string, style: Box['props']['style'], key: string | null = null): Box => ({
	type: 'div',
	key,
	props: { style: { display: 'block', ...style }, children: words },
});
