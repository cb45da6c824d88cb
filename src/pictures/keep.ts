import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { seal, SEAL_LENGTH, unsealed } from '../cache/seal.ts';
import type { Picture } from '../model/picture.ts';

/** A picture that is kept in a folder, sealed, and whether it had to be drawn for that. */
export interface KeptPicture {
	/** The name of its file in the folder. */
	file: string;
	png: Uint8Array;
	isNew: boolean;
}

/** The picture as the folder keeps it, drawn where it does not. */
export async function keptPicture(picture: Picture, folder: string): Promise<KeptPicture> {
	const file = pictureFile(picture);
	const path = join(folder, file);
	const kept = existsSync(path) ? unsealed(readFileSync(path), '') : undefined;
	if (kept) return { file, png: kept, isNew: false };
	// What draws takes a moment to load, which most builds can do without.
	const { drawPicture } = await import('./draw.ts');
	const png = await drawPicture(picture);
	mkdirSync(folder, { recursive: true });
	writeFileAtomic.sync(path, seal(Buffer.concat([Buffer.alloc(SEAL_LENGTH), png]), ''));
	return { file, png, isNew: true };
}

/** The name of a picture's file, which another picture, or the same drawn otherwise, does not have. */
export const pictureFile = (picture: Picture): string => `${keyOf(picture)}.bin`;

/** Drops the pictures that a folder keeps in vain. */
export function keepOnly(files: ReadonlySet<string>, folder: string): void {
	if (!existsSync(folder)) return;
	for (const file of readdirSync(folder)) if (!files.has(file)) rmSync(join(folder, file));
}

/** Tells pictures apart by all that decides their bytes: what they show, how it is drawn, and with which packages. */
function keyOf({ siteName, kind, title, line }: Picture): string {
	return hashOf(JSON.stringify([drawing(), siteName, kind ?? null, title, line ?? null]));
}

let drawn: string | undefined;

/** The code that draws and the exact versions of what it draws with. */
function drawing(): string {
	drawn ??= hashOf([...codeFiles().map(readText), ...packages()].join('\n'));
	return drawn;
}

const codeFiles = (): string[] => globSync(fileURLToPath(new URL('*.ts', import.meta.url))).sort();

function packages(): string[] {
	const manifest = JSON.parse(readText(fileURLToPath(new URL('../../package.json', import.meta.url)))) as {
		dependencies: Record<string, string>;
	};
	return Object.entries(manifest.dependencies)
		.filter(([name]) => /^(satori$|@resvg\/|@fontsource)/.test(name))
		.map(([name, version]) => `${name} ${version}`);
}

const readText = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
