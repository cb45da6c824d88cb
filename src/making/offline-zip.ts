import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { OFFLINE_COPY_MARK, OFFLINE_SIZE_MARK } from '../model/offline-copy.ts';
import { sizeInWords } from '../model/size.ts';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { applyEdits, elementsWith } from '../links/page-links.ts';
import { zipFiles } from './zip-files.ts';

/**
 * Writes the whole site into one zip beside its pages, when everything else is finished.
 *
 * Pages that offer the zip are packed without the offer, because there is no zip within the zip; outside of it they are
 * told its size, which is known only now, and so are made anew by the next build.
 */
export async function zipSite(site: SiteInWork, file: string): Promise<void> {
	const files = [...site.madeFiles().union(site.keptFiles)].filter((name) => name !== file).sort();
	const offering: string[] = [];
	const top = `${basename(file, '.zip')}/`;
	const size = await zipFiles(
		site.pathOf(file),
		files.map((name) => top + name),
		(entry) => {
			const name = entry.slice(top.length);
			const bytes = readFileSync(site.pathOf(name));
			if (!name.endsWith('.html') || !bytes.includes(OFFLINE_COPY_MARK)) return bytes;
			offering.push(name);
			return Buffer.from(withoutOffer(bytes.toString('utf8')));
		},
	);
	for (const name of offering) {
		site.put(name, readFileSync(site.pathOf(name), 'utf8').replaceAll(OFFLINE_SIZE_MARK, sizeInWords(size)));
	}
}

const withoutOffer = (html: string): string =>
	applyEdits(
		html,
		elementsWith(html, OFFLINE_COPY_MARK).map((range) => ({ ...range, text: '' })),
	);
