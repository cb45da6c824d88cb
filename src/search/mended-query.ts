import type { Concept } from './concepts.ts';
import { fold, stemsOf } from './fold.ts';
import { isInnerSlip, type NearWord, nearestWords } from './nearest-words.ts';
import type { SearchWords } from './search-words.ts';

/** What is quoted, which stays, or a part of a word. */
const PIECE = /["“”][^"“”]+["“”]|[\p{L}\p{N}\p{M}]+/gu;

/**
 * A search with the words put right where they were typed, so that the small words beside them stay and can be understood;
 * nothing where all are right.
 */
export function mendedQuery(query: string, concepts: readonly Concept[], words: SearchWords): string | undefined {
	const right = new Map(concepts.flatMap(mendedParts));
	const mended = query.replace(PIECE, (piece) => right.get(fold(piece)) ?? piece).trim();
	return mended === query.trim() ? undefined : mended.replace(PIECE, (piece) => asWritten(piece, words));
}

/** A word as the collection writes it, where its stem is known all the same: `reinforcment`. */
function asWritten(piece: string, words: SearchWords): string {
	const typed = fold(piece);
	if (words.frequency.has(typed) || /\P{L}/u.test(typed)) return piece;
	const isSame = ({ word }: NearWord): boolean => isInnerSlip(typed, word) && stemsOf(word) === stemsOf(typed);
	return nearestWords(typed, words).find(isSame)?.word ?? piece;
}

/** The parts of the words of a concept that are put right, each with what was meant. */
function mendedParts({ wordings, corrected }: Concept): [typed: string, meant: string][] {
	const meant = corrected?.split(' ') ?? [];
	const typed = wordings[0]?.words ?? [];
	return typed.flatMap((part, at): [string, string][] => {
		const other = meant[at];
		return other === undefined || other === part ? [] : [[part, other]];
	});
}
