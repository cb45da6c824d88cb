import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { htmlMail } from '../../../src/exports/mail/html.ts';
import { DARK_STYLE, STYLE } from '../../../src/exports/mail/style.ts';
import { OWN_PALETTES } from '../../../src/model/palette.ts';
import { inventedIssue, inventedLetter, inventedPaper, SITE_URL } from './invented-letter.ts';

const HOSTILE = '<script>alert(1)</script> & "><img src=x onerror=alert(2)>';
const INTRODUCTION = `One of *all* things: $\\alpha^2$, [a page](/topics/bees.html), [another](topics/lamps.html).

1. a list
   > with a quotation

![A lamp](../pictures/lamp.png "Lit at night")

<script>alert(3)</script>`;

const issue = inventedIssue([], {
	introduction: INTRODUCTION,
	summary: 'What there is, $x^2 < 5$.',
	sections: [
		{
			title: HOSTILE,
			note: 'A **note** with a [trap](javascript:alert(4)).',
			papers: [
				{
					paper: inventedPaper(1, { title: `On $x^2$: ${HOSTILE}`, abstract: `It says ${HOSTILE}.` }),
					note: 'Read *it*. ![A lamp](../pictures/lamp.png)',
				},
				{ paper: { slug: 'bare', title: '光の塔', abstract: '' } },
			],
		},
	],
});
const mailOf = (mail: object = {}): string => htmlMail(inventedLetter(issue, { site: { mail } }));
const html = mailOf({ unsubscribe: '*|UNSUB|*', address: 'Shoal\n1 Invented Quay' });
const $ = load(html);

