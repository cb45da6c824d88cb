import { expect, test } from 'vitest';
import { markdownToText } from '../../src/markdown/processor.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { ABSTRACT, dailyPage } from '../helpers/daily-page.ts';
import { captureOf, ingestCaptures } from '../helpers/ingest.ts';

const ingestPage = (text: string) => ingestCaptures([captureOf('page.txt', text, { captured: '2025-12-09' })]);

test('a capture of another page is refused and the others go on', () => {
	const { entries, log } = ingestCaptures([
		captureOf('news.txt', 'Weather\n\nIt will rain.'),
		captureOf('page.txt', dailyPage('Dec 9', [{ title: 'Goats' }])),
	]);
	expect(entries.map(({ slug }) => slug)).toEqual(['goats']);
	expect(log.of('refused-file').map(formatProblem)).toEqual([
		expect.stringMatching(
			/^captures\/news\.txt:1:1 {2}Found a text that begins "Weather", expected a list of papers of a kind that .+ names\. Save the list again in one of these ways, or move the file out of the folder\. \[unknown-format\]$/,
		),
	]);
});

test('a text with nothing but numbers of arXiv is refused with the address to save in its place', () => {
	const fixOf = (text: string) => ingestCaptures([captureOf('ids.txt', text)]).log.of('refused-file')[0]?.fix;
	const asks = (ids: string, count: number): unknown =>
		expect.stringContaining(`https://export.arxiv.org/api/query?id_list=${ids}&max_results=${count} in a browser`);
	expect(fixOf('2501.12948v2\n\nhttps://arxiv.org/pdf/1706.03762, hep-th/9711200\n2501.12948\n')).toEqual(
		asks('2501.12948,1706.03762,hep-th/9711200', 3),
	);
	const many = Array.from({ length: 130 }, (_, index) => `2501.${10_000 + index}`);
	expect(fixOf(many.join('\n'))).toEqual(asks(many.slice(0, 100).join(','), 100));
	expect(fixOf(many.join('\n'))).toContain('ask for the 30 others');
	expect(fixOf('2501.12948\nand goats\n')).not.toContain('export.arxiv.org');
});

test('so are DOIs and numbers of PubMed, each with the address that answers for them', () => {
	const fixOf = (text: string) => ingestCaptures([captureOf('ids.txt', text)]).log.of('refused-file')[0]?.fix;
	const dois = '1. https://doi.org/10.1234/Goats,\n2. doi: 10.1002/(SICI)17:15<1661::AID-S9>3.0.CO;2-2\n10.1234/goats?';
	expect(fixOf(dois)).toContain(
		'open https://api.crossref.org/works?filter=doi:10.1234/Goats,doi:10.1002/(SICI)17%3A15%3C1661%3A%3AAID-S9%3E3.0.CO%3B2-2,doi:10.1234/goats%3F&rows=3 in',
	);
	expect(fixOf('PMID: 28805207\nhttps://pubmed.ncbi.nlm.nih.gov/28836329/\n- 9487838')).toContain(
		'open https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id=28805207,28836329,9487838&rettype',
	);
	expect(fixOf('10.1234/goats\n10.48550/arXiv.2501.12948')).toMatch(/holds DOIs .*goats&rows=1 .*arXiv .*id_list=2501/);
});

test('a text that names papers among other words is refused with the address that answers for them', () => {
	const fixOf = (text: string) => ingestCaptures([captureOf('chat.txt', text)]).log.of('refused-file')[0]?.fix;
	const chat =
		'Ada, 9:14 AM\nRead <https://arxiv.org/abs/2501.12948v2|this>, in 2025!\n\nBen, 10:02 AM\narXiv: 2501.12949.';
	expect(fixOf(chat)).toContain('It names 2 papers by numbers of arXiv: open https://export.arxiv.org/');
	expect(fixOf(chat)).toContain('id_list=2501.12948,2501.12949&max');
	expect(fixOf('See (https://doi.org/10.1234/goats).')).toContain('filter=doi:10.1234/goats&rows=1 in');
});

test('so is a list of links without titles', () => {
	const { log } = ingestCaptures([
		captureOf('links.md', '- https://arxiv.org/abs/2501.12948\n- <https://arxiv.org/abs/2501.12949>\n'),
	]);
	expect(log.of('refused-file')[0]?.fix).toContain('It holds numbers of arXiv without titles: open https://export');
});

test('a file of several mails is refused with what to save in its place', () => {
	const mail = 'From ada Mon May 12 10:00:00 2025\nFrom: Ada\nSubject: Goats\n\nCounting them at night.\n\n';
	const { log } = ingestCaptures([captureOf('all.mbox', mail + mail)]);
	expect(log.of('refused-file')[0]?.fix).toContain('as a file of its own (.eml)');
});

test('titles alone are refused with what is to be written behind them', () => {
	const fixOf = (text: string) => ingestCaptures([captureOf('list.txt', text)]).log.of('refused-file')[0]?.fix;
	expect(fixOf('To read\n\nCounting Goats at Night\nA Survey of Sheep and Their Dogs\n')).toContain(
		'write the address of its paper behind it, as in "- [Title]',
	);
});

test('a page without papers is refused', () => {
	expect(ingestPage(dailyPage('Dec 9', [])).log.of('refused-file')[0]?.kind).toBe('no-papers');
});

