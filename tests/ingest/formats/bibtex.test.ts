import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../../src/ingest/formats/bibtex/index.ts';
import { formatProblem, ProblemLog } from '../../../src/model/problem.ts';

function read(text: string): { titles: string[]; listed: number; refused: number; problems: string[] } {
	const log = new ProblemLog();
	const capture = { file: 'l.bib', name: 'l', path: 'l.bib', text, sidecarPath: 'l.yaml', isSidecarSound: true };
	const { papers, listed } = bibtex.parse(capture, log);
	const problems = log.problems.map(formatProblem);
	return { titles: papers.map(({ title }) => title), listed, refused: log.of('refused').length, problems };
}

const entry = (number: number): string => `@article{key${number},
  author   = {Invented, Ada and {\\'E}va Made-Up},
  title    = {Kettle {Number} ${number}},
  journal  = "Journal of Invented Learning",
  month    = mar,
  year     = ${2000 + number},
  abstract = {We teach a kettle to whistle in $x_${number}$ tunes, at 50\\% of {\\em all} costs.}
}`;
const NUMBERS = [1, 2, 3, 4, 5, 6];
const entries = NUMBERS.map(entry);
const library = `@string{jil = {Journal}}\n\n${entries.join('\n\n')}\n`;
const titleOf = (number: number): string => `Kettle Number ${number}`;

/** The numbers of the entries that a change at the offset does not touch. */
function untouched(offset: number, length = 1): number[] {
	return NUMBERS.filter((number) => {
		const start = library.indexOf(entry(number));
		// The line break before an entry is part of how its beginning is known.
		return offset + length <= start - 1 || offset >= start + entry(number).length;
	});
}

function expectAccounted(text: string, sound: readonly number[]): void {
	const { titles, listed, refused } = read(text);
	expect(titles.length + refused).toBe(listed);
	for (const number of sound) expect(titles).toContain(titleOf(number));
}

test('a library cut off at any place keeps what stands before the cut', () => {
	fc.assert(
		fc.property(fc.nat(library.length), (cut) => {
			const whole = NUMBERS.filter((number) => library.indexOf(entry(number)) + entry(number).length <= cut);
			expectAccounted(library.slice(0, cut), whole);
		}),
	);
});

test('a library without its beginning keeps what stands behind the cut', () => {
	fc.assert(
		fc.property(fc.nat(library.length), (cut) => {
			const whole = NUMBERS.filter((number) => library.indexOf(entry(number)) >= cut);
			expectAccounted(library.slice(cut), whole);
		}),
	);
});

test('a character that is lost or put in costs no other entry', () => {
	fc.assert(
		fc.property(
			fc.nat(library.length - 1),
			fc.constantFrom('', '{', '}', '"', '@', '\\', '$', '%', ','),
			(at, sign) => {
				expectAccounted(library.slice(0, at) + sign + library.slice(at + 1), untouched(at));
			},
		),
	);
});

test('a line that is lost costs no other entry', () => {
	const lines = library.split('\n');
	fc.assert(
		fc.property(fc.nat(lines.length - 1), (lost) => {
			const start = lines.slice(0, lost).join('\n').length + (lost === 0 ? 0 : 1);
			const text = lines.filter((_, index) => index !== lost).join('\n');
			expectAccounted(text, untouched(start, (lines[lost] ?? '').length));
		}),
	);
});

test('entries may stand twice and in any order', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...NUMBERS), { minLength: 1, maxLength: 12 }), (order) => {
			const { titles, problems } = read(order.map(entry).join('\n'));
			expect(titles).toEqual(order.map(titleOf));
			expect(problems).toEqual([]);
		}),
	);
});

test('no text makes it fail', () => {
	const piece = fc.constantFrom(
		'@a{',
		'@article(',
		'}',
		')',
		'{',
		'"',
		'=',
		',',
		'#',
		'title',
		'\n',
		'\\',
		'$',
		'%',
		'<',
		'é',
		' ',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
			const text = pieces.join('');
			bibtex.recognises(text);
			expectAccounted(text, []);
		}),
	);
});

test('an entry on one line with others is found where a brace is missing before it', () => {
	expect(read('@a{x, title={One}} @a{y, title={Two} @a{z, title={Three}}').titles).toEqual(['One', 'Two', 'Three']);
});

test('recognises a library by its entries and leaves other texts that show one', () => {
	expect(bibtex.recognises('% Made by hand\n@Article{a,\n title = {A}}')).toBe(true);
	expect(bibtex.recognises('itle = {Cut}}\n@article{b, title = {A Title That Is Long}}')).toBe(true);
	expect(bibtex.recognises('[{"bibtex": "@article{a, title={A}}"}]')).toBe(false);
	expect(bibtex.recognises(`${'A list of papers.\n'.repeat(30)}Cite it as:\n@article{a, title={A}}`)).toBe(false);
	expect(bibtex.recognises('@media (width > 10px) { a { color: red } }')).toBe(false);
	expect(bibtex.recognises('Write to ada@example.org (or to grace@example.org).')).toBe(false);
});

test('definitions that stand for each other many times over are cut, told once, and cost nothing else', () => {
	const chain = Array.from({ length: 60 }, (_, at) => `@string{n${at + 1} = n${at} # n${at} # "."}`);
	const text = `@string{n0 = "Journal"}\n${chain.join('\n')}\n@article{long, title = {A Lamp}, note = n60}\n${library}`;
	const { titles, problems } = read(text);
	expect(titles).toEqual(['A Lamp', ...NUMBERS.map(titleOf)]);
	expect(problems).toEqual([expect.stringMatching(/^l\.bib:11:9 .*\[long-definition\]$/)]);
});
