import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { arxivHtml } from '../../../src/ingest/formats/arxiv-html/index.ts';
import { formats } from '../../../src/ingest/formats/index.ts';
import { parse } from '../../../src/ingest/parse.ts';
import { ProblemLog } from '../../../src/model/problem.ts';
import { captureOf } from '../../helpers/ingest.ts';

const fixture = (name: string): string =>
	readFileSync(`src/ingest/formats/arxiv-html/fixtures/${name}/input.html`, 'utf8');
const read = (text: string) => arxivHtml.parse(captureOf('page.html', text), new ProblemLog());

test.each([
	[
		'a page of somebody else',
		'<html><p><b>arXiv:</b> 2611.00001 | A Lamp</p><li>Invented, A. A Lamp. arXiv:2611.00001 [cs.LG]</li></html>',
	],
	[
		'the text of a paper',
		'<html><div id="watermark-tr">arXiv:2611.00001v1 [cs.LG] 3 Nov 2026</div><h1 class="ltx_title">A Lamp</h1><h6>Abstract</h6></html>',
	],
	[
		'a list on its own in a script',
		'<html><script>"arXiv:2611.00001 [pdf] Title: A Lamp"</script><p>arXiv:2611.00001</p></html>',
	],
])('%s is no page of arXiv, whatever it names', (_, text) => {
	expect(arxivHtml.recognises(text)).toBe(false);
});

test("a paper's page that links to Hugging Face is one of arXiv", () => {
	const text = fixture('page-of-one-paper').replace(
		'</body>',
		'<h3><a href="/papers/2611.00001">A Lamp</a></h3></body>',
	);
	expect(formats.find(({ recognises }) => recognises(text))?.name).toBe('arxiv-html');
});

test('the day on which a browser has saved a page goes before the day over its papers', () => {
	const text = fixture('list-of-before-2024');
	expect(read(text).captured).toBe('2022-02-11');
	const saved = captureOf('page.html', text, { saved: '2026-11-14' });
	expect(parse(saved, new ProblemLog())?.captured).toBe('2026-11-14');
});

test("a paper's page tells what its head leaves out, and its head what the page has lost", () => {
	const text = fixture('page-of-one-paper');
	const [whole] = read(text).papers;
	const [drawn] = read(text.replace(/<meta name="citation_[^>]*>/g, '')).papers;
	const [headed] = read(text.replace(/<body>[\s\S]*/, '')).papers;
	expect(drawn).toMatchObject({
		title: 'A New Lamp for $0 < p < 1$',
		authors: whole?.authors,
		categories: whole?.categories,
	});
	expect(headed).toMatchObject({ title: whole?.title, abstract: whole?.abstract, doi: whole?.doi, date: whole?.date });
});

test('formulas within formulas keep their signs, and take no time', () => {
	const deep = `${'<math>'.repeat(3000)}<mi>x</mi>${'</math>'.repeat(3000)}`;
	const text = fixture('list-of-before-2024').replace('A Lamp of Before', `Lamps of ${deep}`);
	expect(read(text).papers[0]?.title).toBe('Lamps of x');
});

test.each(['<div class="list-authors">', '<dd>'])(
	'a backslash that damage has left before %s takes no paper below it along',
	(tag) => {
		const text = fixture('drawn-formulas').replace(tag, `\\${tag}`);
		expect(arxivHtml.recognises(text)).toBe(true);
		expect(read(text).papers).toHaveLength(3);
	},
);
