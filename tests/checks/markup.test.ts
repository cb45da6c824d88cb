import { expect, test } from 'vitest';
import { openSite } from '../../src/checks/built-site.ts';
import { checkMarkup, sampleOf, sharesOf } from '../../src/checks/markup.ts';
import { markupFaults } from '../../src/checks/markup-faults.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { siteFolder } from '../helpers/site-folder.ts';

const FAULTY = '<!DOCTYPE html>\n<p>\n\t<img src="lamp.png">\n</p>\n';

test('a fault is told with its place, its rule and where it may be mended', () => {
	const lines = markupFaults(siteFolder({ 'papers/a.html': FAULTY }), ['papers/a.html'], 'dist').map(formatProblem);
	expect(lines).toContain(
		'dist/papers/a.html:3:3  Found a fault of markup: <img> is missing required "alt" attribute (p > img), expected what the rule wcag/h37 asks for. Mend content/papers/a.md, or the component that draws it; see https://html-validate.org/rules/wcag/h37.html. [markup]',
	);
});

test('the second page is looked at by the same rules as the first, and a mail by its own', () => {
	const styled = '<p style="color: red">x</p>';
	const folder = siteFolder({ 'a.html': styled, 'b.html': styled, 'digests/one/email.html': styled });
	const told = (file: string): string[] =>
		markupFaults(folder, ['a.html', 'b.html', 'digests/one/email.html'], 'dist')
			.filter((problem) => problem.file === `dist/${file}`)
			.map(({ expected }) => expected);
	expect(told('a.html')).toContain('what the rule no-inline-style asks for');
	expect(told('b.html')).toEqual(told('a.html'));
	expect(told('digests/one/email.html')).not.toContain('what the rule no-inline-style asks for');
});

test('a heading that is a formula has words where the formula has a name', () => {
	const file = (mathematics: string): string => `<h1>${mathematics}</h1>\n<h2></h2>\n`;
	const folder = siteFolder({
		'named.html': file('<math aria-label="x"><mi>x</mi></math>'),
		'unnamed.html': file('<math><mi>x</mi></math>'),
	});
	const empty = (path: string): string[] =>
		markupFaults(folder, [path], '')
			.filter(({ expected }) => expected.includes('empty-heading'))
			.map(({ found }) => found.slice(-4));
	expect(empty('named.html')).toEqual(['(h2)']);
	expect(empty('unnamed.html')).toEqual(['(h1)', '(h2)']);
});

test('what a browser would stumble on is told, within mathematics too', () => {
	const file = '<!DOCTYPE html>\n<p><math aria-label="x"><mo lspace="0" lspace="1">x</mo></math>\n';
	const [fault] = markupFaults(siteFolder({ 'a.html': file }), ['a.html'], 'dist').filter(({ found }) =>
		found.includes('duplicate-attribute'),
	);
	expect(fault).toMatchObject({ line: 2, expected: 'what the rule parse-errors asks for' });
});

test('threads find what one would', async () => {
	const files = Array.from({ length: 60 }, (_, index) => `${index}.html`);
	const folder = siteFolder(Object.fromEntries(files.map((file) => [file, FAULTY])));
	const log = new ProblemLog();
	expect(await checkMarkup(folder, openSite(folder), log, { threads: 2 })).toBe('60 pages');
	const alone = markupFaults(folder, files, '');
	expect(log.problems.map(({ line, found }) => [line, found]).sort()).toEqual(
		alone.map(({ line, found }) => [line, found]).sort(),
	);
});

test('a small site has one thread, and a larger one no more than it is given', () => {
	const pages = (length: number): string[] => Array.from({ length }, (_, index) => `${index}.html`);
	expect(sharesOf([], 8)).toEqual([]);
	expect(sharesOf(pages(50), 8)).toEqual([pages(50)]);
	expect(sharesOf(pages(51), 8).map(({ length }) => length)).toEqual([26, 25]);
	expect(sharesOf(pages(1000), 3)).toHaveLength(3);
	expect(sharesOf(pages(3), 0)).toHaveLength(1);
});

test('of many pages some of every kind are looked at', () => {
	const files = [
		...Array.from({ length: 1000 }, (_, index) => `papers/${index}.html`),
		...Array.from({ length: 40 }, (_, index) => `topics/${index}.html`),
		'index.html',
	];
	const sample = sampleOf(files, 200);
	expect(sample.length).toBeGreaterThan(195);
	expect(sample.length).toBeLessThanOrEqual(200);
	expect(new Set(sample).size).toBe(sample.length);
	expect(sample.filter((file) => file.startsWith('topics/')).length).toBeGreaterThanOrEqual(20);
	expect(sample).toContain('index.html');
	expect(sampleOf(files.slice(0, 200), 200)).toHaveLength(200);
});

test('no more than so many are looked at where every issue and every topic has a folder of its own', () => {
	const issues = Array.from({ length: 300 }, (_, index) => `digests/${index}/email.html`);
	const topics = Array.from({ length: 500 }, (_, index) => `topics/${index}/page/2.html`);
	const papers = Array.from({ length: 10_000 }, (_, index) => `papers/${index}.html`);
	const sample = sampleOf([...issues, ...papers, ...topics], 1500);
	expect(sample.length).toBeGreaterThan(1495);
	expect(sample.length).toBeLessThanOrEqual(1500);
	for (const kind of [/^digests\//, /^topics\//, /^papers\//])
		expect(sample.filter((file) => kind.test(file)).length).toBeGreaterThanOrEqual(30);
});
