import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GUARDED_TAGS, isForbiddenAttribute } from '../../src/links/guarded-parts.ts';
import { applyEdits, attributeHtml, placeOf, placesIn, scanPage } from '../../src/links/page-links.ts';

const addresses = (html: string): string[] => scanPage(html).links.map(({ attribute }) => attribute.value);

describe('a scan of a page', () => {
	test('passes over nothing that a policy may forbid', () => {
		const name = fc.string({
			unit: fc.constantFrom(...'o n s t y l e c : - _ . x'.split(' ')),
			minLength: 1,
			maxLength: 7,
		});
		const named = fc.oneof(name, fc.constantFrom('style', 'onclick', 'on-x', 'ON'));
		fc.assert(
			fc.property(named, (attribute) => {
				const guarded = isForbiddenAttribute({ name: attribute.toLowerCase(), value: '', start: 0, end: 0 }) ? 1 : 0;
				expect(scanPage(`<p ${attribute}="x">`).guarded).toHaveLength(guarded);
			}),
		);
		for (const tag of [...GUARDED_TAGS, 'meta http-equiv="refresh"'])
			expect(scanPage(`<${tag} style="x"></${tag}>`).guarded, tag).toHaveLength(1);
	});

	test('finds the attributes that hold addresses', () => {
		const html = `<a href="1"></a><img src="2"><form action="3"><button formaction="4"></button></form>
			<video poster="5"></video><object data="6"></object><link rel="icon" href="7"><script src="8"></script>`;
		expect(addresses(html)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
	});

	test.each([
		'<a href="a&amp;b&quot;c">',
		"<a href='a&b\"c'>",
		'<a href=a&amp;b&quot;c>',
		'<A HREF = "a&amp;b&#34;c" >',
		'<a\n\thref="a&amp;b&quot;c"\n>',
	])('reads a value however it is written: %j', (html) => {
		expect(addresses(html)).toEqual(['a&b"c']);
	});

	test('says where an attribute stands, from 1, and which part of the text it is', () => {
		const html = '<p>\n\t<img alt="a bee" src="bee.png" width=1>';
		const [link] = scanPage(html).links;
		expect(link).toMatchObject({ tag: 'img', attribute: { name: 'src', value: 'bee.png' } });
		expect(placeOf(html, link?.attribute.start ?? 0)).toEqual({ line: 2, column: 19 });
		expect(html.slice(link?.attribute.start, link?.attribute.end)).toBe('src="bee.png"');
	});

	test.each([
		['a comment', '<!-- <a href="/dead">x</a> -->'],
		['a script', '<script>const a = \'<a href="/dead">x</a>\';</script>'],
		['a style', '<style>/* <a href="/dead">x</a> */</style>'],
		['a text field', '<textarea><a href="/dead">x</a></textarea>'],
		['the title', '<title><a href="/dead">x</a></title>'],
		['an attribute', '<p title=\'<a href="/dead">x</a>\'></p>'],
		['escaped text', '&lt;a href="/dead">x&lt;/a>'],
	])('takes nothing in %s for a link', (_where, html) => {
		expect(addresses(html)).toEqual([]);
	});

	test('goes on after what holds no links', () => {
		expect(addresses('<script>if (a<b) "<a href=1>"</script><textarea><a href=2></textarea><a href=3>')).toEqual(['3']);
	});

	test('takes the first of two attributes of one name, as a browser does', () => {
		expect(addresses('<a href="one" href="two">')).toEqual(['one']);
	});

	test('knows every id as the text it means', () => {
		expect([...scanPage('<p id="a&amp;b"><i id=c><svg><g id="D"/></svg>').ids]).toEqual(['a&b', 'c', 'D']);
	});

	test('finds stylesheets as whole elements and no other links', () => {
		const html =
			'<link rel="icon" href="i.svg"><link rel="stylesheet" href="a.css" media="print"><link rel="stylesheet">';
		const [sheet, ...others] = scanPage(html).stylesheets;
		expect(others).toEqual([]);
		expect(sheet?.href).toBe('a.css');
		expect(html.slice(sheet?.start, sheet?.end)).toBe('<link rel="stylesheet" href="a.css" media="print">');
	});
});

describe('applyEdits', () => {
	test('replaces each part and nothing else, whatever the order the edits come in', () => {
		const edits = [
			{ start: 4, end: 5, text: '' },
			{ start: 0, end: 1, text: 'AAA' },
			{ start: 2, end: 2, text: '+' },
		];
		expect(applyEdits('abcdef', edits)).toBe('AAAb+cdf');
		expect(applyEdits('abcdef', [])).toBe('abcdef');
	});
});

test('an attribute that is written reads back as its value', () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('&', '"', "'", '<', '>', '=', ' ', 'amp;', 'quot;', 'a') }),
			(value) => {
				expect(addresses(`<a ${attributeHtml('href', value)} title="x">`)).toEqual([value]);
			},
		),
	);
});

test('places in a text are the same in any order', () => {
	const text = '\nab\n\ncd';
	const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
	const places = offsets.map((offset) => placeOf(text, offset));
	expect(places.map(({ line, column }) => `${line}:${column}`).join(' ')).toBe('1:1 2:1 2:2 2:3 3:1 4:1 4:2 4:3');
	const inOrder = placesIn(text);
	expect(offsets.map(inOrder)).toEqual(places);
	const backwards = placesIn(text);
	expect(offsets.toReversed().map(backwards).toReversed()).toEqual(places);
});
