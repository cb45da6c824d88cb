import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/ingest/formats/index.ts';
import { readElement } from '../../../src/ingest/reading/xml-element.ts';
import { xmlRecordsOf } from '../../../src/ingest/reading/xml-records.ts';
import { ProblemLog } from '../../../src/model/problem.ts';
import { captureOf } from '../../helpers/ingest.ts';
import '../../helpers/property-tests.ts';

const recordsOf = (text: string) => {
	const log = new ProblemLog();
	const { listed, records, around } = xmlRecordsOf(captureOf('lamps.xml', text), ['item'], log);
	const titles = records.map(({ element }) => element.children.map((child) => child.text).join('|'));
	return { listed, titles, around, records, problems: log.problems };
};

describe('records', () => {
	test('are found wherever they stand, with their places and what is around them', () => {
		const { records, around } = recordsOf(
			'<a>\n <b/>\n <item>\n  <title>\n   One</title></item> x <y:item k="a > b"/></y:item></a>',
		);
		expect(records.map(({ place, position }) => [place.line, place.column, position])).toEqual([[5, 4, 1]]);
		expect(around[0]).toBe('<a>\n <b/>\n ');
	});

	test.each([
		['in comments are none', '<item><t>1</t></item><!-- <item><t>2</t></item> --><item><t>3</t></item>', ['1', '3'], 0],
		['in CDATA are none', '<item><t><![CDATA[</item><item>]]></t></item>', ['</item><item>'], 0],
		['go on behind a comment that never ends', '<item><t>1</t></item><!-- <item><t>2</t></item>', ['1', '2'], 0],
		['go on behind CDATA that never ends', '<item><t><![CDATA[1</t></item><item><t><![CDATA[2]]></t></item>', ['2'], 1],
		['begin anew where an end is lost', '<item><t>1</t><item><t>2</t></item>', ['2'], 1],
		['end where a beginning is lost', '<item><t>1</t></item><t>2</t></item><item><t>3</t></item>', ['1', '3'], 1],
		['are closed once', '<item><t>1</t></item></item>', ['1'], 0],
		['are cut off at the end of the file', '<item><t>1</t></item><item><t>2</t></it', ['1'], 1],
		[
			'may be of several documents',
			'<?xml?><a><item><t>1</t></item></a><?xml?><a><item><t>2</t></item></a>',
			['1', '2'],
			0,
		],
		['are refused alone', '<item><t>1</u></item><item><t>2</t></item><item><t>3</item>', ['2'], 2],
		['are refused where a name is a trap', '<item><__proto__>1</__proto__></item><item><t>2</t></item>', ['2'], 1],
		['of other names are left', '<items><t>1</t></items><item-list/><item><t>2</t></item>', ['2'], 0],
	])('%s', (_name, text, titles, refused) => {
		const found = recordsOf(text);
		expect(found.titles).toEqual(titles);
		expect(found.problems).toHaveLength(refused);
		expect(found.listed).toBe(titles.length + refused);
	});
});

describe('an element', () => {
	test('is not read beyond a depth that no record has, so that a long file of openings takes no more room', () => {
		const nested = (depth: number): string => `${'<e>'.repeat(depth)}x${'</e>'.repeat(depth)}`;
		expect(readElement(nested(90))).toMatchObject({ text: 'x' });
		expect(readElement(nested(500))).toEqual({ fault: 'more than 100 elements stand within one another' });
		expect(readElement('<e>'.repeat(500))).toEqual({ fault: 'more than 100 elements stand within one another' });
	});

	test.each([
		['numbers stay text', '<e>1706.05370</e>', '1706.05370'],
		['entities are decoded', '<e>&lt;&amp;lt; &#233; &#xE9; &eacute; &hellip;</e>', '<&lt; é é é …'],
		['unknown entities stay', '<e>&lol9; &nosuch;</e>', '&lol9; &nosuch;'],
		['bare signs stay', '<e>R&D, a < b, x&y=<3, &</e>', 'R&D, a < b, x&y=<3, &'],
		['CDATA is verbatim', '<e>a <![CDATA[<b> &amp;]]> c</e>', 'a <b> &amp; c'],
		['text within elements counts', '<e>a <b>b</b> c<!-- d --></e>', 'a b c'],
	])('%s', (_name, xml, text) => {
		expect(readElement(xml)).toMatchObject({ name: 'e', text });
	});

	test('attributes lose their prefix and keep what they say', () => {
		expect(readElement('<a:e b:c="x &gt; &quot;y" d=\'>\'/>')).toMatchObject({ attributes: { c: 'x > "y', d: '>' } });
	});
});

const fixtures = ['arxiv-atom', 'arxiv-rss', 'oai-pmh'].flatMap((name) =>
	readdirSync(`src/ingest/formats/${name}/fixtures`).map((quirk) => ({
		format: formats.find((format) => format.name === name),
		text: readFileSync(`src/ingest/formats/${name}/fixtures/${quirk}/input.xml`, 'utf8'),
	})),
);

test('whatever is done to a file, every record in it is a paper or refused', () => {
	const damage = fc.record({
		at: fc.nat(),
		length: fc.nat({ max: 200 }),
		by: fc.constantFrom('', '<', '&', '>', '<!--', ']]>', '"', '</entry>'),
	});
	fc.assert(
		fc.property(fc.constantFrom(...fixtures), fc.array(damage, { maxLength: 4 }), ({ format, text }, damages) => {
			const damaged = damages.reduce((left, { at, length, by }) => {
				const start = at % (left.length + 1);
				return left.slice(0, start) + by + left.slice(start + length);
			}, text);
			const log = new ProblemLog();
			const listing = format?.parse(captureOf('damaged.xml', damaged), log);
			expect(listing?.listed).toBe((listing?.papers.length ?? 0) + log.of('refused').length);
		}),
	);
});

test.each([
	'<',
	'<item>',
	'</item ',
	'<item><![CDATA[',
	'<!--',
	'&',
	'<item><title',
	'<entry><title>(',
	'<record><e a="',
	' ',
	'<id>',
])('a long row of %s is read in one go', (sign) => {
	const text = sign.repeat(50_000);
	for (const format of formats) format.recognises(text);
	for (const { format } of fixtures.filter((_, index) => index % 9 === 0)) {
		format?.parse(captureOf('long.xml', text), new ProblemLog());
		format?.parse(captureOf('long.xml', `<item><entry><record>${text}</record></entry></item>`), new ProblemLog());
	}
});

test.each([' ', '(', 'a, ', '\n ', '. (arXiv:', '$^', 'proc. ieee ', '&amp;', 'and ', 'http://'])(
	'a long row of %j in a field is read in one go',
	(sign) => {
		const row = `${sign.repeat(50_000)}x`;
		const fields = [
			'id',
			'title',
			'summary',
			'description',
			'creator',
			'authors',
			'journal_ref',
			'comment',
			'date',
			'doi',
		];
		const inside = fields.map((field) => `<${field}>x${row}</${field}>`).join('');
		for (const format of new Set(fixtures.map((fixture) => fixture.format))) {
			const records = `<item>${inside}</item><entry>${inside}</entry><record><metadata><arXivRaw>${inside}</arXivRaw></metadata></record>`;
			const log = new ProblemLog();
			const listing = format?.parse(captureOf('long.xml', records), log);
			expect(listing?.listed).toBe((listing?.papers.length ?? 0) + log.of('refused').length);
		}
	},
);
