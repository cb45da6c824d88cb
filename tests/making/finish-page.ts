import { expect } from 'vitest';
import { finishPage } from '../../src/making/finish-page.ts';
import { SiteLinks } from '../../src/links/site-links.ts';
import { relativeStylesheet } from '../../src/links/stylesheet.ts';

type Files = Record<string, string>;

const HOST = 'https://example.org/';

/** Finishes the stylesheets and pages of a site and looks up its links; with the message where it was refused. */
export function finish(files: Files, base = '/', elsewhere: string[] = []): { files: Files; message: string } {
	const links = new SiteLinks(new URL(base, HOST).href);
	const all = { ...files };
	const named = (ending: string): string[] => Object.keys(files).filter((file) => file.endsWith(ending));
	for (const file of named('.css')) all[file] = relativeStylesheet(all[file] ?? '', file);
	for (const file of named('.html')) all[file] = finishPage(all[file] ?? '', file, links, (sheet) => all[sheet], false);
	try {
		links.check(new Set([...Object.keys(files), ...elsewhere]));
		return { files: all, message: '' };
	} catch (error) {
		return { files: all, message: (error as Error).message };
	}
}

/** The finished text of one page of a sound site. */
export function finished(page: string, html: string, others: Files = {}, base = '/'): string {
	const { files, message } = finish({ ...others, [page]: html }, base);
	expect(message).toBe('');
	return files[page] ?? '';
}
