import type { ListedPaper } from '../../model/capture.ts';
import { uninverted } from './names.ts';

type Authors = Pick<ListedPaper, 'authors' | 'authorCount'>;

/**
 * The authors in a line that holds all of them, as arXiv writes it: `A. Lamp, B. Wick and C. Moth (for the X
 * Collaboration)`. What stands in brackets is where they work or whom they speak for, and is left out, as arXiv itself
 * does; `Jr.` stays with its name, a team's own name is one name, and names that are not shown are counted.
 */
export function authorsIn(line: string): Authors {
	const text = line.replace(/\s+/g, ' ');
	const hidden = /\((\d[\d,]{0,6}) additional authors? not shown\)/.exec(text)?.[1];
	const bare = withoutRemarks(text);
	const parts = bare.includes(';') ? bare.split(';').map(uninverted) : bare.split(/[,،、]/);
	const authors = joinSuffixes(parts.flatMap(namesIn)).filter((name) => /\p{L}/u.test(name));
	if (authors.length === 0) return {};
	const shown = authors.filter((name) => name !== OTHERS).length;
	return { authors, ...(hidden !== undefined && { authorCount: shown + Number(hidden.replaceAll(',', '')) }) };
}

/** How a list says that it is not whole. */
const OTHERS = 'others';

const REMARKS: readonly [RegExp, string][] = [
	// Marks of footnotes, before their commas part names.
	[/\$\s?\^\{?[^$]{0,40}\$/g, ''],
	[/\[[\d,\s*†‡]{1,20}\]/g, ''],
	// `The X Collaboration: A. Lamp, B. Wick`
	[/\b(collaborations?|consortium|team|group)\s?:\s?/gi, '$1, '],
	[/^(?:by|authors?)\s?:\s?/i, ''],
];

/** Brackets stand in brackets: `(1) Univ. X, (2) Univ. Y` is itself in some. */
const DEEPEST = 5;

function withoutRemarks(text: string): string {
	let bare = text;
	for (let depth = 0; depth < DEEPEST && bare.includes('('); depth += 1) bare = bare.replace(/\([^()]*\)/g, '');
	return REMARKS.reduce((left, [remark, instead]) => left.replace(remark, instead), bare);
}

/**
 * `A. Lamp and B. Wick et al.`, `A. Lamp and 12 others`, `A. Lamp, …`; the teams of `the X and Y Collaborations` stay
 * together.
 */
function namesIn(part: string): string[] {
	// A bracket that never closes takes no more than its own name's end with it.
	const names = part.replace(/[()].*$/, '').trim();
	const [, before, others] = /^(.*?)\s?(\b(?:et\.? ?al\b\.?|and (?:\d+ )?others)|\.{3}|…)?$/i.exec(names) ?? [];
	const isTeams = /\b(?:collaborations|teams|groups|consortia)$/i.test(names);
	const single = isTeams ? [names] : (before ?? '').replace(/^(?:and|&) /i, '').split(/ (?:and|&) /i);
	return [...single.map((name) => name.trim()), ...(others === undefined ? [] : [OTHERS])].filter(Boolean);
}

/** `A. Lamp, Jr., B. Wick`: what comes after the comma is no name of its own. */
function joinSuffixes(names: readonly string[]): string[] {
	const joined: string[] = [];
	for (const name of names) {
		const last = joined.at(-1);
		if (last !== undefined && /^(?:[js]r\.?|II|III|IV)$/i.test(name)) joined[joined.length - 1] = `${last} ${name}`;
		else joined.push(name);
	}
	return joined;
}
