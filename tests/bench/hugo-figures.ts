import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContent } from './bench-content.ts';
import type { Run } from './figures.ts';
import { writeHugoSite } from './hugo-site.ts';
import { measuredRun } from './measured-run.ts';
import { noteRun } from './note-run.ts';
import { pagefindBinary } from './pagefind-binary.ts';

/** A plain site of the same papers for Hugo, and for the same Pagefind to index. */
export function hugoReference({ papers, folder }: BenchContent): Reference {
	const site = join(folder.root, 'hugo');
	writeHugoSite(join(folder.content, 'papers'), site);
	let output = 0;
	return {
		cold: () => measureOnce(papers, site, 'cold', join(site, `site-${(output += 1)}`)),
		edited: () => {
			editOnePage(join(site, 'content/papers'));
			return measureOnce(papers, site, 'edited', join(site, `site-${output}`));
		},
	};
}

/** What our builds are compared with. */
export interface Reference {
	/** What it takes from nothing. */
	cold: () => Promise<Run[]>;
	/** What it takes after an edit, on top of the last run: Hugo writes the whole site anew every time. */
	edited: () => Promise<Run[]>;
}

async function measureOnce(papers: number, site: string, phase: string, pages: string): Promise<Run[]> {
	const hugo = await measuredRun(['hugo', '--quiet', '--source', site, '--destination', pages]);
	const index = ['--site', pages, '--glob', 'papers/*.html', '--force-language', 'en', '--silent'];
	const pagefind = await measuredRun([pagefindBinary(), ...index]);
	return [noteRun({ tool: 'hugo', papers, phase, ...hugo }), noteRun({ tool: 'pagefind', papers, phase, ...pagefind })];
}

function editOnePage(folder: string): void {
	const names = readdirSync(folder).sort();
	appendFileSync(join(folder, names[Math.floor(names.length / 2)] ?? ''), '\nIndeed.\n');
}
