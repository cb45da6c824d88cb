import { isFurniture } from './cards/line-kinds.ts';
import { areItems, beginsItem } from './items.ts';
import { isMetadata, partBlock } from './metadata.ts';
import { type Paragraph, textOf } from './paragraphs.ts';

/** The paragraphs of one listed paper. The source writes an abstract as one paragraph; a cut-off record has none. */
export interface RawRecord {
	title: Paragraph;
	abstract: Paragraph[];
	metadata?: Paragraph;
}

/** No title of the source is longer, and no abstract shorter. */
export const LONGEST_TITLE = 200;
export const SHORTEST_ABSTRACT = 150;

/**
 * Abstracts end with a sentence or an address, and within no brackets: `(e.` is no sentence's end. One that does not, at
 * the very end of a file, has lost its rest.
 */
export function endsWhole(abstract: string): boolean {
	const end = abstract.slice(-200);
	return /(?:(?![,;:([{–—-])[\p{P}\p{S}]|\S\/\S+)$/u.test(end) && !/\([^()\]]*$/.test(end);
}

/** How unlikely each oddity is. A plain title and abstract cost nothing, so that they are read as such. */
const COST = { longTitle: 4, shortAbstract: 8, noAbstract: 6, secondParagraph: 3, shortSecondParagraph: 8 };

/**
 * Groups paragraphs into records. Title and abstract look alike and some records have no metadata block, so the run of
 * paragraphs up to each block is divided in the way that is least odd.
 */
export function groupRecords(paragraphs: readonly Paragraph[]): RawRecord[] {
	const records: RawRecord[] = [];
	let run: Paragraph[] = [];
	for (const paragraph of withoutFooter(paragraphs.flatMap(partBlock))) {
		if (!isMetadata(paragraph)) {
			run.push(paragraph);
			continue;
		}
		const divided = divide(run);
		const last = divided.at(-1);
		if (last) last.metadata = paragraph;
		records.push(...divided);
		run = [];
	}
	return [...records, ...divide(run)];
}

/** Cuts off what the page has below its list. */
function withoutFooter(paragraphs: Paragraph[]): Paragraph[] {
	const isOfPaper = (paragraph: Paragraph): boolean =>
		isMetadata(paragraph) || textOf(paragraph).length >= SHORTEST_ABSTRACT;
	const last = paragraphs.findLastIndex(isOfPaper);
	const footer = paragraphs.findIndex(({ lines }, index) => index > last && isFurniture(lines[0] ?? ''));
	return footer === -1 ? paragraphs : paragraphs.slice(0, footer);
}

/** Puts each list to the paragraph of an abstract above it: no item is a title. */
function withLists(paragraphs: readonly Paragraph[]): Paragraph[][] {
	const parts: Paragraph[][] = [];
	for (let index = 0, end = 0; index < paragraphs.length; index = end) {
		while (beginsItem(paragraphs[end]?.lines[0] ?? '')) end += 1;
		const items = paragraphs.slice(index, end);
		const above = parts.at(-1);
		if (above && isLong(above) && areItems(items.flatMap(({ lines }) => lines))) {
			above.push(...items);
			continue;
		}
		end = Math.max(end, index + 1);
		parts.push(...paragraphs.slice(index, end).map((paragraph) => [paragraph]));
	}
	return parts;
}

const lengthOf = ([first]: readonly Paragraph[]): number => (first ? textOf(first).length : 0);
const isLong = (part: readonly Paragraph[]): boolean => lengthOf(part) >= SHORTEST_ABSTRACT;

/** Finds the cheapest division of a run, from its end to its beginning. */
function divide(paragraphs: readonly Paragraph[]): RawRecord[] {
	const run = withLists(paragraphs);
	const lengths = run.map(lengthOf);
	const best: { cost: number; next: number }[] = [];
	best[run.length] = { cost: 0, next: run.length };
	for (let start = run.length - 1; start >= 0; start -= 1) {
		let cheapest = { cost: Infinity, next: run.length };
		// Three paragraphs of abstract are more than anyone has seen; the limit keeps long runs quick.
		for (let next = start + 1; next <= Math.min(start + 4, run.length); next += 1) {
			const cost = costOf(lengths.slice(start, next)) + (best[next]?.cost ?? 0);
			if (cost < cheapest.cost) cheapest = { cost, next };
		}
		best[start] = cheapest;
	}
	const records: RawRecord[] = [];
	for (let start = 0; start < run.length; start = best[start]?.next ?? run.length) {
		const [title, ...abstract] = run.slice(start, best[start]?.next).flat();
		if (title) records.push({ title, abstract });
	}
	return records;
}

function costOf([title = 0, abstract, ...more]: number[]): number {
	const titleCost = title > LONGEST_TITLE ? COST.longTitle : 0;
	if (abstract === undefined) return titleCost + COST.noAbstract;
	const abstractCost = abstract < SHORTEST_ABSTRACT ? COST.shortAbstract : 0;
	const moreCost = more.map((length) =>
		length < SHORTEST_ABSTRACT ? COST.shortSecondParagraph : COST.secondParagraph,
	);
	return titleCost + abstractCost + moreCost.reduce((sum, cost) => sum + cost, 0);
}
