import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepFolders, keptFolder } from '../cache/kept-folder.ts';
import { facesCss } from './css.ts';
import type { Cut, FaceSet } from './face.ts';

/** The name of the style sheet in the folder of a set. */
export const STYLE_SHEET = 'faces.css';

export const cutFile = ({ name }: Cut): string => `${name}.woff2`;

/**
 * Makes the files of a set and the style sheet that names them, where the cache does not have them. The same set always
 * gives the same bytes.
 *
 * @param cache The folder for all sets; of this one it keeps what is returned and nothing older.
 * @returns the folder with the files.
 */
export async function cutSet(name: string, set: FaceSet, cache: string): Promise<string> {
	const css = facesCss(set, (cut) => `./${cutFile(cut)}`);
	const [own, key] = [join(cache, name), keyOf(set, css)];
	const { folder } = await keptFolder(own, key, async (made) => {
		for (const cut of set.cuts) writeFileSync(join(made, cutFile(cut)), await cutFont(cut));
		writeFileSync(join(made, STYLE_SHEET), css);
	});
	keepFolders(own, new Set([key]));
	return folder;
}

/** Cuts one file. */
export async function cutFont({ package: name, file, characters, features, axes }: Cut): Promise<Buffer> {
	// What cuts takes a moment to load, which most builds can do without.
	const { default: subsetFont } = await import('subset-font');
	return subsetFont(readFileSync(pathOf(`${name}/files/${file}.woff2`)), characters, {
		targetFormat: 'woff2',
		keepFeatures: features,
		...(axes && { variationAxes: axes }),
		// The instructions are those of an autohinter, and a quarter of the bytes.
		noHinting: true,
	});
}

/** Tells sets apart by all that decides their bytes: what is cut how, from which versions, and by which. */
function keyOf({ cuts }: FaceSet, css: string): string {
	const packages = ['subset-font', ...new Set(cuts.map((cut) => cut.package))];
	const facts = [packages.map((name) => [name, versionOf(name)]), cuts, css];
	return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 16);
}

const versionOf = (name: string): string =>
	(JSON.parse(readFileSync(pathOf(`${name}/package.json`), 'utf8')) as { version: string }).version;

/** The licences of a set's faces, each under the name of its package; empty where the set has no files. */
export function licences({ cuts }: FaceSet): string {
	const packages = [...new Set(cuts.map((cut) => cut.package))].sort();
	return packages.map((name) => `${name}\n\n${readFileSync(pathOf(`${name}/LICENSE`), 'utf8').trim()}\n`).join('\n\n');
}

const pathOf = (file: string): string => fileURLToPath(import.meta.resolve(file));
