import type { Filing } from './classify.ts';

/** So many words say why. */
const MOST_WORDS = 5;

/** For each topic the words that speak for it, the weightiest first, as the text has them. It is kept as JSON. */
export type TellingWords = [topic: string, words: string[]][];

export function tellingWords(
	{ title, abstract }: { title: string; abstract: string },
	{ leading, scores }: Pick<Filing, 'leading' | 'scores'>,
): TellingWords {
	const read = `${title}. ${abstract}`.toLowerCase();
	const words = new Map(leading.map(({ id, word }) => [id, [word]]));
	for (const { id, phrases } of scores) {
		const telling = phrases.filter(({ points }) => points > 0).slice(0, MOST_WORDS);
		const found = [...(words.get(id) ?? []), ...telling.map(({ phrase }) => wayOfWriting(phrase, read))];
		words.set(id, [...new Map(found.map((word) => [word.toLowerCase(), word])).values()].slice(0, MOST_WORDS));
	}
	return [...words];
}

/** The first of a phrase's ways of writing that a text, in small letters, has as it stands, else the first of all. */
function wayOfWriting(phrase: string, read: string): string {
	const ways = waysByPhrase.getOrInsertComputed(phrase, () => waysOf(phrase));
	return (ways.find(({ small }) => read.includes(small)) ?? ways[0])?.way ?? phrase;
}

/** The same phrases speak for thousands of papers. */
const waysByPhrase = new Map<string, ReturnType<typeof waysOf>>();

const waysOf = (phrase: string) =>
	phrase.split('|').map((written) => ({ way: written.trim(), small: written.trim().toLowerCase() }));