describe('a mail', () => {
	test('says who sends it, what it is and when, and leads to the web', () => {
		expect($('html').attr('lang')).toBe('en');
		expect($('title').text()).toBe('Lamps and Bees · Shoal');
		expect($('h1').text()).toBe('Lamps and Bees');
		expect($('body').text()).toContain('30 November 2025 · 2 papers');
		expect(linkOf($, 'Read on the web')).toBe(`${SITE_URL}digests/2025-11.html`);
		expect(linkOf($, 'Shoal')).toBe(SITE_URL);
	});

	test('begins with a hidden line for the list of mails', () => {
		const [line] = $('body').children().toArray();
		expect($(line).attr('style')).toContain('display: none');
		expect($(line).text()).toMatch(/^What there is, x² < 5\./);
	});

	test('has its papers with what is known of them and nothing else', () => {
		const [first = '', second = ''] = $('td.paper')
			.toArray()
			.map((cell) => $(cell).text().replace(/\s+/g, ' ').trim());
		expect(first).toContain('3 November 2025 · Ada Invented, Bo Made-Up, Cy Nobody and 1 more');
		expect(first).toMatch(/Read it\. Abstract · Paper · Code$/);
		expect(second).toBe('光の塔 Abstract');
		expect($('td.paper h3:not([dir="auto"])')).toHaveLength(0);
		expect($('td.paper bdi').first().text()).toBe('3 November 2025');
		expect(linkOf($, 'Abstract')).toBe(`${SITE_URL}papers/the-invented-paper-of-the-lighthouse-keeper-number-1.html`);
		expect(linkOf($, 'Paper')).toBe('https://arxiv.org/abs/2511.01234');
		expect(linkOf($, 'Code')).toBe('https://example.org/code?a=1&b=2');
		expect(html).toContain('光の塔');
	});

	test('says at its foot why it comes, and leads to the web and out of the list', () => {
		const foot = $('td.foot');
		expect(foot.text()).toContain('You get this mail because you subscribed to Shoal.');
		expect(
			foot
				.find('a')
				.toArray()
				.map((found) => [$(found).text(), $(found).attr('href')]),
		).toEqual([
			['Read on the web', `${SITE_URL}digests/2025-11.html`],
			['Unsubscribe', '*|UNSUB|*'],
		]);
		expect($('td.masthead a').last().text()).toBe('Read on the web');
	});

	test('has nothing for what there is not', () => {
		const bare = inventedIssue([{ slug: 'bare', title: 'Bare', abstract: '' }], { introduction: ' \n' });
		const little = load(htmlMail(inventedLetter(bare, { site: { mail: { unsubscribe: false, address: false } } })));
		expect(little('td.more, td.prose')).toHaveLength(0);
		expect(little('td.paper p')).toHaveLength(1);
		expect(little('td.foot p')).toHaveLength(2);
		expect(little.text()).not.toMatch(/false|undefined/);
		const more = load(htmlMail({ ...inventedLetter(bare), leftOut: 1 }));
		expect(more('td.more').text()).toBe('1 more paper on the web');
	});

	test('of a letter alone has no count of papers', () => {
		const letter = load(htmlMail(inventedLetter(inventedIssue([], { sections: [] }))));
		expect(letter('td.masthead').text()).toMatch(/30 November 2025 · Read on the web$/);
		expect(letter.text()).not.toContain('0 papers');
	});

	test('shows hostile titles as their text', () => {
		expect($('h3').first().text()).toBe(`On x²: ${HOSTILE}`);
		expect($('h2').text()).toBe(HOSTILE);
		expect($('script, img:not([alt="A lamp"]), iframe, math, link, [onerror]')).toHaveLength(0);
		expect(html).not.toContain('javascript:');
		expect($.text()).toContain('<script>alert(3)</script>');
	});

	test('has mathematics as text and makes links in Markdown absolute', () => {
		expect($('td.prose').text()).toContain('α²');
		expect(linkOf($, 'a page')).toBe(`${SITE_URL}topics/bees.html`);
		expect(linkOf($, 'another')).toBe(`${SITE_URL}digests/topics/lamps.html`);
	});

	test('has pictures in full addresses, as wide as its column at most, on the ground that they were drawn for', () => {
		const picture = $('td.prose img');
		expect(picture.attr()).toMatchObject({ src: `${SITE_URL}pictures/own/lamp.png`, alt: 'A lamp', width: '552' });
		expect(picture.attr('style')).toContain('max-width: 100%');
		expect(picture.attr('style')).toContain(`background-color: ${OWN_PALETTES.light.page}`);
		expect(picture.next('p.quiet').text()).toBe('Lit at night');
		expect($('td.note img').attr('width')).toBe('536');
	});

	test('is laid out in tables that are no tables to a screen reader', () => {
		expect($('table').length).toBe($('table[role="presentation"]').length);
	});

	test('has the sender’s tags as they are, or shows where they go, or leaves them to the sender', () => {
		expect(html).toContain('href="*|UNSUB|*"');
		expect(html).toContain('Shoal<br>1 Invented Quay');
		expect(mailOf({ unsubscribe: '{{ unsubscribe_url }}' })).toContain('href="{{ unsubscribe_url }}"');
		const unset = mailOf();
		expect(unset).toContain('set mail.unsubscribe in content/site.yaml');
		expect(unset).toContain('set mail.address in content/site.yaml');
		expect(mailOf({ unsubscribe: false, address: false })).not.toMatch(/site\.yaml|Unsubscribe/);
	});
});

