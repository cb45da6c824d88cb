import type { AstroIntegration } from 'astro';
import type { PlainFile } from '../model/plain-file.ts';
import { siteInWork } from '../publish/index.ts';
import { startProgress } from '../terminal/progress.ts';

/** Writes files that need no rendering, four for each paper: those that are not to be kept, in one go. */
export function plainFiles(all: () => readonly PlainFile[]): AstroIntegration {
	return {
		name: 'plain-files',
		hooks: {
			'astro:build:done': () => {
				const site = siteInWork();
				const fresh = all().filter(({ file, key }) => !site.keep(file, key));
				const progress = startProgress('Writing files for citing');
				for (const [index, { file, key, text }] of fresh.entries()) {
					site.put(file, text(), key);
					progress.update(index + 1, fresh.length);
				}
				progress.done();
			},
		},
	};
}
