import { ADDRESS, type Edit, editsOf, MATH, outside, type Repair } from './repair.ts';

/** Arrows typed with hyphens and angle brackets: `52.5% -> 73.7%`. */
export const arrows: Repair = {
	name: 'arrows',
	mends: 'arrows typed as signs',
	find: (text) =>
		/[-=]>|<[-=]/.test(text) && !MARKUP.test(text) ? outside(text, MATH, outside(text, ADDRESS, find(text))) : [],
};

/** Comments of XML have arrows that are none. */
const MARKUP = /<!--|-->\s*</;

const ARROWS: Readonly<Record<string, string>> = {
	'->': '→',
	'-->': '→',
	'<-': '←',
	'<--': '←',
	'<->': '↔',
	'<-->': '↔',
	'=>': '⇒',
	'<=>': '⇔',
};

/** With what stands on both sides, a number, a word, mathematics or something in brackets. */
const ARROW = /(?<=[\p{L}\d%)\]}”’"'+*$] ?)(?:<?-{1,2}>|<?=>|<-{1,2}(?= ?\p{L}))(?= ?[\p{L}\d([{“‘"'$\\+-])/gu;

const find = (text: string): Edit[] =>
	editsOf(text, ARROW, (match) => {
		const [arrow] = match;
		return isCode(text, match.index, match.index + arrow.length) ? undefined : ARROWS[arrow];
	});

/** `node->next->key`, `f() -> int`, `x => x + 1`. */
function isCode(text: string, start: number, end: number): boolean {
	const before = /\S* ?$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
	const after = /^ ?\S*/.exec(text.slice(end, end + 40))?.[0] ?? '';
	return /\(\) ?$|[a-z]_[a-z]\w*$|[a-z]->[a-z]\w*$|^\(?[a-z] $/.test(before) || /^[a-z]\w*(?:\(|->|_\w)/.test(after);
}
