import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ris } from '../../../src/ingest/formats/ris/index.ts';
import { ProblemLog } from '../../../src/model/problem.ts';

function read(text: string): { titles: string[]; listed: number; refused: number } {
	const log = new ProblemLog();
	const capture = { file: 'l.ris', name: 'l', path: 'l.ris', text, sidecarPath: 'l.yaml', isSidecarSound: true };
	const { papers, listed } = ris.parse(capture, log);
	return { titles: papers.map(({ title }) => title), listed, refused: log.of('refused').length };
}

const record = (number: number): string => `TY  - JOUR
TI  - Kettle Number ${number}
AU  - Invented, Ada
AB  - We teach a kettle to whistle
in ${number} tunes.
PY  - ${2000 + number}
ER  - 
`;
const NUMBERS = [1, 2, 3, 4, 5, 6];
const list = NUMBERS.map(record).join('\n');
const titleOf = (number: number): string => `Kettle Number ${number}`;

/** The numbers of the references that a change at the offset does not touch. */
const untouched = (offset: number): number[] =>
	NUMBERS.filter((number) => {
		const start = list.indexOf(record(number));
		return offset < start - 1 || offset >= start + record(number).length;
	});

function expectAccounted(text: string, sound: readonly number[]): void {
	const { titles, listed, refused } = read(text);
	expect(titles.length + refused).toBe(listed);
	for (const number of sound) expect(titles).toContain(titleOf(number));
}

test('a list cut off at any place keeps what stands before the cut and behind it', () => {
	fc.assert(
		fc.property(fc.nat(list.length), (cut) => {
			const endOf = (number: number): number => list.indexOf(record(number)) + record(number).length;
			expectAccounted(
				list.slice(0, cut),
				NUMBERS.filter((number) => endOf(number) <= cut),
			);
			expectAccounted(
				list.slice(cut),
				NUMBERS.filter((number) => list.indexOf(record(number)) >= cut),
			);
		}),
	);
});

test('a character that is lost or put in costs no other reference', () => {
	fc.assert(
		fc.property(fc.nat(list.length - 1), fc.constantFrom('', '-', ' ', '\n', 'X'), (at, sign) => {
			expectAccounted(list.slice(0, at) + sign + list.slice(at + 1), untouched(at));
		}),
	);
});

test('a line that is lost costs no other reference', () => {
	const lines = list.split('\n');
	fc.assert(
		fc.property(fc.nat(lines.length - 1), (lost) => {
			const start = lines.slice(0, lost).join('\n').length + 1;
			expectAccounted(lines.filter((_, index) => index !== lost).join('\n'), untouched(start));
		}),
	);
});

test('references may stand twice and in any order', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...NUMBERS), { minLength: 1, maxLength: 12 }), (order) => {
			expect(read(order.map(record).join('')).titles).toEqual(order.map(titleOf));
		}),
	);
});

test('no text makes it fail', () => {
	const piece = fc.constantFrom(
		'TY  - ',
		'ER  - ',
		'TI  - ',
		'AU - ',
		'PY',
		'DO  - ',
		'UR  - ',
		'\n',
		'A, B, C, D',
		'10.',
		'; ',
		'<p>',
		'2009/',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
			const text = pieces.join('');
			ris.recognises(text);
			expectAccounted(text, []);
		}),
	);
});

test('recognises references by their fields and leaves what PubMed writes', () => {
	expect(ris.recognises('\uFEFFTY  - JOUR\nTI  - A\nER  - \n')).toBe(true);
	expect(ris.recognises('Some words\n\nty - jour\nti - A\n')).toBe(true);
	expect(ris.recognises('TI  - A\nAU  - Invented, Ada\nPY  - 2001\nER  - \n')).toBe(true);
	expect(ris.recognises('PMID- 1\nTI  - A\nAU  - Invented A\nAU  - Made-Up G\n')).toBe(false);
	expect(ris.recognises('{"ris": "TY  - JOUR"}')).toBe(false);
});
