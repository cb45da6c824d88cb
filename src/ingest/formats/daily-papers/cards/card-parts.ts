import { targetOn } from './addresses.ts';
import type { CardLine } from './card-lines.ts';
import type { CardTitle } from './titles.ts';

/** A title with the lines that belong to it. */
export interface Card {
	title: CardTitle;
	/** Votes and who put it on the page, where these stand above the title. */
	above: CardLine[];
	below: CardLine[];
}

/** Between two titles stands the end of one card, then the beginning of the next. */
export function cardsOf(lines: readonly CardLine[], titles: readonly CardTitle[], start: number): Card[] {
	const firsts = titles.map((title, index) => beginningOf(lines, title, titles[index - 1]?.end ?? start));
	const isVotedAbove = areVotesAbove(lines, titles, firsts);
	const starts = titles.map((title, index) => {
		const own = firsts[index] ?? title.first;
		return isVotedAbove ? own : own + lines.slice(own, title.first).findLastIndex(({ kind }) => VOTES.has(kind)) + 1;
	});
	return titles.map((title, index) => ({
		title,
		above: lines.slice(starts[index], title.first),
		below: lines.slice(title.end, starts[index + 1] ?? lines.length),
	}));
}

/**
 * The first paper tells, above which no comments stand; where its votes are damaged, the others do: every paper has
 * votes or a dash, and some have no comments.
 */
function areVotesAbove(lines: readonly CardLine[], titles: readonly CardTitle[], firsts: readonly number[]): boolean {
	const isAbove = titles.map(({ first }, index) =>
		lines.slice(firsts[index], first).some(({ kind }) => VOTES.has(kind)),
	);
	const isBelow = titles.map(({ end }) => isNumber(lines[end]?.kind ?? 'text'));
	if (isAbove[0] === true || lines.some(({ kind }) => kind === 'vote-word')) return isAbove[0] === true;
	const shareOf = (signs: readonly boolean[]): number => signs.filter(Boolean).length / titles.length;
	return shareOf(isAbove) >= LEAST_VOTED && shareOf(isBelow) <= 0.5;
}

/** Of the papers on a page with votes, where some are damaged. */
const LEAST_VOTED = 0.75;

export const isNumber = (kind: CardLine['kind']): boolean => kind === 'number' || kind === 'votes';

const VOTES: ReadonlySet<CardLine['kind']> = new Set(['votes', 'number', 'vote-word']);

/** Whether a link to vote is for that paper, as far as both say for which. */
function isOf({ line }: CardLine, { arxiv }: CardTitle): boolean {
	const voted = targetOn(line, 'votes')?.arxiv;
	return voted === undefined || arxiv === undefined || voted === arxiv;
}

/** Goes up from a title over its votes, one number at most, and over who put it on the page. */
function beginningOf(lines: readonly CardLine[], title: CardTitle, end: number): number {
	let first = title.first;
	let hasVotes = false;
	while (first > end) {
		const above = lines[first - 1];
		const kind = above?.kind;
		const isVotes = above !== undefined && VOTES.has(above.kind) && isOf(above, title);
		if (kind !== 'submitter' && kind !== 'picture' && !(isVotes && !hasVotes)) break;
		hasVotes ||= isVotes;
		first -= 1;
	}
	return first;
}
