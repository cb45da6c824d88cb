import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { type BuiltSite, builtSite } from './built.ts';

const BEACONS = 'beacons-at-dawn-learning-when-to-light-a-lamp';

let site: BuiltSite;
beforeAll(async () => {
	site = await builtSite();
});
const page = (path: string): CheerioAPI => load(readFileSync(join(site.dist, path), 'utf8'));
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the list of issues', () => {
	test('has each with its day, how many papers it has, and its summary', () => {
		const $ = page('digests.html');
		const issues = $('article[data-issue]');
		expect(issues).toHaveLength(1);
		expect(issues.find('h2 a').attr('href')).toBe('digests/2025-11.html');
		expect(words(issues.text())).toBe(
			'Lamps, Bees & <Markup> in O(n2)30 November 2025 6 papersWhat the keepers of lamps and of bees have written, 3 < 5.',
		);
		expect(page('index.html')('#lead a').attr('href')).toBe('digests/2025-11.html');
	});
});

describe('the page of an issue', () => {
	test('has its papers in its sections, each with an anchor of its own', () => {
		const $ = page('digests/2025-11.html');
		const sections = $('main section:has(article)');
		expect(sections.map((_, section) => $(section).find('article').length).get()).toEqual([3, 3]);
		for (const article of $('article[data-paper]').get()) {
			expect($(article).attr('id')).toBe($(article).attr('data-paper'));
			expect($(article).find('.facts a').last().attr('href')).toBeDefined();
		}
		expect($('#keepers-book').next().attr('id')).toBe('a-keepers-handbook');
		expect($(`a[href="#${BEACONS}"]`)).toHaveLength(1);
		expect(words($(`#${BEACONS} .prose`).text())).toContain('Mind the');
		const contents = $('nav[aria-labelledby="contents"] a');
		for (const link of contents.get()) expect($($(link).attr('href') ?? '')).toHaveLength(1);
		expect(contents).toHaveLength(2);
	});

	test('says on which day it was put right, as do its feeds', () => {
		expect(words(page('digests/2025-11.html')('h1 + .facts').text())).toBe(
			'30 November 2025 Corrected 2 December 2025 6 papers',
		);
		const [issue] = page('digests.atom')('entry').get();
		expect(page('digests.atom')(issue).find('updated').text()).toMatch(/^2025-12-02T/);
	});

	test('leads to its mail and can be shared, without a script too', () => {
		const $ = page('digests/2025-11.html');
		expect($('a[href="2025-11/email.html"]')).toHaveLength(1);
		expect($('a[href="2025-11/email.txt"]')).toHaveLength(1);
		expect($('[data-copy-address]').hasClass('scripted')).toBe(true);
		const address = encodeURIComponent('https://example.org/some/base/digests/2025-11.html');
		expect($('a[href^="mailto:"]').attr('href')).toContain(`body=${address}`);
	});

	test('has mathematics in its title as MathML, and as text where there can be none', () => {
		const $ = page('digests/2025-11.html');
		expect($('h1 math')).toHaveLength(1);
		expect($('title').text()).toBe('Lamps, Bees & <Markup> in O(n²) · Shoal');
		expect($('meta[property="og:image:alt"]').attr('content')).toContain('in O(n²)');
	});

	test('shows what the editor wrote as text and Markdown, never as markup', () => {
		const $ = page('digests/2025-11.html');
		expect($('script:not([type$="json"]):contains("alert"), img, a[href^="javascript:"]')).toHaveLength(0);
		expect(words($('main .prose').first().text())).toContain('Welcome to the first issue.');
	});
});

