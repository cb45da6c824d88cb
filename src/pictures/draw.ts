import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { PICTURE_HEIGHT, PICTURE_WIDTH, type Picture } from '../model/picture.ts';
import { fontsFor } from './fonts.ts';
import { layOut, linesIn, sizesFor, TITLE, TITLE_ROOM } from './layout.ts';
import { palettePng } from './png.ts';

/** Draws a picture as a PNG. The same picture always gives the same bytes. */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
	const { svg } = await typeset(picture);
	return palettePng(new Resvg(svg, { font: { loadSystemFonts: false } }).render());
}

/** A picture with its title set in a size. */
export interface Typeset extends SetTitle {
	size: number;
	/** Whether the title is cut off with an ellipsis. */
	isCut: boolean;
}

/**
 * Sets the title in the largest size in which it has room, else in the smallest and cut off. What no font has, such as
 * an emoji, is left out: a box in its place would say less.
 */
export async function typeset(picture: Picture): Promise<Typeset> {
	let smallest = 0;
	for (const size of sizesFor(picture.title)) {
		const set = await setIn(size, picture);
		if (set.missing.length > 0) return typeset(without(set.missing, picture));
		if (set.titleHeight <= TITLE_ROOM) return { ...set, size, isCut: false };
		smallest = size;
	}
	return { ...(await setIn(smallest, picture, linesIn(smallest))), size: smallest, isCut: true };
}

interface SetTitle {
	svg: string;
	titleHeight: number;
	/** What none of the fonts has. */
	missing: readonly string[];
}

async function setIn(size: number, picture: Picture, lines?: number): Promise<SetTitle> {
	let titleHeight = 0;
	const missing: string[] = [];
	const svg = await satori(layOut(picture, size, lines), {
		width: PICTURE_WIDTH,
		height: PICTURE_HEIGHT,
		fonts: fontsFor(Object.values(picture).join('')),
		loadAdditionalAsset: (script, text) => {
			// An emoji may be of several characters, a letter may not.
			missing.push(...(script === 'emoji' ? [text] : Array.from(text)));
			return Promise.resolve([]);
		},
		onNodeDetected: ({ key, height }) => {
			if (key === TITLE) titleHeight = height;
		},
	});
	return { svg, titleHeight, missing };
}

function without(missing: readonly string[], { siteName, kind, title, line }: Picture): Picture {
	const kept = (text: string): string =>
		missing
			.reduce((rest, part) => rest.replaceAll(part, ''), text)
			.replace(/\s+/g, ' ')
			.trim();
	return {
		siteName: kept(siteName),
		...(kind && { kind: kept(kind) }),
		title: kept(title),
		...(line && { line: kept(line) }),
	};
}