test('a title that lost its abstract is refused and counted, and its neighbours are kept', () => {
	const page = dailyPage('Dec 9', [
		{ title: 'Goats', when: 'Jun 1' },
		{ title: 'Sheep', when: 'Jun 2' },
	]);
	const { entries, report } = ingestPage(`${page}\n\nCut Off Here`);
	expect(entries).toHaveLength(2);
	expect(report.totals).toMatchObject({ listed: 3, papers: 2, merged: 0, refused: 1 });
});

test.each([
	['Abstract ', ''],
	['ABSTRACT: ', ''],
	['ABSTRACT Goats abound. ', 'Goats abound. '],
	['Abstract reasoning is hard. ', 'Abstract reasoning is hard. '],
])('of "%s" before an abstract "%s" is kept', (before, kept) => {
	const abstract = `${before}We find that goats count as well. ${ABSTRACT}`;
	const { entries } = ingestPage(dailyPage('Dec 9', [{ title: 'Goats', abstract }]));
	expect(entries[0]?.abstract).toBe(`${kept}We find that goats count as well. ${ABSTRACT}`);
});

test.each([
	['front matter fences', '---\ntitle: not this\n---', '— title: not this ---'],
	['HTML', '<script>alert(1)</script> and <b>bold</b> &amp; <!-- a comment -->'],
	['Markdown', '# one * two * __three__ [five](six) 1. seven'],
	['a quotation of YAML', "key: 'value' # comment"],
])('an abstract with %s comes out as it went in', (_name, oddity, read = oddity) => {
	const abstract = `${ABSTRACT} ${oddity}`;
	const { entries } = ingestPage(dailyPage('Dec 9', [{ title: 'Goats', abstract }]));
	expect(markdownToText(entries[0]?.abstract ?? '')).toBe(`${ABSTRACT} ${read}`.replace(/\s+/g, ' '));
});

test('a title of 300 characters is kept whole and has a short address', () => {
	const title = `Goats ${'and more goats '.repeat(20)}`.slice(0, 300).trim();
	const { entries } = ingestPage(dailyPage('Dec 9', [{ title, when: 'Jun 1' }]));
	expect(entries[0]?.fields.title).toBe(title);
	expect(entries[0]?.slug.length).toBeLessThanOrEqual(80);
});

test('control characters are taken out of titles and abstracts', () => {
	const { entries } = ingestPage(dailyPage('Dec 9', [{ title: 'Go\u0001ats', abstract: `${ABSTRACT}\u0007` }]));
	expect(entries[0]?.fields.title).toBe('Goats');
	expect(entries[0]?.abstract).toBe(ABSTRACT);
});

test('a paper whose entry cannot be read is counted, and nothing is to be written over it', () => {
	const held = { entries: [], unreadable: [{ slug: 'goats' }] };
	const page = captureOf('page.txt', dailyPage('Dec 9', [{ title: 'Goats' }, { title: 'Sheep' }]));
	const { entries, report } = ingestCaptures([page], held);
	expect(entries.map(({ slug }) => slug)).toEqual(['sheep']);
	expect(report.totals).toMatchObject({ listed: 2, papers: 2, refused: 0 });
});

test.each([
	['an author count beyond counting', { title: 'Goats', who: `  • ${'9'.repeat(20)} authors`, when: 'Jun 1' }],
	['a comment count beyond counting', { title: 'Goats', when: `Jun 1 ${'9'.repeat(20)}` }],
	['a date in the year 0', { title: 'Goats', when: 'Jun 1, 0000' }],
])('%s is left out of its paper with a line', (_name, record) => {
	const { entries, log } = ingestPage(dailyPage('Dec 9', [record, { title: 'Sheep' }]));
	expect(entries.map(({ slug }) => slug)).toEqual(['goats', 'sheep']);
	expect(log.of('warning')).toHaveLength(1);
});

test('a title of control characters alone is refused, counted, and the others go on', () => {
	const { entries, report } = ingestPage(dailyPage('Dec 9', [{ title: '\u0007' }, { title: 'Sheep' }]));
	expect(entries.map(({ slug }) => slug)).toEqual(['sheep']);
	expect(report.totals).toMatchObject({ listed: 2, papers: 1, refused: 1 });
});

test('the same page saved as Markdown or HTML is not taken for plain text', () => {
	const page = dailyPage('Dec 9', [{ title: 'Goats', when: 'Jun 1' }]);
	for (const line of ['### [Goats][3]', '* [Models](https://example.org/m)', '<div class="card">', '</div>']) {
		const { listings } = ingestPage(`${page}\n\n${`${line}\n`.repeat(8)}`);
		expect(listings.map(({ listing }) => listing.format)).not.toContain('daily-papers');
	}
});

test('one line of markup in an abstract does not make a page another format', () => {
	const page = dailyPage('Dec 9', [{ title: 'Goats', abstract: `<div> ${ABSTRACT} </div>`, when: 'Jun 1' }]);
	expect(ingestPage(page).entries).toHaveLength(1);
});

test('a new paper keeps clear of an unreadable entry of another paper, and is not lost', () => {
	const held = { entries: [], unreadable: [{ slug: 'learning-c', key: '0123456789ab' }] };
	const page = captureOf('page.txt', dailyPage('Dec 9', [{ title: 'Learning C#' }]));
	expect(ingestCaptures([page], held).entries.map(({ slug }) => slug)).toEqual(['learning-c-2']);
});
