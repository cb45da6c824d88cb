import { stem } from 'porter2';

/**
 * Makes of a word what an index has of it. A form that no page has is taken for one of those that some have: where
 * `intervals` is odd, so is `interval`.
 *
 * @param odd Words with the stems that the index has of them, where the stemmer here makes others.
 */
export function stemmerOf(odd: readonly (readonly [word: string, stem: string])[]): (word: string) => string {
	const known = new Map(odd);
	const usual = new Map(odd.map(([word, oddly]) => [oddly, stem(word)]));
	return (word) => {
		const exact = known.get(word);
		if (exact !== undefined) return exact;
		const stemmed = stem(word);
		const alike = [...usual].filter(([oddly, usually]) => usually === stemmed && word.startsWith(oddly));
		return alike.sort(([a], [b]) => b.length - a.length)[0]?.[0] ?? stemmed;
	};
}
