import { FAMILIES, type Cut, type FaceSet } from './face.ts';

/**
 * The style sheet of a set: its faces, and the properties by which other style sheets name them.
 *
 * @param urlOf Where the file of a cut is.
 */
export const facesCss = (set: FaceSet, urlOf: (cut: Cut) => string): string =>
	[...set.cuts.map((cut) => fontFace(cut, urlOf(cut))), rootRule(set)].join('\n');

// `optional`: a face that is not there when the page is first drawn waits for the next page, so that nothing moves.
const fontFace = (cut: Cut, url: string): string => `@font-face {
	font-family: '${FAMILIES[cut.role]}';
	font-style: ${cut.style};
	font-weight: ${cut.weight};
	font-display: optional;
	src: url('${url}') format('woff2');
	unicode-range: ${unicodeRange(cut.characters)};
}`;

/** What the display face or that of mathematics lacks is looked for in the text face. */
function rootRule({ cuts, fallbacks, ex }: FaceSet): string {
	const families = (roles: readonly (keyof typeof FAMILIES)[]): string[] =>
		roles.filter((role) => cuts.some((cut) => cut.role === role)).map((role) => `'${FAMILIES[role]}'`);
	const lines = [
		`--font-text: ${[...families(['text']), fallbacks.text].join(', ')};`,
		`--font-display: ${[...families(['display', 'text']), fallbacks.display].join(', ')};`,
		`--font-math: ${[...families(['math', 'text']), fallbacks.math].join(', ')};`,
		`--face-ex: ${ex ?? 'none'};`,
	];
	return `:root {\n${lines.map((line) => `\t${line}\n`).join('')}}\n`;
}

/** Characters as the descriptor `unicode-range` takes them. */
function unicodeRange(characters: string): string {
	const codes = [...new Set(characters)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
	const ranges: { first: number; last: number }[] = [];
	for (const code of codes) {
		const open = ranges.at(-1);
		if (open?.last === code - 1) open.last = code;
		else ranges.push({ first: code, last: code });
	}
	const hex = (code: number): string => code.toString(16);
	return ranges.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(', ');
}
