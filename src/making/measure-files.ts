import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIZE_MARK, START_MARK } from '../model/data-file.ts';
import { escapeHtml } from '../model/escape.ts';
import { sizeInWords } from '../model/size.ts';
import { dataUrl } from '../model/urls.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';

/** Writes into the page about the files for programs how large each has become and how it begins. */
export function measureFiles(site: SiteInWork): void {
	const page = join(site.stage, dataUrl);
	const measured = withMeasures(readFileSync(page, 'utf8'), (url) => site.pathOf(url.slice(1)));
	writeFileSync(page, measured);
}

/**
 * The marks stand in elements that hold text alone, which what is found takes the place of.
 *
 * @param pathOf Where the file at an address is.
 */
function withMeasures(html: string, pathOf: (url: string) => string): string {
	const marked = (mark: string): RegExp => new RegExp(`(<\\w+[^>]* ${mark}="([^"]+)"[^>]*>)[^<]*`, 'g');
	return html
		.replace(marked(SIZE_MARK), (_, tag: string, url: string) => tag + sizeInWords(statSync(pathOf(url)).size))
		.replace(marked(START_MARK), (_, tag: string, url: string) => tag + escapeHtml(startOf(pathOf(url))));
}

const MOST_LINES = 9;
const MOST_SIGNS = 480;

function startOf(file: string): string {
	const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trimEnd();
	const lines = text.split('\n', MOST_LINES).join('\n');
	// By code points, so that no sign is cut in two.
	const start = [...lines.slice(0, 2 * MOST_SIGNS)].slice(0, MOST_SIGNS).join('');
	return start.length < text.length ? `${start}…` : text;
}
