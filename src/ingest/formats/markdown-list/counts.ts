import { labelKind } from './labels.ts';
import { type Piece, textOf } from './pieces.ts';
import type { Guessed } from './saying.ts';
import { dateIn } from './words.ts';

const NUMBER = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`;
const VOTED = String.raw`(?:hf\s+)?(?:up)?votes?|likes?|热度|点赞数?|赞数?|票数?|좋아요|추천`;
const SIGN = '[▲△🔺👍⬆🔥]';
const VOTES = new RegExp(
	String.raw`^(?:${SIGN}\s*)?(?:(?:${VOTED})\s*[:：]\s*${NUMBER}|(?<=${SIGN}\s*)${NUMBER}|${NUMBER}\s*(?:${VOTED}|${SIGN}))(?:\s*${SIGN})?(?:\s*[(（].*)?$`,
	'iu',
);
const COMMENTS = new RegExp(String.raw`^(?:💬\s*${NUMBER}|${NUMBER}\s*comments?|comments?\s*[:：]\s*${NUMBER})$`, 'iu');
const AUTHORS = new RegExp(
	String.raw`^(?:[^\d·]{0,20}[:：]\s*)?·?\s*${NUMBER}\s*(?:authors?|位作者)(?:\s*\([^()]*\))?$`,
	'iu',
);
const ORGANIZATION = /^(?:🏢\s*|(?:organi[sz]ation|机构|機構|기관)\s*[:：]\s*)([^,;，；/]{2,80})$/iu;
/** Stars, ages, votes in thousands, scores, and who put the paper on the page. */
const NOTHING =
	/^(?:(?:⭐|🌟|★)\s*[\d.,]+\s*[km]?|[\d.,]+\s*[km]?\s*stars?|\d+\s*(?:s|m|min|h|d|w|mo|y|(?:hour|day|week|month|year)s?)\s+ago|[▲△🔺👍⬆🔥💬]\s*[\d.]+\s*[km]?|👤[^:：]{0,60}|[\p{L} ]{0,30}(?:score|rating)\s*[:：]\s*[\d.,/]+%?)$/iu;
/** A number that nothing is said of: beside counts it is another one, and beside words a part of what they say. */
const BARE = /^(?!(?:19|20)\d\d$)[\d.,]+%?$/;

/**
 * Takes from a line what lists say of a paper in numbers and signs, be it all of the line, its parts between dots, or in
 * brackets before a colon: `▲ 6 • 💬 1 • ⭐ 8,299 • 23mo ago`, `(2025-09, 665 upvotes): …`. Hands back the rest.
 */
export function takeCounts(line: readonly Piece[], take: (found: Guessed) => void): Piece[] {
	const [first, ...others] = line;
	const [tag, inner = ''] = /^\s*\(([^()]{2,80})\)(?=\s*[:：])/.exec(first?.text ?? '') ?? [];
	const tags = inner.split(/[,;|·]\s*/).map((text) => countIn([{ text }], true));
	if (first && tag !== undefined && tags.every(Boolean)) {
		for (const found of tags) take(found ?? {});
		return [{ ...first, text: first.text.slice(tag.length) }, ...others];
	}
	const parts = partsOf(line).filter((part) => textOf(part).trim() !== '');
	const found = parts.map((part) => countIn(part, parts.length > 1));
	const rest = parts.filter((part, index) => found[index] === undefined && !BARE.test(wordsOf(part)));
	if (rest.length > 0 && found.every((count) => count === undefined)) return [...line];
	for (const count of found) take(count ?? {});
	return rest.flatMap((part, index) => (index === 0 ? part : [{ text: ' · ' }, ...part]));
}

/** The stretches of a line between dots and bars that stand free. */
function partsOf(line: readonly Piece[]): Piece[][] {
	const parts: Piece[][] = [[]];
	for (const piece of line) {
		const [text = '', ...others] = piece.url === undefined ? piece.text.split(/(?<=\s|^)[•·|](?=\s|$)/) : [piece.text];
		parts.at(-1)?.push({ ...piece, text });
		for (const other of others) parts.push([{ ...piece, text: other }]);
	}
	return parts;
}

const unlabelled = (part: readonly Piece[]): Piece[] =>
	part.filter(({ text, url }) => url === undefined || labelKind(text) === undefined);

const wordsOf = (part: readonly Piece[]): string =>
	textOf(unlabelled(part))
		.replace(/\uFE0F|^[\s–—:●•-]+/gu, '')
		.trim();

/** What a part says in numbers; nothing where it says something else. */
function countIn(part: readonly Piece[], mayBeDate: boolean): Guessed | undefined {
	const text = wordsOf(part);
	const [votes, comments, authors] = [VOTES, COMMENTS, AUTHORS].map((pattern) => numberIn(pattern, text));
	if (votes !== undefined) return { upvotes: votes };
	if (comments !== undefined) return { comments };
	if (authors !== undefined) return { authorCount: authors };
	const name = ORGANIZATION.exec(text)?.[1]?.trim();
	if (name !== undefined) return { organization: { name, ...handleIn(unlabelled(part)) } };
	if (NOTHING.test(text)) return {};
	const date = mayBeDate ? dateIn(text) : undefined;
	return date === undefined ? undefined : { date };
}

function numberIn(pattern: RegExp, text: string): number | undefined {
	const found = pattern.exec(text)?.slice(1).find(Boolean);
	return found === undefined ? undefined : Number(found.replaceAll(',', ''));
}

/** The address of an organisation at Hugging Face ends in its handle. */
function handleIn(part: readonly Piece[]): { handle?: string } {
	const [, handle] =
		/^https?:\/\/(?:huggingface\.co|hf\.co)\/([\w.-]+)\/?$/.exec(part.find(({ url }) => url)?.url ?? '') ?? [];
	return handle === undefined ? {} : { handle };
}
