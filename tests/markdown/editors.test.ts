import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { editorsHtml, editorsSimpleHtml, markdownToHtml } from '../../src/markdown/processor.ts';

describe('the Markdown of editors', () => {
	const TABLE = '| Hive | Bees | Honey |\n| --- | --: | :-: |\n| North | 3 | $x^2$ |';
	const drawn = (markdown: string): CheerioAPI => load(editorsHtml(markdown), null, false);

	test('has tables, which scroll within themselves and are reached by the keyboard, with heads of columns', () => {
		const $ = drawn(TABLE);
		expect($('.table-frame[tabindex="0"][role="group"][aria-label] > table thead th[scope="col"]')).toHaveLength(3);
		expect($('td').eq(1).attr('class')).toBe('aligned-right');
		expect($('td math')).toHaveLength(1);
		expect($('[align], [style]')).toHaveLength(0);
		expect(drawn('| a |\n| - |\n| b |')('[tabindex]')).toHaveLength(0);
	});

	test('has tables in feeds that say the sides of their cells by themselves, and that no keyboard has to reach', () => {
		const $ = load(editorsHtml(TABLE, { addressOf: (href) => href }), null, false);
		expect($('td').eq(1).attr('align')).toBe('right');
		expect($('th[scope="col"]')).toHaveLength(3);
		expect($('div, :is(table, th, td)[class], [tabindex], [role]')).toHaveLength(0);
	});

	test('has strikes by two signs, bare addresses and boxes that are ticked', () => {
		const html = editorsHtml('~~Ants~~ bees, ~5 of ~9, see https://example.org/a_b.\n\n- [x] one\n- [ ] two');
		expect(html).toContain(
			'<p><del>Ants</del> bees, ~5 of ~9, see <a href="https://example.org/a_b">https://example.org/a_b</a>.</p>',
		);
		expect(load(html)('li').text()).toBe('☑ one☐ two');
		expect(load(html)('input, [class]')).toHaveLength(0);
	});

	test('has footnotes whose anchors are those of no other text of the page, without a heading', () => {
		const texts = ['Bees[^a] fly.\n\n[^a]: Most <b>do</b>.', 'Ants[^a] walk.\n\n[^a]: All do.'];
		const $ = load(texts.map((text) => editorsHtml(text)).join(''), null, false);
		expect($('h1, h2, h3, b, [aria-describedby]')).toHaveLength(0);
		const ids = $('[id]')
			.toArray()
			.map((one) => $(one).attr('id'));
		expect(new Set(ids).size).toBe(4);
		for (const link of $('a').toArray()) expect($($(link).attr('href') ?? '')).toHaveLength(1);
		expect($('sup a').first().attr('aria-label')).toBe('Footnote 1');
		expect($('.footnotes li').first().text().trim()).toBe('Most <b>do</b>. ↑');
	});

	test('has footnotes by labels of any letters, whose links lead to them as browsers read them', () => {
		const $ = load(editorsHtml('Bees[^größe] and 50[^100%].\n\n[^größe]: Large.\n[^100%]: All.'), null, false);
		const names = $('a[href^="#"]')
			.toArray()
			.map((one) => ($(one).attr('href') ?? '').slice(1));
		expect(names).toHaveLength(4);
		for (const name of names) expect($(`[id="${decodeURIComponent(name)}"]`)).toHaveLength(1);
	});

	test('has anchors of its own though another text of the page says the same', () => {
		const [one, other] = ['goats', 'bees'].map((scope) =>
			load(editorsHtml('A[^a].\n\n[^a]: B.', { scope }))('li').attr('id'),
		);
		expect(one).not.toBe(other);
	});

	test('has its headings below the one that it stands under', () => {
		const note = '# One\n\n###### Two';
		expect(load(editorsHtml(note))('h2, h6')).toHaveLength(2);
		expect(load(editorsHtml(note, { under: 3 }))('h4, h6')).toHaveLength(2);
		expect(load(editorsSimpleHtml(note, String, { under: 3 }))('h4, h6')).toHaveLength(2);
	});

	test('is simple in mail: it leads to no place within itself, and cells keep their sides', () => {
		const html = editorsSimpleHtml(`${TABLE}\n\nBees[^a].\n\n[^a]: Many.`, (address) => address);
		const $ = load(html, null, false);
		expect($('a, [id], [tabindex], [aria-label]')).toHaveLength(0);
		expect(
			$('table.written th')
				.toArray()
				.map((one) => $(one).attr('align')),
		).toEqual(['left', 'right', 'center']);
		expect($('sup').text()).toBe('1');
		expect($('.footnotes li').text().trim()).toBe('Many.');
	});

	test('lets nothing through that could run', () => {
		const html = editorsHtml(
			'| <script>a</script> |\n| --- |\n| [x](javascript:a) |\n\n[^1]\n\n[^1]: <img src=x onerror=a>',
		);
		expect(load(html, null, false)('script, img, [onerror], a[href^="javascript"]')).toHaveLength(0);
	});

	test.each(['a | b\n--- | ---\n1 | 2', '~~x~~', 'See https://example.org/.', 'www.a.org', 'a[^1] b'])(
		'means nothing in the words of a paper: %j',
		(markdown) => {
			expect(load(markdownToHtml(markdown), null, false)('table, del, a, sup')).toHaveLength(0);
		},
	);
});
