import { hash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { imageSize } from 'image-size';
import { readContent } from '../files/content-hash.ts';
import { filesIn } from '../files/folder-files.ts';
import { ownPicturesFolder } from '../files/folders.ts';
import { decoded } from '../model/decoded.ts';
import type { OwnPicture } from '../model/own-picture.ts';
import type { ProblemWords } from '../model/problem.ts';
import { isAddressName, slugOf } from '../model/slug.ts';
import { ownPictureUrl } from '../model/urls.ts';
import { kindOfPath } from './paths.ts';
import {
	MOST_BYTES,
	MOST_PIXELS,
	missingPicture,
	otherKind,
	OUTSIDE,
	tooHeavy,
	tooLarge,
	unfitPicture,
	UNREADABLE,
} from './picture-faults.ts';

/** A picture of the editor's own that can be shown. */
export interface PictureFile extends OwnPicture {
	path: string;
	/** Stands for its bytes. */
	hash: string;
	format: PictureFormat;
}

/** What every browser shows and nothing can hide a script in, each with the endings that its files have. */
const FORMATS = { png: ['png'], jpg: ['jpg', 'jpeg'], gif: ['gif'], webp: ['webp'], avif: ['avif'] } as const;
type PictureFormat = keyof typeof FORMATS;

/** Where a text lies in the folder of the content, by what leads from there to the pictures. */
export type WayToPictures = '../pictures/' | 'pictures/';

/** The picture that an address in a text means, or why it means none that can be shown. */
export type PictureFinder = (address: string, way: WayToPictures) => PictureFile | ProblemWords;

/** Looks into the folder of the pictures, whose files are read when they are asked for, each once. */
export function openPictures(folder = ownPicturesFolder()): PictureFinder {
	const files = kindOfPath(folder) === 'folder' ? filesIn(folder) : [];
	// A Mac may write `ä` as two signs where the text has one.
	const names = new Map(files.map((file) => [file.normalize('NFC'), file]));
	const read = new Map<string, PictureFile | ProblemWords>();
	return (address, way) => {
		const name = namesMeant(address, way).find((one) => names.has(one));
		if (name === undefined) return missingPicture(address, way, [...names.keys()]);
		return read.getOrInsertComputed(name, () => readPicture(folder, names.get(name) ?? name));
	};
}

export const isPicture = (found: PictureFile | ProblemWords): found is PictureFile => 'url' in found;

/** The names in the folder that an address can mean: signs such as `#` may stand for themselves or by their codes. */
function namesMeant(address: string, way: WayToPictures): string[] {
	const [path = ''] = address.split(/[?#]/, 1);
	return [decoded(path), decoded(address), address].flatMap((written) => {
		const inside = posix.join(way === 'pictures/' ? '' : 'texts', written).normalize('NFC');
		return inside.startsWith('pictures/') ? [inside.slice('pictures/'.length)] : [];
	});
}

/** What is at a name is looked at first: it may lead out of the folder, or be too large to be read. */
function readPicture(folder: string, file: string): PictureFile | ProblemWords {
	const path = join(folder, file);
	try {
		if (!realpathSync(path).startsWith(realpathSync(folder) + sep)) return unfitPicture(file, OUTSIDE);
		const stats = statSync(path);
		if (stats.size > MOST_BYTES) return unfitPicture(file, tooHeavy(stats.size));
		const { bytes, hash: content } = readContent(path, stats);
		return measured(bytes, { path, hash: content }, file.normalize('NFC'));
	} catch {
		return unfitPicture(file, UNREADABLE);
	}
}

function measured(bytes: Buffer, read: Pick<PictureFile, 'path' | 'hash'>, name: string): PictureFile | ProblemWords {
	const size = sizeOf(bytes);
	const { width = 0, height = 0, orientation = 1, type = '' } = size ?? {};
	if (!isFormat(type)) return unfitPicture(name, otherKind(type));
	if (width * height === 0) return unfitPicture(name, otherKind(''));
	if (width * height > MOST_PIXELS) return unfitPicture(name, tooLarge(width, height));
	// From the fifth on, a camera that was held upright says so, and browsers turn the picture.
	const [shownWidth, shownHeight] = orientation > 4 ? [height, width] : [width, height];
	return { ...read, url: ownPictureUrl(nameOnSite(name, type)), width: shownWidth, height: shownHeight, format: type };
}

/** What a file says of itself at its beginning; nothing where it is no picture. */
function sizeOf(bytes: Buffer): Partial<ReturnType<typeof imageSize>> | undefined {
	try {
		return imageSize(bytes);
	} catch {
		return undefined;
	}
}

const isFormat = (type: string): type is PictureFormat => Object.hasOwn(FORMATS, type);

/** Its own name where that can be an address on any disk, else one made of it that no other picture has. */
function nameOnSite(name: string, format: PictureFormat): string {
	const folders = name.split('/');
	const file = folders.pop() ?? '';
	const [, stem = file, ending = ''] = /^(.*)\.([^.]*)$/.exec(file) ?? [];
	const isPlain = isAddressName(file) && FORMATS[format].some((known) => known === ending);
	return [
		...folders.map((one) => (isAddressName(one) ? one : madeName(one, one))),
		isPlain ? file : `${madeName(stem, file)}.${format}`,
	].join('/');
}

const madeName = (words: string, name: string): string =>
	`${slugOf(words) || 'picture'}-${hash('sha1', name, 'hex').slice(0, 8)}`;
