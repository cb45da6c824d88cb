import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { TEX_SYMBOLS } from '../src/markdown/tex-symbols.ts';
import { repairName, repairs, repairText } from '../src/ingest/repair/index.ts';

interface Fixture {
	rule: string;
	source: string;
	/** Absent where the text must stay as it is. */
	repaired?: string;
	/** The paper's title, where the repair looks at it. */
	title?: string;
}

const fixturesOf = (name: string): Fixture[] =>
	parse(readFileSync(`src/ingest/repair/${name}.yaml`, 'utf8')) as Fixture[];

/** What one repair alone makes of a text. */
function applied(repair: (typeof repairs)[number], source: string, title = ''): string {
	let [result, position] = ['', 0];
	for (const { start, end, text } of repair.find(source, { title })) {
		expect(start).toBeGreaterThanOrEqual(position);
		result += source.slice(position, start) + text;
		position = end;
	}
	return result + source.slice(position);
}

describe.each(repairs.map((repair) => [repair.name, repair] as const))('%s', (name, repair) => {
	test.each(fixturesOf(name).map((fixture) => [fixture.rule, fixture] as const))('%s', (_rule, fixture) => {
		const { source, repaired = source, title } = fixture;
		expect(applied(repair, source, title)).toBe(repaired);
		expect(applied(repair, repaired, title)).toBe(repaired);
	});
});

test('every repair has its own file, fixtures and name', () => {
	const names = repairs.map(({ name }) => name);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(existsSync(`src/ingest/repair/${name}.ts`), name).toBe(true);
});

test('fixtures tell what stays as well as what is mended', () => {
	for (const { name } of repairs) {
		const kept = fixturesOf(name).filter(({ repaired }) => repaired === undefined);
		expect(kept.length, name).toBeGreaterThan(1);
	}
});

test.each(
	'Goats leq 5|(Delta5%)|a LambdaCDM herd|Lambda CDM|Halpha|at 5sigma|3mum|a, ldots, b|{delta}|a rightarrow b|sim20%|n gg 5|p (rho)|3 le 4|\\alpha|bullet A'.split(
		'|',
	),
)('a symbol is found where no other is: %s', (text) => {
	expect(repairText(text, { title: '' }).text).toMatch(/[^ -~]/);
});

test('a change tells where it was in the source, whatever was changed before it', () => {
	const source = "A {\\em big} herd of 5\\% goats -- and `` more'' of them -> here";
	const { text, changes } = repairText(source, { title: '' });
	expect(text).toBe('A big herd of 5% goats – and “more” of them → here');
	const found = changes.map(({ repair, offset, before }) => [repair, offset, source.startsWith(before, offset)]);
	expect(found).toEqual([
		['escapes', source.indexOf('\\%'), true],
		['commands', source.indexOf('{\\em'), true],
		['quotes', source.indexOf('``'), true],
		['arrows', source.indexOf('->'), true],
		['dashes', source.indexOf('--'), true],
	]);
	const place = 'of $x_1$ in '.repeat(9);
	expect(repairText(`${place}Goat -> Herd ${place}`, { title: '' }).changes).toEqual([
		{
			repair: 'arrows',
			left: `${place}Goat `.slice(-25),
			before: '->',
			after: '→',
			right: ` Herd ${place}`.slice(0, 25),
			offset: place.length + 5,
		},
	]);
});

test('what one repair has put in stands where the next one finds it', () => {
	const source = 'Goats \\textbf{\\textit{a}} and \\emph{b--c} -> d';
	const { text, changes } = repairText(source, { title: '' });
	expect(text).toBe('Goats a and b–c → d');
	const dash = changes.find(({ repair }) => repair === 'dashes');
	expect(dash?.offset).toBe(source.indexOf('\\emph'));
});

test('of a name only the accents and the braces are mended', () => {
	expect(repairName('{G}oat S{\\o}ren M\\"uller -- 5\\%')).toBe('Goat Søren Müller -- 5\\%');
	expect(repairName('Ann Goat')).toBe('Ann Goat');
});

/** Pieces of which broken texts are made, so that invented texts are broken in every combination. */
const PIECES =
	"a|the|Goats|5|179times|varepsilon|\\%|\\\"U|$x^2$|$5|$$|\\[|\\]|\\begin{align}|\\end{align}|=|R^d|s_t|O(n)|{|}|(|)|``x''|**b**|--| - |->|https://x.org/a|{words}|.|,|. |\\name|\\textbf{A}|\\footnote{b|\\cite{a1}|textit{c}|*|_|^|`|e.g.|3.1x|#2|8-12%|\\".split(
		'|',
	);

test('a repaired text that is repaired again does not change, whatever it is made of', () => {
	const text = fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' ')), { maxLength: 25 });
	fc.assert(
		fc.property(text, fc.constantFrom('', 'NAME: A Title'), (pieces, title) => {
			const once = repairText(pieces.flat().join(''), { title }).text;
			expect(repairText(once, { title }).text).toBe(once);
		}),
		{ numRuns: 2000 },
	);
});

test('any text at all can be repaired', () => {
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void repairText(text, { title: text })));
});

test('plain prose passes through untouched', () => {
	// No word of English, but TeX's name of a sign, is what `geq` would be.
	const plain = fc.stringMatching(/^[a-z]{1,9}$/).filter((word) => !TEX_SYMBOLS.has(word));
	const sound = fc.constantFrom(
		...'fine-tuning|GPT-4|R1-Zero|#2|3.1x|8-12%|AIME\'24|V*|A*-search|COS(M+O)S|train_data.json|e.g., goats|i.e., sheep|o1|E2E|(CoT)|"quoted"|Goat\'s|62.5%|U.S.|et al. (2020)|https://x.org/a_b|pass@1|24/7|C++'.split(
			'|',
		),
	);
	const word = fc.oneof({ weight: 3, arbitrary: plain }, sound);
	const sentence = fc.array(word, { minLength: 3, maxLength: 12 }).map((words) => `We ${words.join(' ')} too.`);
	fc.assert(
		fc.property(fc.array(sentence, { maxLength: 6 }), (sentences) => {
			const text = sentences.join(' ');
			expect(repairText(text, { title: '' })).toEqual({ text, changes: [] });
		}),
	);
});
