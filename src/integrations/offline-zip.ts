import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { folders } from '../entries/folders.ts';
import { OFFLINE_COPY_MARK, OFFLINE_SIZE_MARK } from '../model/offline-copy.ts';
import { sizeInWords } from '../model/size.ts';
import { applyEdits, elementsWith } from './page-links.ts';
import { siteFiles } from './site-files.ts';
import { zipFiles } from './zip-files.ts';

/** Writes the whole site into one zip beside its pages, when everything else is in its place. */
export function offlineZip(file: string): AstroIntegration {
	return {
		name: 'offline-zip',
		hooks: {
			'astro:build:done': () => {
				zipSite(folders.dist, file);
			},
		},
	};
}

/**
 * Pages that offer the zip are packed without the offer, because there is no zip within the zip; outside of it they are
 * told its size, which is known only now.
 */
export function zipSite(folder: string, file: string): void {
	const files = [...siteFiles(folder)].filter((name) => name !== file).sort();
	const offering: string[] = [];
	const top = `${basename(file, '.zip')}/`;
	const size = zipFiles(
		join(folder, file),
		files.map((name) => top + name),
		(entry) => {
			const name = entry.slice(top.length);
			const bytes = readFileSync(join(folder, name));
			if (!name.endsWith('.html') || !bytes.includes(OFFLINE_COPY_MARK)) return bytes;
			offering.push(name);
			return Buffer.from(withoutOffer(bytes.toString('utf8')));
		},
	);
	for (const name of offering) {
		const path = join(folder, name);
		writeFileSync(path, readFileSync(path, 'utf8').replaceAll(OFFLINE_SIZE_MARK, sizeInWords(size)));
	}
}

const withoutOffer = (html: string): string =>
	applyEdits(
		html,
		elementsWith(html, OFFLINE_COPY_MARK).map((range) => ({ ...range, text: '' })),
	);
