import type { ListedPaper } from '../../../model/capture.ts';
import type { LinkKind } from '../../../model/paper.ts';
import { isPaperAddress, labelKind, linkKind } from './labels.ts';
import type { Piece } from './pieces.ts';
import { readRest, tagsIn } from './rest.ts';
import type { Said } from './saying.ts';
import { findTitle } from './title.ts';

type Link = NonNullable<ListedPaper['links']>[number];

/** What an item, a row or a paragraph says of a paper, if it is of one. */
export interface Entry extends Said {
	title?: string;
	links: Link[];
	/** Whether there is a link to a paper, or all else that tells one. */
	isPaper: boolean;
	/** Whether the title is set off from the text around it. */
	isMarked: boolean;
	/** Whether the names stand before the title, as in a list of references. */
	isReference?: boolean;
}

/** Reads an entry from the pieces of its text. */
export function readEntry(pieces: readonly Piece[]): Entry {
	const links = linksIn(pieces);
	const found = findTitle(pieces);
	const isLinked = links.some(({ kind, url }) => kind === 'paper' || isPaperAddress(url));
	if (!found) return { links, isPaper: isLinked, isMarked: false, ...tagsIn(pieces) };
	const { title, isMarked, told } = found;
	const { description, ...rest } = readRest(found.before, found.after);
	const said = { ...told, ...rest, ...(!told && description !== undefined && { description }) };
	// Without a link, a title in bold, its authors and where or when it appeared are as much as a list can say.
	const isCited =
		isMarked &&
		((said.authors !== undefined && (said.date ?? said.venue?.name) !== undefined) || said.abstract !== undefined);
	return { title, links, isMarked, isReference: told !== undefined, isPaper: isLinked || isCited, ...said };
}

/** The links of a text; one that only names its own place in the list is none. */
export const linksIn = (pieces: readonly Piece[], column?: LinkKind): Link[] =>
	pieces.flatMap(({ text, url }) =>
		url !== undefined && /^https?:\/\/\S+$/i.test(url) && !IMAGE.test(url) && !isProfile(text, url)
			? [{ url, kind: linkKind(text, url, column) }]
			: [],
	);

const IMAGE =
	/^https?:\/\/(?:img\.shields\.io|badgen\.net|badge\.|awesome\.re|[^?#]+\.(?:png|jpe?g|gif|svg|webp)(?:[?#]|$))/i;

/** Who put a paper on a page of Hugging Face, or whose it is: a name with a page of its own there. */
const isProfile = (text: string, url: string): boolean =>
	/^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/[\w.-]+\/?$/i.test(url) && labelKind(text) === undefined;
