/** Pieces that are written in two ways, and what must follow them in the word. */
const PAIRS: readonly (readonly [british: string, american: string, then: string])[] = [
	['is', 'iz', '(ations?|e[ds]?|ers?|ing)$'],
	['ys', 'yz', '(e[ds]?|ers?|ing)$'],
	['our', 'or', ''],
	['ll', 'l', '(ing|ed|ers?)$'],
	['tre', 'ter', 's?$'],
	['bre', 'ber', 's?$'],
	['artef', 'artif', 'act'],
	['dgement', 'dgment', 's?$'],
	['ogue', 'og', 's?$'],
	['mme', 'm', 's?$'],
	['ss', 's', '(e[ds]|ing)$'],
	['tt', 't', '(ed|ing)$'],
	['rnt', 'rned', '$'],
	['geing', 'ging', '$'],
	['grey', 'gray', ''],
	['scept', 'skept', ''],
	['ence', 'ense', 's?$'],
	['ae', 'e', ''],
	['oe', 'e', ''],
	['parameteri', 'parametri', ''],
];

/** Endings where a stem keeps them apart, mostly of one and of several: `hypothesis`, `matrices`. */
const PLURALS: typeof PAIRS = [
	['esis', 'eses', '$'],
	['osis', 'oses', '$'],
	['ysis', 'yses', '$'],
	['ix', 'ices', '$'],
	['ex', 'ices', '$'],
	['erion', 'eria', '$'],
	['omenon', 'omena', '$'],
	// What is of somebody: `Bayes` and `Bayesian`.
	['', 'ian', '$'],
];

const EXCHANGES = [...PAIRS, ...PLURALS].flatMap(([british, american, then]) => [
	{ piece: new RegExp(`${british}(?=${then})`), other: american },
	{ piece: new RegExp(`${american}(?=${then})`), other: british },
]);

/** Of shorter words another spelling is mostly another word, as `me` is of MoE and `for` of `four`. */
const SHORTEST = 5;

/** An acronym that is no word: a stem keeps the s of `LLMs`, for want of a vowel. That of `GPS` is its own. */
const CONSONANTS = /^([b-df-hj-np-tv-xz]{3,}?)(s?)$/;

/** Other ways of writing a word, British or American, one or several, right or not: whoever asks knows which are words. */
export function respellings(word: string): string[] {
	const [, acronym, ending] = CONSONANTS.exec(word) ?? [];
	if (acronym) return [ending ? acronym : `${acronym}s`];
	if (word.length < SHORTEST) return [];
	const found = new Set([word]);
	for (const { piece, other } of EXCHANGES) {
		for (const known of [...found]) found.add(known.replace(piece, other));
	}
	found.delete(word);
	return [...found];
}

const JOINED_BY_DIGIT = /^(\p{L}{2,})[24](\p{L}{2,})$/u;

/** The two words in `text2sql`, where the digit stands for "to" or "for". */
export function aroundDigit(word: string): [string, string] | undefined {
	const [, before, after] = JOINED_BY_DIGIT.exec(word) ?? [];
	return before && after ? [before, after] : undefined;
}

const ENDS_IN_NUMBER = /^(\p{L}{3,})(\d{1,3})$/u;

/** The name and the number in `tulu3`. */
export function beforeNumber(word: string): [string, string] | undefined {
	const [, name, number] = ENDS_IN_NUMBER.exec(word) ?? [];
	return name && number ? [name, number] : undefined;
}
