import { readEntries } from '../../src/entries/read-entries.ts';
import { papersFolder } from '../../src/files/folders.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { ARXIV_ID } from '../../src/model/arxiv-id.ts';
import type { CitedPaper } from '../../src/model/cited-paper.ts';
import { oneLine } from '../../src/model/one-line.ts';
import { slugOf } from '../../src/model/slug.ts';
import { readRecords } from './records.ts';

export interface BenchPaper {
	slug: string;
	title: string;
	abstract: string;
}

/** Papers made of sentences and halves of titles of the collection's own, the same for the same number. */
export function recombinedPapers(count: number): BenchPaper[] {
	const entries = readEntries(papersFolder(), new ProblemLog()).entries;
	const sentences = entries.map(({ abstract }) => abstract.split(/(?<=[.?!])\s+/));
	const halves = entries.map(({ fields }) => fields.title.split(/(?<=:)\s/));
	let state = 1;
	const pick = <Item>(items: readonly Item[]): Item => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return items[Math.floor((state / 2 ** 32) * items.length)] as Item;
	};
	return Array.from({ length: count }, (_, index) => ({
		slug: `paper-${String(index).padStart(6, '0')}`,
		title: `${pick(halves)[0] ?? ''} ${pick(halves).at(-1) ?? ''}`,
		// Whole passages stay together, as a paper keeps to its subject.
		abstract: [pick(sentences), pick(sentences)].flatMap((passage) => passage.slice(0, 4)).join(' '),
	}));
}

/** Records of a file: a title and an abstract or summary each. */
export const papersFromFile = (path: string): BenchPaper[] =>
	readRecords(path).map(({ title, abstract, summary }, index) => ({
		slug: `record-${index}`,
		title: oneLine(title),
		abstract: oneLine(abstract ?? summary ?? ''),
	}));

/** The same records with what citations need: authors, day and arXiv id, as far as a record has them. */
export const citedPapersFromFile = (path: string): CitedPaper[] =>
	readRecords(path).map(({ id, title, authors = [], publishedAt }, index) => ({
		slug: `${slugOf(title)}-${index}`,
		title: oneLine(title),
		...(authors.length > 0 && { authors }),
		...(publishedAt && { published: publishedAt.slice(0, 10) }),
		...(id !== undefined && ARXIV_ID.test(id) && { arxiv: id }),
	}));
