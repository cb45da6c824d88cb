import { readArxivId } from '../../../model/arxiv-id.ts';
import { type Place, type ProblemLog, quote } from '../../../model/problem.ts';
import type { Block } from './blocks.ts';
import { isAddress, labelKind } from './labels.ts';
import type { Found } from './papers.ts';
import { piecesOf, textOf } from './pieces.ts';
import { isMention } from './title.ts';

const PAPER =
	/https?:\/\/(?:[\w-]+\.)*(?:arxiv\.org\/(?:abs|pdf|html)\/|openreview\.net\/(?:forum|pdf)\?|aclanthology\.org\/\w|doi\.org\/10\.)[^\s<>()[\]|"]+/gi;

/** Says how many blocks look like entries, lead to papers of which none is in the list, and were not read. */
export function noteUnread(
	blocks: readonly Block[],
	found: readonly Found[],
	placeOf: (offset: number) => Place,
	log: ProblemLog,
): void {
	const known = new Set(found.flatMap(({ entry }) => entry.links.map(({ url }) => keyOf(url))));
	const unread = blocks.filter(
		({ kind, markdown }) =>
			kind !== 'heading' && addressesIn(markdown).some((url) => !known.has(keyOf(url))) && isEntryLike(kind, markdown),
	);
	const [first] = unread;
	if (!first) return;
	const many = `${unread.length} entries that link to papers and were not read, the first `;
	log.note(placeOf(first.start), {
		kind: 'unread-entry',
		found: `${unread.length === 1 ? 'an entry that links to a paper and was not read, ' : many}${quote(first.markdown)}`,
		expected: 'a title in bold, as the words of the link or right before it',
		fix: 'Write the title there if the list is to have the paper; else nothing is to be done.',
	});
}

const addressesIn = (markdown: string): string[] => markdown.match(PAPER) ?? [];

const keyOf = (url: string): string => readArxivId(url) ?? url.replace(/^https?:\/\/(?:www\.|dx\.)?|[/.,]+$/gi, '');

/** Longer ones are running text. */
const LONGEST = 400;

/** Whether a link stands apart from what is said, before it or at its end; within a sentence it is only mentioned. */
function isEntryLike(kind: Block['kind'], markdown: string): boolean {
	if (kind === 'row') return true;
	const pieces = piecesOf(markdown);
	if (textOf(pieces.filter(({ url }) => url === undefined)).length > LONGEST) return false;
	return pieces.some(({ text, url = '' }, index) => {
		if (addressesIn(url).length === 0) return false;
		const before = textOf(pieces.slice(0, index));
		if (!/[\p{L}\p{N}]/u.test(before)) return !/^\s*\p{Ll}/u.test(pieces[index + 1]?.text ?? '');
		return labelKind(text) !== undefined && !isMention(sentenceOpenIn(before)) && isEnded(before, kind, text);
	});
}

/** What has been said since the last sentence, or the name of a field: `Link: …`. */
function sentenceOpenIn(before: string): string {
	const open = before.split(/[.!?。]\s+/).at(-1) ?? '';
	const [name = '', label = ''] = /^([\p{L} ]{1,20})[:：]/u.exec(open) ?? [];
	return labelKind(label) === undefined ? open : open.slice(name.length);
}

/** Whether words have come to an end before a label; in an item, an address may stand right behind them. */
const isEnded = (before: string, kind: Block['kind'], label: string): boolean =>
	(kind === 'item' && isAddress(label)) || /(?:[^\p{L}\p{N},\s]|\n)\s*$/u.test(before);
