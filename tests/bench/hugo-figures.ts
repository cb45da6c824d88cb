import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContent } from './bench-content.ts';
import type { Run } from './figures.ts';
import { writeHugoSite } from './hugo-site.ts';
import { measuredRun } from './measured-run.ts';
import { noteRun } from './note-run.ts';
import { pagefindBinary } from './pagefind-binary.ts';

/**
 * What Hugo takes for a plain site of the same papers, and the same Pagefind for an index of its pages: twice from
 * nothing, and once more after an edit, since Hugo writes the whole site anew every time.
 */
export async function measureHugo(content: BenchContent): Promise<Run[]> {
	const site = join(content.folder.root, 'hugo');
	writeHugoSite(join(content.folder.content, 'papers'), site);
	const first = await measureOnce(content, site, 'cold', 'first');
	const second = await measureOnce(content, site, 'cold', 'second');
	editOnePage(join(site, 'content/papers'));
	return [...first, ...second, ...(await measureOnce(content, site, 'edited', 'second'))];
}

async function measureOnce({ papers }: BenchContent, site: string, phase: string, output: string): Promise<Run[]> {
	const pages = join(site, output);
	const hugo = await measuredRun(['hugo', '--quiet', '--source', site, '--destination', pages]);
	const index = ['--site', pages, '--glob', 'papers/*.html', '--force-language', 'en', '--silent'];
	const pagefind = await measuredRun([pagefindBinary(), ...index]);
	return [noteRun({ tool: 'hugo', papers, phase, ...hugo }), noteRun({ tool: 'pagefind', papers, phase, ...pagefind })];
}

function editOnePage(folder: string): void {
	const names = readdirSync(folder).sort();
	appendFileSync(join(folder, names[Math.floor(names.length / 2)] ?? ''), '\nIndeed.\n');
}
