import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import { filesOf } from './build.ts';

/** An address in a page or stylesheet, as it is written there. */
export interface Address {
	page: string;
	element: string;
	address: string;
}

const ATTRIBUTES = ['href', 'src', 'srcset', 'action', 'formaction', 'poster', 'data', 'xlink:href'];

/** What is mailed is no page of the site: all of its addresses are absolute. */
export const isMail = (path: string): boolean => /^digests\/[^/]+\/email\.html$/.test(path);

/** The pages of a site that have its frame: neither mails nor those that only lead on, nor the one for lost readers. */
export const framedPages = (dist: string): string[] =>
	[...filesOf(dist)].flatMap(([path, bytes]) => {
		const isPage = path.endsWith('.html') && !isMail(path) && path !== '404.html';
		return isPage && !bytes.includes('http-equiv="refresh"') ? [path] : [];
	});

/** Every address in every page and stylesheet of a finished site. */
export function addressesOf(dist: string): Address[] {
	return [...filesOf(dist)].flatMap(([page, bytes]) => {
		const text = bytes.toString('utf8');
		if (isMail(page)) return [];
		if (page.endsWith('.html')) return inPage(text).map((found) => ({ page, ...found }));
		return page.endsWith('.css') ? inStylesheet(text).map((found) => ({ page, ...found })) : [];
	});
}

type Found = Omit<Address, 'page'>;

function inPage(html: string): Found[] {
	const $ = load(html);
	const elements = $('*').toArray();
	return elements.flatMap((element) => {
		const values = ATTRIBUTES.map((name) => $(element).attr(name)).filter((value) => value !== undefined);
		return values.map((address) => ({ element: $.html($(element).clone().empty()), address }));
	});
}

/** Pagefind's stylesheets have pictures written into them. */
const inStylesheet = (css: string): Found[] =>
	[...css.matchAll(/url\(\s*["']?(?!data:)([^"')]+)/g)].map(([element, address = '']) => ({ element, address }));

export const isAbsolute = (address: string): boolean => /^([a-z][a-z0-9+.-]*:|\/)/i.test(address);

const HOST = 'http://site.example';

/** Addresses that lead nowhere when the folder is served under a base path that ends in a slash. */
export function deadWhenServed(dist: string, base: string): Address[] {
	return addressesOf(dist).filter(({ page, address }) => {
		const url = new URL(address, `${HOST}${base}${page}`);
		if (url.origin !== HOST) return false;
		if (!url.pathname.startsWith(base)) return true;
		const path = decodeURIComponent(url.pathname.slice(base.length));
		return !leadsTo(join(dist, path === '' || path.endsWith('/') ? `${path}index.html` : path), url.hash);
	});
}

/** Addresses that lead nowhere when the pages are opened from the disk, where a folder has no index page. */
export function deadFromDisk(dist: string): Address[] {
	return addressesOf(dist).filter(({ page, address }) => {
		const url = new URL(address, pathToFileURL(join(dist, page)));
		return url.protocol === 'file:' && !leadsTo(fileURLToPath(url), url.hash);
	});
}

function leadsTo(file: string, hash: string): boolean {
	if (!existsSync(file) || !statSync(file).isFile()) return false;
	const id = decodeURIComponent(hash.slice(1));
	if (id === '') return true;
	const $ = load(readFileSync(file, 'utf8'));
	return $('[id]').is((_, element) => $(element).attr('id') === id);
}
