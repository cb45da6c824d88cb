import { extname } from 'node:path';
import { Script } from 'node:vm';
import { type CheerioAPI, load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../src/exports/content-policy.ts';
import { honestText } from '../../src/model/honest-text.ts';
import { xmlOf } from '../helpers/read-feed.ts';
import { filesOf } from './build.ts';
import { isMail } from './crawl.ts';
import { type HostileSite, hostileSite } from './hostile.ts';
import { HOSTILE } from './hostile-words.ts';

/** By hand one for each hostile text and one of mathematics, and as many from each of the two captures. */
const PAPERS = Object.keys(HOSTILE).length * 3 + 1;

let site: HostileSite;
let files: [path: string, text: string][];

beforeAll(async () => {
	site = await hostileSite();
	files = [...filesOf(site.dist)].map(([path, bytes]) => [path, bytes.toString('utf8')]);
});

afterAll(() => site.remove());

const ofKind = (...endings: string[]): [path: string, text: string][] => {
	const found = files.filter(([path]) => endings.includes(extname(path)) && !path.startsWith('pagefind/'));
	expect(found.length).toBeGreaterThan(0);
	return found;
};

const FORBIDDEN =
	'iframe, frame, object, embed, applet, base, foreignObject, animate, set, use, img, video, audio, marquee';
const ADDRESSES = [
	'href',
	'src',
	'action',
	'formaction',
	'xlink:href',
	'data',
	'poster',
	'srcset',
	'ping',
	'background',
];

/** What in some HTML could run, or lead to what could. */
function dangersIn($: CheerioAPI): string[] {
	return $('*')
		.toArray()
		.flatMap((element) => {
			const attributes = Object.entries($(element).attr() ?? {});
			const handlers = attributes.filter(([name]) => name.startsWith('on') || name === 'srcdoc');
			const schemes = attributes.filter(([name, value]) => {
				// eslint-disable-next-line no-control-regex -- browsers skip controls in addresses
				const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
				return ADDRESSES.includes(name) && scheme !== undefined && !['http', 'https', 'mailto'].includes(scheme);
			});
			const isForbidden = $(element).is(FORBIDDEN);
			return isForbidden || handlers.length > 0 || schemes.length > 0 ? [$.html($(element).clone().empty())] : [];
		});
}

describe('a page of a hostile collection', () => {
	test('has nothing that could run but our own scripts, and no style but our own', () => {
		for (const [path, html] of ofKind('.html').filter(([name]) => !isMail(name))) {
			const $ = load(html);
			const policy = $('meta[http-equiv="content-security-policy"]').attr('content') ?? '';
			expect.soft(dangersIn($), path).toEqual([]);
			expect.soft($('[style]').length, path).toBe(0);
			for (const element of $('script, style')) {
				const [text, src, type] = [$(element).text(), $(element).attr('src'), $(element).attr('type')];
				if (type === 'application/ld+json') JSON.parse(text);
				else if (src === undefined) expect.soft(policy, path).toContain(hashOf(text));
				else expect.soft(src, path).toMatch(/^[\w./-]+\.js$/);
			}
		}
	});

	test('has one policy, the same on every page, before all else', () => {
		const policies = ofKind('.html')
			.filter(([path]) => !isMail(path) && path !== '404.html')
			.map(
				([, html]) =>
					/<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1],
			);
		expect([...new Set(policies)]).toHaveLength(1);
		expect(policies[0]).toMatch(/^default-src 'none'; script-src 'self' file: 'sha256-/);
		expect(policies[0]).toContain(`form-action 'self' file: https://mail.example;`);
		expect(policies[0]).not.toContain('unsafe-inline');
	});

	test.each(Object.entries(HOSTILE))('shows its title as it is: %s', (name, words) => {
		const [, html = ''] = files.find(([path]) => path === `papers/hostile-${name}.html`) ?? [];
		const said = honestText(`${words} Moths and ${name}`).replaceAll(/\s+/g, ' ').trim();
		expect(load(html)('h1').text().replaceAll(/\s+/g, ' ').trim()).toContain(said);
	});

	test('tells the host where a link says another one', () => {
		const texts = ofKind('.html').map(([, html]) => load(html)('dd a, [data-abstract]').text());
		expect(texts.join()).toContain('xn--axiv-l4d.example/abs/2501.00001');
		expect(texts.join()).not.toContain('a\u0433xiv.example');
	});
});

test('a mail of a hostile collection has nothing that could run', () => {
	for (const [path, html] of ofKind('.html').filter(([name]) => isMail(name))) {
		const $ = load(html);
		expect(dangersIn($), path).toEqual([]);
		expect($('script, link').length).toBe(0);
		expect(html).not.toMatch(/url\(|expression\(|@import/i);
	}
});

const DECEIVING =
	// eslint-disable-next-line no-control-regex -- controls are among it
	/.{0,20}[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff].{0,20}/u;

test('nothing of the site, and nothing that the build says, turns letters around, hides them or steers a terminal', () => {
	const said: [string, string] = ['what the build said', site.said.stdout + site.said.stderr];
	const texts = files.filter(([path]) => /\.(html|xml|atom|json|opml|bib|ris|csv|txt|md|svg)$/.test(path));
	for (const [path, whole] of [...texts.filter(([name]) => !name.startsWith('assets/')), said]) {
		// In a mail the joiner keeps tags of the sender's program apart.
		const text = /\/email\.(html|txt)$/.test(path) ? whole.replaceAll('\u2060', '') : whole;
		const found = DECEIVING.exec(text);
		expect.soft(found?.[0], path).toBeUndefined();
		expect.soft(text, path).not.toMatch(/\\u(?:202[a-e]|206[6-9]|001b|009b)/i);
	}
});

describe('the files of a hostile collection', () => {
	test('are well-formed XML, whose HTML could run nothing', () => {
		for (const [path, text] of ofKind('.xml', '.atom', '.opml', '.svg')) {
			const document = xmlOf(text);
			const told = ['content', 'content:encoded', 'summary', 'description']
				.flatMap((name) => [...document.getElementsByTagName(name)])
				.filter((element) => element.getAttribute('type') === 'html' || element.parentNode?.nodeName === 'item')
				.map((element) => element.textContent ?? '');
			expect.soft(dangersIn(load(told.join('\n'))), path).toEqual([]);
			expect.soft(load(told.join('\n'))('script, style, [style]').length, path).toBe(0);
		}
	});

	test('are JSON, whose HTML could run nothing', () => {
		for (const [path, text] of ofKind('.json')) {
			const html: string[] = [];
			JSON.parse(text, (key, value: unknown) => {
				if (key === 'content_html' && typeof value === 'string') html.push(value);
				return value;
			});
			expect.soft(dangersIn(load(html.join('\n'))), path).toEqual([]);
			expect.soft(load(html.join('\n'))('script, style, [style]').length, path).toBe(0);
		}
	});

	test('are scripts that can be read where they are scripts', () => {
		for (const [path, text] of ofKind('.js'))
			expect.soft(() => new Script(text, { filename: path }), path).not.toThrow();
	});

	test('are tables without a formula', () => {
		for (const [path, text] of ofKind('.csv')) {
			const rows: string[][] = parse(text);
			const formulas = rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)));
			expect.soft(formulas, path).toEqual([]);
		}
	});

	test('are BibTeX of as many entries as papers, and no command that does anything', () => {
		const [, text = ''] = files.find(([path]) => path === 'papers.bib') ?? [];
		expect(text).not.toMatch(/\\(write|input|include|href|def|catcode|csname|openout|immediate)/);
		expect(text.match(/^@\w+\{/gm)).toHaveLength(PAPERS);
	});

	test('are RIS of as many entries as papers', () => {
		const [, text = ''] = files.find(([path]) => path === 'papers.ris') ?? [];
		expect(text.match(/^TY {2}- /gm)).toHaveLength(PAPERS);
		expect(text.match(/^ER {2}- /gm)).toHaveLength(PAPERS);
	});
});
