import type { ListedPaper } from '../../../../model/capture.ts';
import { targetOf, targetOn } from './addresses.ts';
import type { CardLine } from './card-lines.ts';
import { isRounded, readAuthorCount, readCardDate, readNumber } from './line-kinds.ts';
import { readOrganization } from './organization.ts';
import type { PageLine } from './page-line.ts';
import { areItems } from '../items.ts';
import { isForeignCount, type Metadata } from '../metadata.ts';
import type { Unread } from '../problems.ts';
import { SHORTEST_ABSTRACT } from '../records.ts';

type CardFacts = Omit<ListedPaper, 'place' | 'position' | 'title'> &
	Pick<Metadata, 'unreadable' | 'nobody'> & {
		/** The lines of numbers in thousands, which are no exact ones. */
		rounded?: Unread[];
	};

/** Reads what stands around a title: votes above or below it, the abstract, then who, when and how much it is talked about. */
export function readCard(above: readonly CardLine[], below: readonly CardLine[]): CardFacts {
	const lines = below.filter(({ kind }) => kind !== 'picture' && kind !== 'submitter' && kind !== 'furniture');
	const start = beginningOfAbstract(lines);
	const length = start === -1 ? 0 : lines.slice(start).findIndex(({ kind }) => kind !== 'text');
	const end = length === -1 ? lines.length : start + length;
	const text = start === -1 ? [] : lines.slice(start, end).map(({ line }) => line);
	const name = nameAtEnd(text, lines[end]);
	const abstract = joinLines(name ? text.slice(0, -1) : text);
	const facts = start === -1 ? lines : [...lines.slice(0, start), ...lines.slice(end)];
	return {
		...(abstract !== '' && { abstract }),
		...(name && whoOf(name)),
		...identifierOn([...above, ...lines]),
		...countsOf(above, lines),
		...factsOf([...facts.map(({ line, kind }) => factOf(line, kind)), ...text.map(linksInText)]),
	};
}

/** The abstract stands below the title; below who and when, what is short is not of the paper. */
function beginningOfAbstract(lines: readonly CardLine[]): number {
	const isBelow = lines.findIndex(({ kind }) => kind === 'authors' || kind === 'date' || kind === 'divider');
	const isAbstract = ({ line, kind }: CardLine, index: number): boolean =>
		kind === 'text' && (isBelow === -1 || index < isBelow || line.text.length >= SHORTEST_ABSTRACT);
	return lines.findIndex(isAbstract);
}

/** The paper that a card's links lead to. */
function identifierOn(lines: readonly CardLine[]): CardFacts {
	for (const { line } of lines) {
		const target = targetOn(line, 'paper') ?? targetOn(line, 'votes') ?? targetOn(line, 'comments');
		if (target?.arxiv !== undefined) return { arxiv: target.arxiv };
	}
	return {};
}

/** No organisation's line is longer. */
const LONGEST_NAME = 100;
/** No tool wraps its lines as far out. */
const BEYOND_WRAPPING = 150;
/** How sentences end, and names do not, but for what kind of company it is. */
const END_OF_SENTENCE = /(?<!\b(?:Inc|Ltd|Co|Corp|LLC))[.!?:]$/i;
/** `lamp-lab The Lamp Lab.`: no sentence begins with a handle and goes on in capitals. */
const AFTER_HANDLE = /^[a-z][a-z\d]*[-_\d][\w.-]*(?: (?:\p{Lu}\S*|of|for|and|the|&))+$/u;
const isSentence = (text: string): boolean => END_OF_SENTENCE.test(text) && !AFTER_HANDLE.test(text);

/** A name in a line of its own above the date is the organisation's, where no link says so. */
function nameAtEnd(text: readonly PageLine[], next: CardLine | undefined): PageLine | undefined {
	const [before, last] = text.length > 1 ? text.slice(-2) : [undefined, text[0]];
	if (!last || last.text.length > LONGEST_NAME || isSentence(last.text) || last.text.includes('://')) return undefined;
	if (before && areItems([before.text, last.text])) return undefined;
	if (before && !last.isAfterGap && before.text.length < BEYOND_WRAPPING) return undefined;
	return next?.kind === 'divider' || next?.kind === 'date' || next?.kind === 'authors' ? last : undefined;
}

