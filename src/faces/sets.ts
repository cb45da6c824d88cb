import {
	FORMULA_ALPHABETS,
	FORMULAS,
	GREEK_OF_FORMULAS,
	LATIN,
	LATIN_OF_NAMES,
	LATIN_OF_TITLES,
	SIGNS,
} from './characters.ts';
import type { Cut, FaceSet, FaceSetName, Source } from './face.ts';

/** From the weight of text to that of headings and of what is stressed. */
const wght = { min: 400, max: 600 };

const STIX_TWO: Source = { package: '@fontsource-variable/stix-two-text', stem: 'stix-two-text', kind: 'wght' };
const NEWSREADER: Source = { package: '@fontsource-variable/newsreader', stem: 'newsreader', kind: 'opsz' };
const SOURCE_SERIF: Source = { package: '@fontsource-variable/source-serif-4', stem: 'source-serif-4', kind: 'opsz' };
const LIBERTINUS: Source = { package: '@fontsource/libertinus-serif', stem: 'libertinus-serif', kind: '400' };
const LIBERTINUS_600: Source = { ...LIBERTINUS, kind: '600' };
const LIBERTINUS_DISPLAY: Source = {
	package: '@fontsource/libertinus-serif-display',
	stem: 'libertinus-serif-display',
	kind: '400',
};
// Of the packages of faces for mathematics, this one has kept the table of sizes and distances that formulas need.
const STIX_TWO_MATH: Source = { package: '@fontsource/stix-two-math', stem: 'stix-two-math', kind: '400' };

type Part = Pick<Cut, 'role' | 'style' | 'weight' | 'features' | 'axes'>;

const LETTERS = ['kern', 'liga'];

const ROMAN: Part = { role: 'text', style: 'normal', weight: '400 600', features: LETTERS, axes: { wght } };
// Stressed words within what is slanted are rare: browsers embolden them by themselves.
const ITALIC: Part = { role: 'text', style: 'italic', weight: '400', features: LETTERS, axes: { wght: 400 } };
const DISPLAY: Part = { role: 'display', style: 'normal', weight: '400 600', features: LETTERS, axes: { wght } };
const MATH: Part = { role: 'math', style: 'normal', weight: '400', features: [] };

/** The optical size that a part is cut for. */
const inSize = (opsz: number, part: Part): Part => ({ ...part, axes: { ...part.axes, opsz } });
/** A part from a package whose files have one weight each. */
const inWeight = (weight: string, { axes: _, ...part }: Part): Part => ({ ...part, weight });

/** Cuts one of the files, by ranges of characters, into which a package divides a face. */
function cut(part: Part, { package: name, stem, kind }: Source, range: string, characters: string): Cut {
	const names = [part.role, range, ...(kind === '600' ? [kind] : []), ...(part.style === 'italic' ? ['italic'] : [])];
	const isEarly = range === 'latin' && part.role !== 'math';
	return {
		...part,
		name: names.join('-'),
		package: name,
		file: `${stem}-${range}-${kind}-${part.style}`,
		characters,
		...(isEarly && { early: 'always' }),
	};
}

const MATHEMATICS: readonly Cut[] = [
	{ ...cut(MATH, STIX_TWO_MATH, 'latin', FORMULAS), name: 'math', early: 'with-math' },
	{ ...cut(MATH, STIX_TWO_MATH, 'latin', FORMULA_ALPHABETS), name: 'math-alphabets' },
];

/** Signs for the text face. They are of its weights: a browser takes one of the files that differ in weight, not all. */
function signs({ weight }: Part): Cut {
	const { early: _, ...signs } = cut({ ...MATH, role: 'text', weight }, STIX_TWO_MATH, 'latin', SIGNS);
	return { ...signs, name: 'text-signs' };
}

const TIMES = "'Times New Roman', 'Liberation Serif', 'Nimbus Roman', serif";
const PALATINO = "'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', P052, Georgia, serif";
const MATH_FALLBACKS = "'STIX Two Math', 'Cambria Math', 'Latin Modern Math', 'DejaVu Math TeX Gyre', math";

/** Every set of faces that a site may choose, by its name in `site.yaml`. */
export const FACE_SETS: Readonly<Record<FaceSetName, FaceSet>> = {
	'stix-two': {
		cuts: [
			cut(ROMAN, STIX_TWO, 'latin', LATIN),
			cut(ROMAN, STIX_TWO, 'latin-ext', LATIN_OF_NAMES),
			cut(ROMAN, STIX_TWO, 'greek', GREEK_OF_FORMULAS),
			cut(ITALIC, STIX_TWO, 'latin', LATIN),
			cut(inSize(60, DISPLAY), NEWSREADER, 'latin', LATIN_OF_TITLES),
			signs(ROMAN),
			...MATHEMATICS,
		],
		fallbacks: { text: `'STIX Two Text', ${TIMES}`, display: `'STIX Two Text', ${TIMES}`, math: MATH_FALLBACKS },
		ex: 0.473,
	},
	'source-serif': {
		cuts: [
			cut(inSize(14, ROMAN), SOURCE_SERIF, 'latin', LATIN),
			cut(inSize(14, ROMAN), SOURCE_SERIF, 'latin-ext', LATIN_OF_NAMES),
			cut(inSize(14, ROMAN), SOURCE_SERIF, 'greek', GREEK_OF_FORMULAS),
			cut(inSize(14, ITALIC), SOURCE_SERIF, 'latin', LATIN_OF_TITLES),
			cut(inSize(48, DISPLAY), SOURCE_SERIF, 'latin', LATIN_OF_TITLES),
			signs(ROMAN),
			...MATHEMATICS,
		],
		fallbacks: {
			text: `'Source Serif 4', 'Source Serif Pro', Charter, Georgia, 'DejaVu Serif', serif`,
			display: `'Source Serif 4 Display', Charter, Georgia, 'DejaVu Serif', serif`,
			math: MATH_FALLBACKS,
		},
		ex: 0.475,
	},
	libertinus: {
		cuts: [
			cut(inWeight('400', ROMAN), LIBERTINUS, 'latin', LATIN),
			cut(inWeight('600', ROMAN), LIBERTINUS_600, 'latin', LATIN),
			cut(inWeight('400', ROMAN), LIBERTINUS, 'latin-ext', LATIN_OF_NAMES),
			cut(inWeight('600', ROMAN), LIBERTINUS_600, 'latin-ext', LATIN_OF_NAMES),
			cut(inWeight('400', ROMAN), LIBERTINUS, 'greek', GREEK_OF_FORMULAS),
			cut(inWeight('400', ITALIC), LIBERTINUS, 'latin', LATIN),
			cut(inWeight('400', ITALIC), LIBERTINUS, 'latin-ext', LATIN_OF_NAMES),
			cut(inWeight('400 600', DISPLAY), LIBERTINUS_DISPLAY, 'latin', LATIN_OF_TITLES),
			signs(inWeight('400', ROMAN)),
			...MATHEMATICS,
		],
		fallbacks: {
			text: `'Libertinus Serif', 'Linux Libertine O', ${TIMES}`,
			display: `'Libertinus Serif Display', 'Linux Libertine Display O', ${TIMES}`,
			math: MATH_FALLBACKS,
		},
		ex: 0.429,
	},
	system: {
		cuts: [],
		fallbacks: { text: PALATINO, display: PALATINO, math: MATH_FALLBACKS },
	},
};
