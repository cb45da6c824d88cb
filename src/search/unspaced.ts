/** Scripts that put no blanks between words, so that only what stands within a run can be searched for. */
const RUN = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+/gu;

/**
 * What an index has of a word in such a script, beside the whole: each sign, each two neighbours, and the words of other
 * scripts between them. Pairs need no dictionary, of which every browser has another.
 *
 * @param word Folded.
 */
export const piecesWithin = (word: string): string[] => inRuns(word, (signs) => [...signs, ...pairsOf(signs)]);

/** The pieces that a page must have in one place to have the word; none where it is in another script. */
export const piecesAsked = (word: string): string[] =>
	inRuns(word, (signs) => (signs.length === 1 ? signs : pairsOf(signs)));

function inRuns(word: string, piecesOf: (signs: string[]) => string[]): string[] {
	const runs = word.match(RUN);
	if (!runs) return [];
	const between = word.split(RUN).filter(Boolean);
	return [...new Set([...between, ...runs.flatMap((run) => piecesOf([...run]))])];
}

const pairsOf = (signs: readonly string[]): string[] => signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
