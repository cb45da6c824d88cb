import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { writeIds } from './search-ids.ts';

/** Indexes the papers' pages with Pagefind when the site is written. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:build:done': async ({ dir, logger }) => {
				const count = await indexPapers(fileURLToPath(dir));
				writeIds(fileURLToPath(dir));
				logger.info(`${count} papers can be searched`);
			},
		},
	};
}

/** Writes `pagefind/` into a finished site and returns the number of pages in it. */
async function indexPapers(folder: string): Promise<number> {
	// One index for all: papers' titles and abstracts are English whatever the language of the pages.
	const { index, errors } = await createIndex({ forceLanguage: 'en' });
	if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
	try {
		const added = await index.addDirectory({ path: folder, glob: 'papers/*.html' });
		// Pagefind's own writeFiles answers before the bytes are on the disk, and closing it then tears some files.
		const { files, errors: failures } = await index.getFiles();
		const problems = [...added.errors, ...failures];
		if (problems.length > 0) throw new Error(`Pagefind could not index the site: ${problems.join('; ')}`);
		for (const { path, content } of files) {
			const target = join(folder, 'pagefind', path);
			mkdirSync(dirname(target), { recursive: true });
			writeFileSync(target, content);
		}
		return added.page_count;
	} finally {
		await close();
	}
}
