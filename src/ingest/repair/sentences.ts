import { combine } from './combine.ts';
import { gluedSentences } from './glued-sentences.ts';
import { type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** Where sentences meet, and the spaces around their punctuation. */
export const sentences: Repair = {
	name: 'sentences',
	mends: 'spaces lost or added around punctuation',
	find: (text) =>
		outside(
			text,
			MATH,
			combine(gluedSentences(text), loose(text), brackets(text), doubled(text), unstopped(text), enumerated(text)),
		),
};

/** After these a name is missing that the source dropped ("We introduce , a benchmark"); it is not the space that is. */
const NEEDS_NAME =
	/(?:^|[\s(])(?:introduc\w+|present\w*|propos\w+|develop\w*|build\w*|releas\w+|design\w*|creat\w+|term\w*|call\w*|nam\w+|dub\w+|on|of|with|by|to|is|are|the|an?|as|via|and|or|for|in|from|our|that|which|using|than|at|where|when)$/i;

/** A space before punctuation, as in "the data , and more ."; `3 : 1` is a ratio. */
const loose = (text: string): Edit[] =>
	editsOf(
		text,
		/(?<=\S%|[\p{L}\d)\]}”’"'/$+]) (?:[,;](?=\s)|\.(?=\s|$)(?! \.)|:(?=\s)(?! [)(-])(?!(?<=\d :) \d))/gu,
		(match) => (NEEDS_NAME.test(text.slice(Math.max(0, match.index - 20), match.index)) ? undefined : match[0].trim()),
	);

/** "( as here)" and "(as here )"; `left( x )` and `\( x \)` are mathematics. */
const brackets = (text: string): Edit[] => [
	...(text.includes('( ') ? editsOf(text, /(?<=(?:^|\s)\() (?=[\p{L}(])/gu, () => '') : []),
	...editsOf(text, /(?<=[\p{L}\d%.”/]) \)(?=[\s.,;:]|$)/gu, (match) =>
		opensBefore(text, match.index) ? ')' : undefined,
	),
];

/** Whether a bracket is open that has a word glued to it, or a space that is taken out too. */
function opensBefore(text: string, at: number): boolean {
	const open = text.lastIndexOf('(', at);
	return (
		!text.slice(open, at).includes(')') &&
		!/[\\\w]$/.test(text.slice(0, open)) &&
		/^\( ?[\p{L}\d]/u.test(text.slice(open, open + 3))
	);
}

/** "etc.,," and "the end.." twice by mistake; three full stops are meant. */
const doubled = (text: string): Edit[] => [
	...editsOf(text, /(?<=[\p{L}\d.)]),,(?=\s)/gu, () => ','),
	...editsOf(text, /(?<=\p{Ll}{3}),\.(?=\s+\p{Lu}|$)/gu, () => '.'),
	...editsOf(text, /(?<=(?:^|\s)[\p{L}-]*\p{Ll}{3})\.\.(?=\s+\p{Lu}|$)/gu, () => '.'),
];

/** These begin a sentence and nothing else: a capital after a common word, and what they say is always said so. */
const unstopped = (text: string): Edit[] =>
	editsOf(
		text,
		/ (?=(?:Our|The|Source|Project) (?:code|codes|source code|data|dataset|project page|models?|page|website|demo)(?: (?:and|page|website|is|are|will|can)\b)|Code (?:is|are|will be) (?:\w+ ){0,2}(?:available|released|provided|open|here|at)\b|Extensive experiments (?:on|show|demonstrate)|Experimental results (?:on|show|demonstrate))(?<=[\s-]\p{Ll}{4,} )/gu,
		() => '. ',
	);

const ENUMERATORS: readonly (readonly string[])[] = [
	['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
	['a', 'b', 'c', 'd', 'e'],
];

/** `(i)high-level`, where the one before it is in the text, or the one after the first: `(a)symmetric` and `(e)mail` are words. */
function enumerated(text: string): Edit[] {
	if (!/\)\p{L}{3}/u.test(text)) return [];
	return editsOf(text, /(?<=\))(?=\p{L}{3})(?<=(?:^|\s)\(([ivx]+|[a-e])\))/gu, ([, mark = '']) => {
		const list = ENUMERATORS.find((marks) => marks.includes(mark)) ?? [];
		const place = list.indexOf(mark);
		const other = list[place === 0 ? 1 : place - 1];
		return other !== undefined && text.includes(` (${other})`) ? ' ' : undefined;
	});
}
