import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SiteSize } from './figures.ts';

/** What a file of a site is, by its path: the first that fits. */
const KINDS: readonly [kind: string, path: RegExp][] = [
	['pages of papers', /^papers\/[^/]+\.html$/],
	['papers as BibTeX, RIS, CSL-JSON, Markdown', /^papers\/[^/]+\.(bib|ris|json|md)$/],
	['search index', /^pagefind\//],
	['search index, packed for a disk', /^search\/(\d+\/)?(fragment|index|pagefind|entry|pf_meta)/],
	['search, other data', /^search\//],
	['lists as BibTeX, RIS, CSL-JSON', /\.(bib|ris|csl\.json)$/],
	['feeds', /(^|\/)(feed|[^/]+\.feed)\.json$|\.(atom|opml)$|^(?!sitemap).*\.xml$/],
	['lists and other pages', /\.html$/],
	['pictures for links', /\.(png|jpe?g|webp)$/],
	['the collection as data, sitemap', /\.(json|csv|txt|md|xml)$/],
	['styles, faces, scripts', /./],
];

export const kindOf = (path: string): string => KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? '';

const LARGEST = 5;

/** How many files a built site has and how large they are, as they are and not as a disk or a server stores them. */
export function siteSize(dist: string, papers: number): SiteSize {
	const files = readdirSync(dist, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.map(({ parentPath, name }) => join(parentPath, name))
		.map((path) => ({ path: relative(dist, path).replaceAll('\\', '/'), bytes: statSync(path).size }))
		.sort((a, b) => b.bytes - a.bytes);
	const byKind = [...Map.groupBy(files, ({ path }) => kindOf(path))]
		.map(([kind, alike]) => ({ kind, files: alike.length, bytes: sum(alike) }))
		.sort((a, b) => b.bytes - a.bytes);
	return { papers, files: files.length, bytes: sum(files), byKind, largest: files.slice(0, LARGEST) };
}

const sum = (files: readonly { bytes: number }[]): number => files.reduce((total, { bytes }) => total + bytes, 0);
