import { titleKey } from '../../model/title-key.ts';

/** What speaks for a sentence by the paper's title: the system's name, and the title's words. */
export function titleScorer(title: string): (sentence: string) => number {
	const name = nameOf(title);
	const words = [...wordsOf(title)];
	const wanted = Math.max(words.length, 4);
	return (sentence) => {
		const lower = sentence.toLowerCase();
		const shared = words.filter((word) => says(lower, word)).length;
		return (name === undefined ? 0 : nameScore(sentence, name)) + (3 * shared) / wanted;
	};
}

const INTRODUCES =
	/\b(?:propos|introduc|present|develop|design|releas|creat|call|name|dub|term|build|construct|devis)\w*[^.]{0,80}$/;
const RESULTS = / (?:achieves|outperforms|improves|surpasses)/;

function nameScore(sentence: string, name: string): number {
	const at = sentence.indexOf(name);
	if (at < 0) return 0;
	if (at === 0) return RESULTS.test(sentence) ? 1.5 : 3;
	return INTRODUCES.test(sentence.slice(0, at)) ? 3 : 1.5;
}

/** The system's name as a title gives it: what stands before the colon, where that is short. */
function nameOf(title: string): string | undefined {
	const name = /^([^:]{2,40}):\s/.exec(title)?.[1]?.trim();
	return name !== undefined && name.split(' ').length <= 3 ? name : undefined;
}

const SMALL = new Set(
	'with from that this into over under than what when your their through towards toward using based does able more most need beyond via large'.split(
		' ',
	),
);

const WHOLE_WORD = /(?<![\p{L}\d])[\p{L}\d]{4,}/uy;

/** Whether a text in small letters has one of the words that `wordsOf` tells. */
function says(lower: string, word: string): boolean {
	// Each begins with what is left of it. Of `ions` nothing is.
	for (let at = lower.indexOf(word); at >= 0 && at < lower.length; at = lower.indexOf(word, at + 1)) {
		WHOLE_WORD.lastIndex = at;
		const [whole] = WHOLE_WORD.exec(lower) ?? [];
		if (whole !== undefined && !SMALL.has(whole) && stemOf(whole) === word) return true;
	}
	return false;
}

/** Longer words without their endings, so that `Optimizing` is found in `optimization`. */
const wordsOf = (text: string): Set<string> =>
	new Set((text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []).filter((word) => !SMALL.has(word)).map(stemOf));

const stemOf = (word: string): string => word.replace(/(?:ing|ed|es|s|ion|ions|ation|al)$/, '');

/** Whether a sentence is the title and no more than a number, as in a table of contents: "Bells at Night 10." */
export function repeatsTitle(sentence: string, title: string): boolean {
	const key = titleKey(title);
	const beginning = titleKey(sentence.slice(0, 2 * title.length));
	return beginning.startsWith(key) && /^\d*$/.test(beginning.slice(key.length));
}
