/** A piece of an excerpt. */
export interface Piece {
	text: string;
	isMarked: boolean;
}

const LENGTH = 36;

/**
 * The words around most of what was found, in pieces, with an ellipsis where it begins or ends within the text.
 *
 * @param text The page's text.
 * @param start Which word the excerpt may begin with: the first behind the title.
 * @param places Where the words that were found stand, counted in words from 0.
 */
export function excerptOf(text: string, start: number, places: Iterable<number>): Piece[] {
	const words = text.split(/\s+/).filter(Boolean);
	const marked = new Set(places);
	const first = bestStart(
		[...marked].filter((place) => place >= start).sort((a, b) => a - b),
		start,
		words.length,
	);
	const shown = words.slice(first, first + LENGTH);
	const pieces = first > start ? [plain('… ')] : [];
	shown.forEach((word, at) => {
		pieces.push(...(marked.has(first + at) ? markedWord(word) : [plain(word)]), plain(' '));
	});
	pieces.pop();
	if (first + LENGTH < words.length) pieces.push(plain(' …'));
	return joined(pieces);
}

const plain = (text: string): Piece => ({ text, isMarked: false });

/** What stands before the first letter of a word, the word, and what stands behind its last letter. */
const WORD = /^([^\p{L}\p{M}\p{N}]*)(.*?)([^\p{L}\p{M}\p{N}]*)$/su;

/** A word is found without the comma behind it. */
function markedWord(text: string): Piece[] {
	const [, before = '', word = '', after = ''] = WORD.exec(text) ?? [];
	return word === '' ? [{ text, isMarked: true }] : [plain(before), { text: word, isMarked: true }, plain(after)];
}

/** Where an excerpt has most marked words, a little before the first of them. */
function bestStart(places: readonly number[], start: number, total: number): number {
	let best = { first: start, count: 0 };
	for (const place of places) {
		const count = places.filter((other) => other >= place && other < place + LENGTH - 6).length;
		if (count > best.count) best = { first: place, count };
	}
	return Math.max(start, Math.min(best.first - 6, total - LENGTH));
}

/** Neighbouring pieces of plain text are one. */
function joined(pieces: readonly Piece[]): Piece[] {
	const result: Piece[] = [];
	for (const piece of pieces) {
		const last = result.at(-1);
		if (piece.text === '') continue;
		if (last && !last.isMarked && !piece.isMarked) last.text += piece.text;
		else result.push({ ...piece });
	}
	return result;
}