describe('npm run digest', () => {
	const folder = new ContentFolder();
	for (const day of ['01', '02', '03']) {
		folder.write(`papers/lamp-${day}.md`, `---\ntitle: Lamp ${day}\npublished: "2025-03-${day}"\n---\n`);
	}
	folder.write('site.yaml', 'name: Shoal\ntagline: Lamps\ndescription: Lamps.\n');
	folder.ingest();

	test('drafts an issue, never over another, and takes no paper twice', () => {
		const march = ['--from', '2025-03-01', '--to', '2025-03-31'];
		const first = folder.run('src/commands/digest.ts', ...march, '--limit', '2');
		expect(first).toMatchObject({ code: 0, errors: '' });
		expect(first.output).toMatch(/digests\/2025-03\.md is drafted/);
		expect(folder.read('digests/2025-03.md')).toMatch(/- "lamp-03"\n[^]*- "lamp-02"\n/);
		expect(folder.run('src/commands/digest.ts', ...march).errors).toMatch(/2025-03\.md is there already.*--id/);
		expect(folder.run('src/commands/digest.ts', ...march, '--id', 'more').code).toBe(0);
		expect(folder.read('digests/more.md').match(/^ +- \S+$/gm)).toEqual(['      - "lamp-01"']);
		expect(folder.run('src/commands/digest.ts', ...march, '--id', 'third').errors).toMatch(
			/^Found no paper of March 2025, or none/,
		);
	});

	test('drafts an issue from what a capture brought, whatever its dates', () => {
		folder.write('captures/Old Bells.csv', 'Title,Abstract,Date\nBell,It rings.,1890\nUndated bell,It rang.,\n');
		folder.write('captures/Old Bells.yaml', "title: Bells of old\ncaptured: '2025-04-02'\n");
		folder.ingest();
		expect(folder.run('src/commands/digest.ts', '--capture', 'Old Bells.csv')).toMatchObject({ code: 0, errors: '' });
		const draft = folder.read('digests/old-bells.md');
		expect(draft).toMatch(/^title: "Bells of old"\ndate: "2025-04-02"$/m);
		expect(draft.match(/^ +- "\S+$/gm)).toEqual(['      - "bell"', '      - "undated-bell"']);
	});

	test('does nothing where an issue cannot be read, for its papers might be chosen again', () => {
		folder.write('digests/broken.md', '---\ntitle: a: b\n---\n');
		const { code, errors } = folder.run(
			'src/commands/digest.ts',
			'--from',
			'2025-03-01',
			'--to',
			'2025-03-31',
			'--id',
			'x',
		);
		expect(code).toBe(1);
		expect(errors).toMatch(/digests\/broken\.md:2:\d+ {2}Found/);
		folder.remove('digests/broken.md');
	});

	test('gives the mail of an issue, and says where its links lead nowhere', () => {
		const { code, output, errors } = folder.run('src/commands/digest.ts', '--copy', '2025-03');
		expect(code).toBe(0);
		expect(output).toMatch(/^<!doctype html>[^]*Lamp 03[^]*<\/html>\n?$/);
		expect(errors).toMatch(/No address is set/);
		expect(errors).toMatch(/^2025-03 is a draft, .+ Take out "hidden: true" to publish it\.$/m);
		expect(folder.run('src/commands/digest.ts', '--copy', 'none')).toMatchObject({ code: 1 });
	});

	test('says what the mail of an issue lacks, until the settings say it or that the sender does', () => {
		const settings = folder.read('site.yaml');
		const said = (mail: string): string => {
			folder.write('site.yaml', settings + mail);
			return folder.run('src/commands/digest.ts', '--copy', '2025-03').errors;
		};
		expect(said('')).toMatch(/does not say below mail: yet, unsubscribe: .+ and address: .+ before you send the mail/);
		expect(said('mail:\n  unsubscribe: false\n')).toMatch(/below mail: yet, address: /);
		expect(said('mail:\n  unsubscribe: false\n  address: false\n')).not.toContain('in brackets');
		folder.write('site.yaml', settings);
	});

	test.each([
		[['--from', '2025-03-31', '--to', '2025-03-01'], /two days, the earlier first/],
		[['--capture', 'none.txt'], /Found --capture/],
		[[], /Found no days and no capture.+Type npm run digest -- --from/],
		[['--from', '2025-03'], /two days/],
		[['--from', '2025-03-01', '--to', '2025-03-31', '--topic', 'seas'], /Found --topic "seas", expected one of/],
		[['--from', '2025-03-01', '--to', '2025-03-31', '--limit', 'ten'], /whole number/],
		[['--from', '2025-03-01', '--to', '2025-03-31', '--id', '../x'], /Found --id/],
		[['--from', '2025-03-01', '--to', '2025-03-31', '--capture', 'none.txt'], /Found --capture/],
		[['--from', '2025-03-01', '--to', '2025-03-31', '--id', 'CON'], /Found --id/],
		[['--until', '2025'], /until/],
		[['--copy', '2025-03', '--from', '2025-03-01'], /Found --copy with --from, expected it alone or with --out/],
		[['--from', '2025-03-01', '--to', '2025-03-31', '--out', 'x.html'], /Found --out without --copy/],
	])('says what it did not understand in %j', (args, said) => {
		const { code, errors } = folder.run('src/commands/digest.ts', ...args);
		expect(code).toBe(2);
		expect(errors).toMatch(said);
	});
});
