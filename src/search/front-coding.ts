/** In folded words no capital stands, so that one can say where a word begins and how much of the one before it has. */
const NONE = 'A'.charCodeAt(0);
const MOST = 'Z'.charCodeAt(0) - NONE;

/** Words by the alphabet, each as what differs from the one before. */
export function frontCoded(words: readonly string[]): string {
	return words
		.map((word, at) => {
			const shared = Math.min(MOST, sharedStart(words[at - 1] ?? '', word));
			return String.fromCharCode(NONE + shared) + word.slice(shared);
		})
		.join('');
}

export function frontDecoded(coded: string): string[] {
	let before = '';
	return (coded.match(/[A-Z][^A-Z]*/g) ?? []).map((piece) => {
		before = before.slice(0, piece.charCodeAt(0) - NONE) + piece.slice(1);
		return before;
	});
}

function sharedStart(a: string, b: string): number {
	let length = 0;
	while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
	return length;
}

const FIRST = 'a'.charCodeAt(0);

/** A letter for a number of papers: two letters on, there are twice as many. */
export const letterOf = (papers: number): string =>
	String.fromCharCode(FIRST + Math.min(25, Math.round(2 * Math.log2(papers))));

/** About the number of papers that a letter stands for. */
export const papersOf = (letter: string): number => Math.round(2 ** ((letter.charCodeAt(0) - FIRST) / 2));