test('a sender finds no tag of its own in what a paper says', () => {
	const tags = '{{ a }} {% b %} {# c #} *|D|*';
	const paper = inventedPaper(1, { title: tags, abstract: tags, authors: [tags] });
	const mail = htmlMail(inventedLetter(inventedIssue([paper], { introduction: 'Dear {{ name }}, hello.' })));
	expect(mail.match(/\{[{%#]|\*\|/g)).toEqual(['{{']);
	expect(mail).toContain('Dear {{ name }}, hello.');
	expect(load(mail)('h3').text().replaceAll('\u2060', '')).toBe(tags);
});

test('a mail has no empty line, at which an editor for Markdown would no longer take it for HTML', () => {
	expect(html).not.toMatch(/\n\s*\n/);
});

describe('the style of a mail', () => {
	test('has on a dark screen the colours that the site has there', () => {
		const { page, ink, muted, accent } = OWN_PALETTES.dark;
		for (const colour of [page, ink, muted, accent]) expect(DARK_STYLE).toContain(`: ${colour} !important`);
	});

	test('is in its elements, but for what is for a dark screen', () => {
		expect($('style')).toHaveLength(1);
		const sheet = $('style').text();
		expect(sheet).toContain('prefers-color-scheme: dark');
		expect(sheet).not.toMatch(/@import|url\(|@font-face/);
		expect($('td:not([style]), h1:not([style]), h2:not([style]), h3:not([style]), p:not([style])')).toHaveLength(0);
	});

	test('reaches nothing in vain', () => {
		const selectors = [...STYLE.matchAll(/^([^{\n]+) \{/gm)].flatMap(([, list = '']) => list.split(', '));
		const unused = selectors.filter(
			(selector) =>
				!/^(\.(more|written|prose (ul|blockquote|pre))|pre$|th$|table\.written)/.test(selector) &&
				$(selector).length === 0,
		);
		expect(unused).toEqual([]);
	});

	test('lets lines of code and long words go on in the next line on a phone', () => {
		const issue = inventedIssue([inventedPaper(1, {})], { introduction: 'Type\n\n```sh\nnpm run build\n```' });
		const mail = load(htmlMail(inventedLetter(issue)));
		expect(mail('pre').attr('style')).toContain('white-space: pre-wrap');
		for (const words of ['pre', 'h1', 'h3']) {
			expect(mail(words).closest('td').attr('style')).toContain('word-break: break-word');
		}
	});

	test('keeps the words whole that head the columns of a table', () => {
		const introduction = '| Reward |\n| --- |\n| a_reward_for_every_token_of_an_answer |';
		const mail = load(htmlMail(inventedLetter(inventedIssue([inventedPaper(1, {})], { introduction }))));
		expect(mail('th').attr('style')).toContain('word-break: normal');
		expect(mail('.written td').attr('style')).not.toContain('word-break');
	});

	test('has only properties that the major mail programs know', () => {
		const used = new Set(
			$('[style]')
				.toArray()
				.flatMap((element) => ($(element).attr('style') ?? '').split(';'))
				.map((declaration) => declaration.split(':')[0]?.trim() ?? '')
				.filter(Boolean),
		);
		expect(used.size).toBeGreaterThan(10);
		expect([...used].flatMap(programsWithout).filter((missed) => !missed.startsWith('word-break: yahoo'))).toEqual([]);
	});
});

const linkOf = ($: CheerioAPI, text: string): string | undefined =>
	$('a')
		.filter((_, link) => $(link).text() === text)
		.attr('href');

/** What caniemail.com says of a property: by family, platform and version, `y`, `a` (in part), `n` or `u` (unknown). */
interface Feature {
	slug: string;
	stats: Record<string, Record<string, Record<string, string>>>;
}

const caniemail = JSON.parse(
	readFileSync(createRequire(import.meta.url).resolve('caniemail/caniemail.json'), 'utf8'),
) as { data: Feature[] };

const MAJOR = ['apple-mail', 'gmail', 'outlook', 'samsung-email', 'thunderbird', 'yahoo'];
/** No longer made: Gmail's pages for phones without scripts, and Windows Mail. */
const PAST = ['gmail.mobile-webmail', 'outlook.windows-mail'];
/** Of CSS 1 and in every program; caniemail.com has no page on them. */
const COMMON = ['color', 'font-family'];

function programsWithout(property: string): string[] {
	if (COMMON.includes(property)) return [];
	const name =
		property === 'display'
			? 'display-none'
			: property.replace(/^(border|margin|padding)-(top|left|right|bottom)$/, '$1');
	const feature = caniemail.data.find(({ slug }) => slug === `css-${name}`);
	if (!feature) return [`${property}: not on caniemail.com`];
	return MAJOR.flatMap((family) =>
		Object.entries(feature.stats[family] ?? {})
			.filter(([platform]) => !PAST.includes(`${family}.${platform}`))
			.filter(([, versions]) => !/^[ya]/.test(newest(versions)))
			.map(([platform]) => `${property}: ${family} ${platform}`),
	);
}

const newest = (versions: Record<string, string>): string =>
	Object.entries(versions).sort(([a], [b]) => b.localeCompare(a, 'en', { numeric: true }))[0]?.[1] ?? 'u';
