import { KNOWN_TEX } from './known-tex.ts';
import { type Edit, MATH, outside, type Repair, type RepairContext } from './repair.ts';

/** What authors have their system's name stand in for, of which only the command is left: `\name`, `\ours{}`. */
export const macros: Repair = {
	name: 'macros',
	mends: 'private commands for the name of a system',
	find: (text, context) => {
		const found = text.includes('\\') ? outside(text, MATH, find(text)) : [];
		const names = new Set(found.map(({ text: name }) => name));
		return found.map((edit) => ({ ...edit, text: wordFor(edit.text, names, text, context) }));
	},
};

/** In braces, with empty braces, and with the tie or the escaped space that TeX needs after a command. */
const MACRO =
	/\{\\([A-Za-z]{2,})\}|(?<![\w\\/:$])\\([A-Za-z]{2,})(?![A-Za-z{[(_^])(?:\\(?= ))?|(?<![\w\\/:$])\\([A-Za-z]{2,})\{\}/g;

/** Each with the command's name for its text. */
const find = (text: string): Edit[] =>
	[...text.matchAll(MACRO)].flatMap(({ index, 0: whole, ...groups }) => {
		const name = groups[1] ?? groups[2] ?? groups[3] ?? '';
		const end = index + whole.length;
		// A picture goes with the space after it.
		const gap = PICTURE.test(name) && text[end] === ' ' ? 1 : 0;
		return KNOWN_TEX.has(name) ? [] : { start: index, end: end + gap, text: name };
	});

/** Names that say no more than that a name stands here. */
const METHOD =
	/^(?:(?:our|this|the)?(?:name|names|method|model|framework|approach|system|sys|algo|algorithm|tool|agent|project|proj|paper|variant|impl|alg)(?:name|short|full)?|ours(?:short|full)?|ourshort|ourfull|acronym|shortname|fullname)$/i;
const DATA = /^(?:our|this|the)?(?:bench|benchmark|data|dataset|corpus|suite)(?:name|short)?$/i;
/** A picture, which has no words. */
const PICTURE = /(?:icon|logo|emoji)$/i;

function wordFor(name: string, names: ReadonlySet<string>, text: string, { title }: RepairContext): string {
	const system = systemOf(title);
	if (PICTURE.test(name)) return '';
	if (METHOD.test(name) || DATA.test(name))
		return system !== undefined && isIts(name, names, system, title) ? system : name;
	return (
		[...(system === undefined ? [] : [system]), ...wordsOf(title), ...wordsOf(text)].find(agreesWith(name)) ?? name
	);
}

/** Whether the title's name is what the command stands for: of several only one can be. */
function isIts(name: string, names: ReadonlySet<string>, system: string, title: string): boolean {
	const rivals = [...names].filter((other) => (DATA.test(name) ? DATA : METHOD).test(other));
	const isData =
		/bench|eval|data|corpus|arena|gym|QA$/i.test(system) ||
		/: (?:An?|The) (?:\S+ ){0,4}(?:Benchmark|Dataset|Corpus)\b/i.test(title);
	return rivals.length === 1 && (DATA.test(name) ? isData : true);
}

/** What stands before the title's colon, where it looks like a name and not like a phrase. */
function systemOf(title: string): string | undefined {
	const [, name = ''] = /^([^:]{2,40}?) ?:(?: |$)/.exec(title) ?? [];
	const words = name.split(' ');
	const isName =
		/^\S*[A-Z\d$]/.test(name) && (words.length === 1 || (words.length <= 3 && /[a-z][A-Z]|[A-Z]{2}|\d/.test(name)));
	return isName && name !== '' ? name : undefined;
}

const wordsOf = (text: string): string[] =>
	(text.match(/(?<![\\\w/.])[A-Z][\w.+-]*\w/g) ?? []).filter((word) => /[A-Z]/.test(word));

/** Whether the letters are the same, whatever their case and what else is between them. */
const agreesWith =
	(name: string) =>
	(word: string): boolean =>
		word.replace(/[^A-Za-z]/g, '').toLowerCase() === name.toLowerCase();
