import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteLock, siteManifest } from './package-files.ts';
import { type Files, filesIn, programFiles } from './program-files.ts';

/** What a new site is to have. */
export interface NewSite {
	/** The folder's name, from which the site has its own until the editor gives it another. */
	name: string;
	/** Whether it begins with the topics of the collection that Sheaf comes with, and with its thesaurus. */
	hasTopics: boolean;
}

const STARTER = 'src/new-site/starter';
const TOPICS = ['content/topics', 'content/thesaurus.yaml'];

/** Git keeps no empty folder, and an editor should find the ones to put things into. */
const FOLDERS = ['captures', 'digests', 'papers', 'pictures', 'topics'];

/** Every file of a clean site of one's own: the program, and a collection with nothing in it. */
export function siteFiles(root: string, { name, hasTopics }: NewSite): Files {
	const text = (path: string): string => readFileSync(join(root, path), 'utf8');
	const starter = [...filesIn(join(root, STARTER), ['.'])];
	const made = {
		...Object.fromEntries(FOLDERS.map((folder) => [`content/${folder}/.gitkeep`, ''])),
		'content/site.yaml': namedSettings(text(`${STARTER}/content/site.yaml`), name),
		'package.json': siteManifest(text('package.json'), name),
		'package-lock.json': siteLock(text('package-lock.json'), name),
	};
	return new Map([
		...programFiles(root),
		...starter,
		...(hasTopics ? filesIn(root, TOPICS) : []),
		...Object.entries(made).map(([path, content]): [string, Buffer] => [path, Buffer.from(content)]),
	]);
}

/** `night-herd` is "Night herd" until somebody says better. */
function namedSettings(settings: string, name: string): string {
	const words = name.replace(/[-_\s]+/g, ' ').trim();
	const shown = JSON.stringify(words.charAt(0).toUpperCase() + words.slice(1));
	return settings.replace(/^name: .*$/m, () => `name: ${shown}`);
}
