import { inCapitals, PART_NAME, SECOND_NAME } from './parts.ts';

const PAPER = '(?:paper|work|study|article|report|survey|thesis|letter|manuscript|research|review|tutorial|overview)';

/** Heads that only tie a sentence to what came before. */
const CONNECTIVES = [
	'However|Nevertheless|Nonetheless|Instead|Rather|(?:In|By) contrast|Conversely|Meanwhile',
	'Moreover|Furthermore|Additionally|In addition|Besides|Also|Next|Then|Finally|Lastly',
	'First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Overall|In summary|In short|To summari[sz]e|In conclusion',
	'Therefore|Thus|Hence|Consequently|Accordingly|As a (?:result|consequence|remedy|solution|first step)|In response',
	'(?:More )?[Ss]pecifically|(?:More )?[Cc]oncretely|More precisely|In particular|Namely|Technically|Notably|Importantly',
	'(?:To|Towards?) (?:this|that) (?:end|goal)|To (?:do|achieve|accomplish|enable) (?:so|this|that|it)',
	'For (?:this|that) (?:purpose|reason)|With this in mind|Under this \\w+|Addressing (?:this|these)(?: \\w+)?|Here',
	`In (?:this|our|the present|the current) (?:\\w+ )?${PAPER}|In this (?:regard|context|direction|spirit)`,
];
const CONNECTIVE = new RegExp(`^(?:${CONNECTIVES.join('|')})(?:,| (?=we\\b))\\s*`);

/** "To address these limitations", "To fill the gap". */
const PURPOSE =
	'To [a-z]+(?:,? (?:and|or) [a-z]+)? (?:(?:both|all|some)(?: of)? )?(?:this|these|that|those|such|them|it|the (?:above|aforementioned|former|latter|issues?|problems?|challenges?|limitations?|gaps?|shortcomings?)(?! (?:of|in|that|between)\\b))\\b';
/** "Motivated by this finding", "Building on these insights", "In contrast to their efforts". */
const GROUND =
	'(?:Motivated|Inspired|Driven|Guided|Informed|Encouraged|Armed|Based|Built|Building|Leveraging|Drawing|Following|Given|Using|With|From|In light|In view|In response|In contrast|Because of|Due to|On top of|Against|To|By|Towards?|Unlike|Compared)\\b[^,]*?\\b(?:this|these|those|their|the (?:aforementioned|above)|our (?:assumption|finding|observation|analys[ei]|insight|result)s?)\\b';
const ACTS = `(?:we|our|I|[Tt]his (?:\\w+ )?${PAPER}|in (?:this|our|the present))\\b`;

/** A head that points back, up to the comma after which the sentence proper begins. */
const POINTS_BACK = new RegExp(
	`^(?:${PURPOSE}|${GROUND})[^,]*,(?: (?=${ACTS}|\\p{Lu})|(?:[^,]*,){1,2}? (?=${ACTS})| (?=(?:the|an?|it|by|through|via|using|here)\\b))`,
	'u',
);

const PARTS = `(?:${PART_NAME})(?:${SECOND_NAME})?`;
const CAPITALS = inCapitals(PARTS);
/** The names of parts, which an abstract's headings have left in its text. */
const HEADINGS = new RegExp(
	`^(?:(?:${PARTS}|${CAPITALS})\\s*:\\s*|(?:${CAPITALS}|Materials and [Mm]ethods) (?!AND\\b)(?=[A-Z])|${PARTS} (?=(?:${PART_NAME}|We|This|The|These|Our|In|An?|To|It|Here|There|Both|All|Using) ))+`,
);

const SHORTEST = 25;

/** A sentence without the heads that make no sense alone, its first letter a capital. */
export function trimHead(sentence: string): string {
	let rest = sentence.replace(/^(?:[-*•]|\(\w{1,3}\)|\d\))\s+/, '').replace(HEADINGS, '');
	for (let before = ''; before !== rest;) {
		before = rest;
		const shorter = rest.replace(POINTS_BACK, '').replace(CONNECTIVE, '');
		if (shorter.length >= SHORTEST) rest = capitalised(shorter);
	}
	return capitalised(rest);
}

const SUBORDINATE =
	/^(?:Inspired|Motivated|Based|Building|Built|Drawing|Leveraging|Given|Using|Adopting|Viewing|While|Although|Though|Unlike|Distinguished|Rather|By|To|With|As|Through|Considering|Recogni[sz]ing|Despite|In|Since|Because|Where|When|If)\b/;

/** The main clause of a sentence that is too long, where another clause goes before it. */
export function mainClause(sentence: string, claimStart: number): string {
	const isAfterComma = /[,;] (?:therefore |thus |hence )?$/.test(sentence.slice(0, claimStart));
	return isAfterComma && SUBORDINATE.test(sentence) ? capitalised(sentence.slice(claimStart)) : sentence;
}

/** A name such as `iGoat` keeps its small letter. */
const capitalised = (text: string): string =>
	/^\p{Ll}[\p{Ll}'’-]*(?:[\s,;:.]|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
