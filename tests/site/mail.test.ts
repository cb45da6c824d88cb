import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, builtSite, SITE_URL } from './built.ts';
import { type Run, type TinySite, tinySite } from './build.ts';

const MAIL = 'digests/2025-11/email';
let site: BuiltSite;
let $: CheerioAPI;
let text: string;

beforeAll(async () => {
	site = await builtSite();
	$ = load(readFileSync(join(site.dist, `${MAIL}.html`), 'utf8'));
	text = readFileSync(join(site.dist, `${MAIL}.txt`), 'utf8');
});

const titles = (): string[] =>
	$('h3')
		.toArray()
		.map((heading) => $(heading).text());
const addresses = (): string[] =>
	$('[href], [src]')
		.toArray()
		.flatMap((element) => [$(element).attr('href') ?? [], $(element).attr('src') ?? []].flat());

describe('the mail of an issue', () => {
	test('has its published papers in its order', () => {
		expect(titles()).toEqual([
			'Beacons at Dawn: Learning When to Light a Lamp',
			`<script>alert('title')</script> & "><img src=x onerror=alert(1)>: Markup in Titles`,
			'A Keeper’s Handbook: Oil, Glass & Patience',
			...titles().slice(3),
		]);
		expect(titles().slice(3)).toHaveLength(3);
		expect(titles().join()).not.toContain('Quxzanthine');
	});

	test('says the same in text, in the same order', () => {
		const flowed = text.replace(/\s+/g, ' ');
		const places = titles().map((title) => flowed.indexOf(title));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		const gists = $('td.paper')
			.toArray()
			.map((cell) => $(cell).children('p:not(.quiet)').text());
		expect(gists.filter(Boolean).length).toBeGreaterThan(3);
		for (const gist of gists) expect(flowed).toContain(gist);
		expect(flowed).toContain('Mind the α² in its log');
	});

	test('leads nowhere but to web addresses, and into the site where it stands', () => {
		expect(addresses().filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
		expect(addresses()).toContain(`${SITE_URL}/digests/2025-11.html`);
		expect(addresses()).toContain(`${SITE_URL}/captures/lighthouses.html`);
		const numbered = [...text.matchAll(/^\[\d+\] (\S+)$/gm)].map(([, address]) => address);
		expect(numbered.toSorted()).toEqual([...new Set(addresses())].filter((url) => url !== `${SITE_URL}/`).toSorted());
	});

	test('loads nothing and runs nothing', () => {
		expect($('script, link, img, iframe, object, form, [onerror], [onclick]')).toHaveLength(0);
	});

	test('is told by the build with its size', () => {
		expect(site.said).toMatch(/^The mail of 2025-11 has \d+ KB, 6 papers\.$/m);
		expect(site.said).not.toContain('lead nowhere');
	});
});

const SUBSCRIBE = `subscribe:
  action: https://sender.example/subscribe?list=1&kind=2
  field: EMAIL
  hidden:
    tag: from "Shoal"
`;

describe('another site', () => {
	let other: TinySite;
	let settings: string;
	let built: Run;

	/** Its newsletter has a form and, in one issue, papers and gists of such a number and length that its mail is too long. */
	beforeAll(async () => {
		other = tinySite();
		settings = join(other.content, 'site.yaml');
		appendFileSync(settings, SUBSCRIBE);
		const slugs = Array.from(
			{ length: 60 },
			(_, at) => `lamp-${at + 1}-in-the-long-row-of-lamps-along-the-invented-coast`,
		);
		const abstract = 'A lamp that burns by day wastes oil, and a keeper who sleeps by night wastes ships. '.repeat(12);
		for (const [at, slug] of slugs.entries()) {
			const fields = `title: Lamp ${at + 1} in the Long Row of Lamps along the Invented Coast\npublished: '2021-05-01'\ntopics:\n  - lamps\ngist: ${abstract.trim()}`;
			writeFileSync(join(other.content, 'papers', `${slug}.md`), `---\n${fields}\n---\n\n${abstract}\n`);
		}
		const list = slugs.map((slug) => `      - ${slug}\n`).join('');
		writeFileSync(
			join(other.content, 'digests/2021-05.md'),
			`---\ntitle: Sixty Lamps\ndate: '2021-05-31'\nsections:\n  - title: Lamps\n    papers:\n${list}---\n`,
		);
		built = await other.build();
	});

	afterAll(() => {
		other.remove();
	});

	test('has all papers of a mail that is too long, shortened, and its build says so', () => {
		const { code, stdout } = built;
		expect(code).toBe(0);
		expect(stdout).toMatch(
			/^The mail of 2021-05 has \d\d KB, all 60 papers, what is said of a paper shortened to \d+ characters: the whole would have \d+ KB, and 90 KB are the most\.$/m,
		);
		expect(stdout).toContain('Until then the links in the mail of the issues lead nowhere.');
		const html = readFileSync(join(other.dist, 'digests/2021-05/email.html'));
		expect(html.length).toBeLessThanOrEqual(90_000);
		expect(load(html)('h3')).toHaveLength(60);
	});

	test('has a form that is sent to the sender and needs no script', () => {
		const box = load(readFileSync(join(other.dist, 'index.html'), 'utf8'))('[data-subscribe]');
		const form = box.find('form');
		expect(form.attr()).toMatchObject({ method: 'post', action: 'https://sender.example/subscribe?list=1&kind=2' });
		expect(form.find('label').text().trim()).toBe('Email address');
		expect(form.find('label input[type="email"][required][autocomplete="email"]').attr('name')).toBe('EMAIL');
		expect(form.find('input[type="hidden"]').attr()).toMatchObject({ name: 'tag', value: 'from "Shoal"' });
		expect(form.find('button[type="submit"]').text().trim()).toBe('Subscribe');
		expect(form.text()).toContain('Your address goes to sender.example');
		expect(box.find('script, iframe')).toHaveLength(0);
	});

	test('is not built where site.yaml wants no mail shortened', async () => {
		appendFileSync(settings, 'mail:\n  tooLong: fail\n');
		const { code, stderr } = await other.build();
		expect(code).toBe(1);
		expect(stderr).toMatch(
			/digests\/2021-05\.md:1:1 {2}Found an issue whose mail has \d+ KB, expected at most 90 KB\. .+ \[long-mail\]/,
		);
	});
});

test('a site without a newsletter points to its feeds instead, and has no form for it', () => {
	const box = load(readFileSync(join(site.dist, 'index.html'), 'utf8'))('[data-subscribe]');
	expect(box.find('form, input')).toHaveLength(0);
	expect(box.find('a').attr('href')).toBe('feeds.html');
});
