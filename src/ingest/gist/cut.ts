import { closed } from '../../model/sentence.ts';
import { MATH } from '../repair/repair.ts';

/** How long a gist should be; a sentence that is little longer stays whole. */
export const LONGEST = 240;
export const TOLERATED = 265;

/** Where a sentence can end before its end, the best place first, and how much has to stand before it. */
const CLAUSES: readonly (readonly [place: RegExp, least: number])[] = [
	// Before a numbered list, and where the source has lost a full stop.
	[/:?(?= \(?[1ia][).] )/g, 60],
	[/(?<=[a-z)]) (?=(?:Specifically|However|We|Our|In this|In particular|This)\b)/g, 60],
	[/[;:](?= )|\.(?= [A-Z])| (?:[–—]+|--?) |—/g, 58],
	[/,? (?=(?:which|where|whereby|while|whereas|thereby|thus|so that|such that)\b)/g, 90],
	[
		/, (?=(?:but|and (?:we|our|it|then|that|further|also|show|demonstrate|find|propose|introduce|present|release)|with|without|by|as well as|including|such as|especially|from|through|using|based|across|(?!learning|training|reasoning|planning|tuning|fine-tuning|editing|processing|scaling|testing|prompting)\w+ing)\b)/g,
		110,
	],
	[/(?<!ed|en) (?=(?:by|through|via|across|using|when|because|without|under)\b)/g, 110],
];

/** A purpose that only the sentences before explain: "… to address these problems." */
const BACK_AT_END =
	/(?:[\s,-]+(?:specifically |explicitly )?(?:designed|developed|aimed|built))?,?(?: in order)? (?:to|that|which|for|by)(?: \w+ly)? (?:address|tackl|solv|mitigat|overcom|alleviat|resolv|remed|bridg|fill)(?:e|es|ing|y|ies)? (?:it|them|(?:this|these|both|those|the above|such)(?: \w+)? ?\w*)(?=\.$)/;

/** A sentence of about 240 characters: cut at a clause after `least` characters, and ended as a sentence. */
export function cut(sentence: string, least: number): string {
	const whole = withoutBackReference(sentence.trim());
	if (whole.length <= TOLERATED) return ended(whole);
	for (const [place, shortest] of CLAUSES) {
		const at = lastCut(whole, place, Math.max(least, shortest));
		if (at !== undefined) return ended(whole.slice(0, at));
	}
	const at = lastCut(whole, /, /g, LONGEST / 2) ?? lastCut(whole, / /g, LONGEST / 2) ?? lastWord(whole);
	return `${whole.slice(0, at).replace(LOOSE_END, '')}…`;
}

function withoutBackReference(sentence: string): string {
	const shorter = sentence.replace(BACK_AT_END, '');
	return shorter.length >= 35 ? shorter : sentence;
}

const lastCut = (text: string, clause: RegExp, least: number): number | undefined =>
	[...text.slice(0, LONGEST + 1).matchAll(clause)]
		.map(({ index }) => index)
		.findLast((at) => at >= Math.min(least, LONGEST - 45) && isWhole(text.slice(0, at)));

/** Where brackets or quotation marks are unpaired, only mathematics has to stay whole; a lone dollar sign is none. */
function lastWord(text: string): number {
	const spaces = [...text.slice(0, LONGEST).matchAll(/ /g)].map(({ index }) => index);
	const isPaired = isMathWhole(text);
	return spaces.findLast((at) => !isPaired || isMathWhole(text.slice(0, at))) ?? LONGEST;
}

const isMathWhole = (text: string): boolean => !/(?<!\\)\$/.test(text.replace(MATH, ''));

/** A word that wants another one after it, `that, even`, and a participle of which the complement is cut off. */
const DANGLING =
	/(?:\b(?:while|and|or|but|thus|thereby|which|that|than|of|to|with|the|an?|for|by|in|on|as|at|from|its|their|our|is|are|even|such|only|not|also|both|either|it|this|these|we|ensures?|shows?|namely|respect)[\s,]*|, \w+(?:ed|en)|\b(?:that|and|which|but|where), (?:even|when|if|while|given|by|with|in|for|despite|under|unlike)\b[^,]*)$/i;

/** Whether a text may end here: no mathematics, bracket or quotation mark is open, and no word dangles. */
function isWhole(text: string): boolean {
	if (DANGLING.test(text) || !isMathWhole(text)) return false;
	const words = text.replace(MATH, '').replace(/(?<![\w(])(?:\d|[a-z]|i+)\)/g, '');
	const count = (sign: RegExp): number => words.match(sign)?.length ?? 0;
	return (
		count(/[([{]/g) === count(/[)\]}]/g) &&
		count(/“/g) === count(/”/g) &&
		[/"/g, /\*\*/g, /`/g].every((sign) => count(sign) % 2 === 0)
	);
}

const LOOSE_END = /[\s,;:–—-]+$/;

/** With one full stop, question or exclamation mark at its end. */
const ended = (text: string): string => closed(text.replace(LOOSE_END, ''));
