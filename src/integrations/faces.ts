import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { facesFolder } from '../files/folders.ts';
import { cutFile, cutSet, licences, STYLE_SHEET } from '../faces/cut.ts';
import type { Cut, FaceSet, FaceSetName } from '../faces/face.ts';
import { FACE_SETS } from '../faces/sets.ts';

/** Where the licences of the faces are, which have to go wherever the faces go. */
const LICENCES = 'assets/faces-licences.txt';

/**
 * Cuts the faces that the site is set in and gives them to the pages: the style sheet as `virtual:faces.css`, the
 * addresses of the files that every page needs as `virtual:faces`.
 */
export function faces(name: FaceSetName): AstroIntegration {
	const set = FACE_SETS[name];
	return {
		name: 'faces',
		hooks: {
			'astro:config:setup': async ({ updateConfig }) => {
				const folder = await cutSet(name, set, facesFolder());
				updateConfig({ vite: { plugins: [virtualModules(set, folder)], server: { fs: { allow: ['.', folder] } } } });
			},
			'astro:build:done': ({ dir }) => {
				if (set.cuts.length === 0) return;
				const target = join(fileURLToPath(dir), LICENCES);
				mkdirSync(dirname(target), { recursive: true });
				writeFileSync(target, licences(set));
			},
		},
	};
}

const MODULE = 'virtual:faces';

/** The style sheet is a file among the faces, so that Vite finds and names these as it does others. */
const virtualModules = (set: FaceSet, folder: string) => ({
	name: 'faces',
	resolveId(id: string) {
		if (id === `${MODULE}.css`) return join(folder, STYLE_SHEET);
		return id === MODULE ? `\0${MODULE}` : undefined;
	},
	load: (id: string) => (id === `\0${MODULE}` ? moduleCode(set, folder) : undefined),
});

function moduleCode({ cuts }: FaceSet, folder: string): string {
	const early = cuts.filter((cut) => cut.early !== undefined);
	const imports = early.map((cut, index) => {
		const file = join(folder, cutFile(cut));
		return `import url${index} from ${JSON.stringify(`${file}?url`)};`;
	});
	const urls = (when: Cut['early']): string =>
		early.flatMap((cut, index) => (cut.early === when ? [`url${index}`] : [])).join(', ');
	return [
		...imports,
		`export const earlyUrls = [${urls('always')}];`,
		`export const mathUrls = [${urls('with-math')}];`,
	].join('\n');
}
