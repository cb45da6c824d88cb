import { nonEmpty, withoutAbsent } from '../../../model/absent.ts';
import type { Capture, ListedPaper } from '../../../model/capture.ts';
import { type ProblemLog, quote } from '../../../model/problem.ts';
import { isBareNumbers } from '../../bare-numbers.ts';
import { placesIn } from '../../reading/places.ts';
import type { Format } from '../format.ts';
import { type Block, blocksOf } from './blocks.ts';
import { dayOf } from './day.ts';
import { papersIn } from './papers.ts';
import type { Entry } from './entry.ts';
import { noteUnread } from './unread.ts';

/** Markdown that lists papers: items, rows of a table, or headings with text below, as in reading lists on GitHub. */
export const markdownList: Format = {
	name: 'markdown-list',
	description: 'a Markdown list or table of papers',
	standing: 'list',
	recognises,
	parse: parseMarkdown,
};

const OTHER = /^\s*(?:<(?:!doctype|html|\?xml|rss|feed)|[[{]\s*["{[]|@\w+\s*[{(]|TY {2}-)/i;
const PAPER =
	/\]\(\s*<?https?:\/\/[^)\s]*(?:arxiv\.org|openreview\.net|aclanthology\.org|doi\.org\/|dl\.acm\.org|ieeexplore|proceedings|papers\.nips\.cc|thecvf\.com|\.pdf\b)|\[\[?(?:paper|pdf|arxiv)\]?\]\(http|\bhttps?:\/\/(?:arxiv\.org\/(?:abs|pdf)|(?:huggingface\.co|hf\.co|hf-mirror\.com)\/papers\/\d)/i;
const ENTRY = /^\s*(?:[-*+]|<li>|\(?\d{1,4}[.)]|\||#{1,6}|\*\*|\[)/;
/** A field in bold that holds an address. A readme has one, too, for the paper that its project comes from. */
const FIELD =
	/^\s*(?:[-*+]\s+)?\*\*[^*]{1,40}(?:[:：]\s*\*\*|\*\*\s*[:：])\s*[[<]{0,2}(?:https?:|(?:paper|pdf|arxiv)\b)/i;
/** A paper without a link, one that a heading begins, or a reference. */
const CITED =
	/^\s*(?:(?:[-*+]|\d{1,4}[.)])\s.*\*\*.{8,}\*\*.*\b(?:19|20)\d{2}\b|\W*(?:authors?|abstract)\W*[:：]|\[\d{1,4}\]\s+\S.{30}|.{0,300}\((?:19|20)\d\d[^()]{0,20}\)\.\s|.{0,300}[“"][^“”"]{10,250}[”"]\s.{0,300}\b(?:19|20)\d\d\b)/i;
const TABLE = /^\|[\s*]*(?:paper[\s*]*)?(?:title|paper)[\s*]*\|.*\b(?:date|year|abstract|authors?|venue)\b.*\|\s*$/im;
const SAMPLE = 400_000;

function recognises(text: string): boolean {
	if (OTHER.test(text) || isBareNumbers(text.slice(0, SAMPLE))) return false;
	const lines = text.slice(0, SAMPLE).split('\n');
	const linked = lines.filter((line) => line.length < 20_000 && PAPER.test(line));
	const entries = linked.filter((line) => ENTRY.test(line));
	const begun = entries.filter((line) => !FIELD.test(line)).length;
	if (begun > 1 || TABLE.test(lines.filter((line) => line.length < 500).join('\n'))) return true;
	const cited = lines.filter((line) => line.length < 2000 && CITED.test(line)).length;
	if (linked.length + cited === 0) return false;
	// The link may stand on a line below the one that begins the entry.
	const fewest = begun > 0 || (entries.length > 0 && cited > 0) ? 1 : 2;
	return papersIn(blocksOf(text.slice(0, SAMPLE))).length >= fewest;
}

function parseMarkdown({ text, path }: Capture, log: ProblemLog) {
	const placeOf = placesIn(text, path);
	const blocks = blocksOf(text);
	const found = papersIn(blocks);
	const papers: ListedPaper[] = [];
	for (const [index, { block, entry }] of found.entries()) {
		const place = placeOf(block.start);
		const paper = paperOf(entry);
		if (paper) papers.push({ place, position: index + 1, ...paper });
		else refuseUntitled(block, place, log);
	}
	noteUnread(blocks, found, placeOf, log);
	return { listed: found.length, papers, ...dayOf(text) };
}

/** What a list says of a paper in its own words stands in for the abstract, until a better source has it. */
function paperOf(entry: Entry): Omit<ListedPaper, 'place' | 'position'> | undefined {
	const { title, abstract, description, date, links } = entry;
	const { authors, authorCount, organization, upvotes, comments, arxiv, doi, venue } = entry;
	if (title === undefined) return undefined;
	return withoutAbsent({
		title,
		abstract: abstract || description,
		date: date === undefined ? undefined : { text: date },
		...{ authors, authorCount, organization, upvotes, comments, arxiv, doi, venue },
		links: nonEmpty(links),
	});
}

function refuseUntitled({ markdown }: Block, place: ListedPaper['place'], log: ProblemLog): void {
	log.refuse(place, {
		kind: 'missing-title',
		found: `a link to a paper and no title, ${quote(markdown)}`,
		expected: 'the title of the paper, bold, as the words of the link or before it',
		fix: 'Write the title into the line, or remove the line.',
	});
}