const whoOf = (line: PageLine): CardFacts =>
	isForeignCount(line.text) ? { nobody: unread(line) } : { organization: readOrganization(line) };

const unread = ({ text, place }: PageLine): Unread => ({ text, line: place.line });

/** The lines of each paragraph joined; an address that a tool has cut at its margin becomes whole. */
function joinLines(lines: readonly PageLine[]): string {
	let text = '';
	for (const [index, { text: line, isAfterGap }] of lines.entries()) {
		const isCut = /^\S{100,}$/.test(lines[index - 1]?.text ?? '');
		const between = index === 0 || isCut ? '' : isAfterGap ? '\n\n' : ' ';
		text += between + line;
	}
	return text;
}

function factOf(line: PageLine, kind: CardLine['kind']): CardFacts {
	if (kind === 'authors') return authorsOn(line);
	if (kind === 'date') return readCardDate(line) ?? { unreadable: unread(line) };
	if (kind === 'organization') return { organization: readOrganization(line) };
	return kind === 'links' ? linksOf(line) : {};
}

function authorsOn(line: PageLine): CardFacts {
	const authorCount = readAuthorCount(line);
	return authorCount === undefined ? { nobody: unread(line) } : { authorCount };
}

/** The first of each; links of all lines. */
function factsOf(all: readonly CardFacts[]): CardFacts {
	const links = all.flatMap((facts) => facts.links ?? []);
	const first = all.reduceRight<CardFacts>((later, facts) => Object.assign(later, facts), {});
	return { ...first, ...(links.length > 0 && { links }) };
}

/** Addresses that the words of an abstract hide; the repairs read the others. */
function linksInText(line: PageLine): CardFacts {
	const { links } = linksOf({ ...line, links: line.links.filter(({ words }) => !words.includes('://')) });
	return links ? { links } : {};
}

function linksOf({ links }: PageLine): CardFacts {
	const targets = links.map((link) => ({ ...link, target: targetOf(link.url) }));
	const arxiv = targets.flatMap(({ target }) => target?.arxiv ?? [])[0];
	const elsewhere = targets.filter(({ target }) => target?.kind === 'elsewhere');
	return {
		...(arxiv !== undefined && { arxiv }),
		...(elsewhere.length > 0 && { links: elsewhere.map(linkOf) }),
	};
}

function linkOf({ url, words }: { url: string; words: string }): NonNullable<CardFacts['links']>[number] {
	if (/github|code/i.test(words)) return { url, kind: 'code' };
	return /project|home/i.test(words) ? { url, kind: 'project' } : { url };
}

/** A bare number above the title counts votes, as does the first thing below a title without any; any other counts comments. */
function countsOf(above: readonly CardLine[], below: readonly CardLine[]): CardFacts {
	const voted = above.find(({ kind }) => kind === 'votes' || kind === 'number' || kind === 'vote-word');
	const first = below[0]?.kind === 'number' && !voted ? below[0] : undefined;
	const votes = voted ?? below.find(isVotes) ?? first;
	const talk = below.find((card) => card !== votes && (card.kind === 'comments' || card.kind === 'number'));
	const upvotes = votes && readNumber(votes.line);
	const comments = talk && readNumber(talk.line);
	const rounded = [votes, talk].flatMap((card) => (card && isRounded(card.line) ? unread(card.line) : []));
	return {
		...(upvotes !== undefined && { upvotes }),
		...(comments !== undefined && comments > 0 && { comments }),
		...(rounded.length > 0 && { rounded }),
	};
}

const isVotes = ({ line, kind }: CardLine): boolean =>
	kind === 'votes' || (kind === 'vote-word' && readNumber(line) !== undefined);
