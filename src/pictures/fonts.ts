import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Font } from 'satori';

/** The family that pictures are set in; what it lacks is looked for in all other fonts that are given. */
export const FAMILY = 'Source Serif 4';

const WEIGHTS = [400, 600] as const;
type Weight = (typeof WEIGHTS)[number];

/** A package of fonts, cut into files by the characters that they are for. */
interface FontPackage {
	name: string;
	/** How the files begin. */
	stem: string;
	/** The cuts to take, as `unicode.json` calls them; all where nothing is said. */
	cuts?: readonly string[];
	/** How the files end; one is for all weights. */
	ending: Record<Weight, string>;
}

const STATIC = { 400: '400-normal.woff', 600: '600-normal.woff' };
const VARIABLE = { 400: 'wght-normal.woff2', 600: 'wght-normal.woff2' };

const SERIF: FontPackage = { name: '@fontsource/source-serif-4', stem: 'source-serif-4', ending: STATIC };

/** The first that has a character draws it. */
const PACKAGES: readonly FontPackage[] = [
	SERIF,
	// Raised and lowered letters and figures, as in ε⁻ˢ.
	{ name: '@fontsource/noto-serif', stem: 'noto-serif', cuts: ['latin-ext', 'math'], ending: STATIC },
	{ name: '@fontsource/noto-serif-hebrew', stem: 'noto-serif-hebrew', cuts: ['hebrew'], ending: STATIC },
	{ name: '@fontsource/amiri', stem: 'amiri', cuts: ['arabic'], ending: { ...STATIC, 600: '700-normal.woff' } },
	{ name: '@fontsource-variable/noto-serif-sc', stem: 'noto-serif-sc', ending: VARIABLE },
	{ name: '@fontsource-variable/noto-serif-kr', stem: 'noto-serif-kr', ending: VARIABLE },
];

/** All of mathematics in one file, whose `unicode.json` speaks of Latin letters alone. */
const MATHEMATICS = '@fontsource/libertinus-math/files/libertinus-math-latin-400-normal.woff';

/** The fonts that a text needs, those for Latin letters always; in an order that depends on nothing but the text. */
export function fontsFor(text: string): Font[] {
	const latin = filesOf(SERIF, 'latin');
	const codes = [...text].map((character) => character.codePointAt(0) ?? 0).filter((code) => !isIn(code, LATIN));
	if (codes.length === 0) return latin;
	const others = PACKAGES.flatMap((fonts) =>
		cutsOf(fonts)
			.filter(({ ranges }) => codes.some((code) => isIn(code, ranges)))
			.flatMap(({ cut }) => filesOf(fonts, cut)),
	);
	return [...latin, ...others, fontIn(MATHEMATICS, 400)];
}

type Range = [from: number, to: number];

/** What the cut for Latin letters surely has. */
const LATIN: Range[] = [
	[0x20, 0xff],
	[0x2013, 0x201e],
	[0x2026, 0x2026],
];

const isIn = (code: number, ranges: readonly Range[]): boolean =>
	ranges.some(([from, to]) => code >= from && code <= to);

const filesOf = ({ name, stem, ending }: FontPackage, cut: string): Font[] =>
	WEIGHTS.map((weight) => fontIn(`${name}/files/${stem}-${cut}-${ending[weight]}`, weight));

const fonts = new Map<string, Font>();

/** Fonts of one name but for another weight are not asked for what the first lacks, so each cut has a name. */
function fontIn(file: string, weight: Weight): Font {
	const key = `${file} ${weight}`;
	const isLatin = file.includes('/source-serif-4-latin-') && !file.includes('-ext-');
	const font = fonts.get(key) ?? { name: isLatin ? FAMILY : cutName(file), data: readFileSync(pathOf(file)), weight };
	fonts.set(key, font);
	return font;
}

const cutName = (file: string): string => file.replace(/^.*\/|-\w+-normal\.\w+$/g, '');

interface Cut {
	cut: string;
	ranges: Range[];
}

const cuts = new Map<string, Cut[]>();

function cutsOf({ name, cuts: wanted }: FontPackage): Cut[] {
	const known = cuts.get(name);
	if (known) return known;
	const listed = JSON.parse(readFileSync(pathOf(`${name}/unicode.json`), 'utf8')) as Record<string, string>;
	const read = Object.entries(listed)
		// Numbers stand in brackets here and without them in the names of files.
		.map(([cut, ranges]) => ({ cut: cut.replace(/[[\]]/g, ''), ranges: ranges.split(',').map(rangeOf) }))
		.filter(({ cut }) => wanted?.includes(cut) ?? true);
	cuts.set(name, read);
	return read;
}

/** `U+2190` or `U+2190-21FF`. */
function rangeOf(written: string): Range {
	const [from = '', to = from] = written.trim().replace('U+', '').split('-');
	return [parseInt(from, 16), parseInt(to, 16)];
}

const pathOf = (file: string): string => fileURLToPath(import.meta.resolve(file));
