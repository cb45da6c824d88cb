import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readEntries } from '../../src/entries/read-entries.ts';
import { papersFolder } from '../../src/entries/folders.ts';
import { ProblemLog } from '../../src/model/problem.ts';

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

/** Records of a file, one JSON object a line, packed or not: a title and an abstract or summary each. */
export function papersFromFile(path: string): BenchPaper[] {
	const bytes = readFileSync(path);
	const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return lines.map((line, index) => {
		const { title, abstract, summary } = JSON.parse(line) as { title: string; abstract?: string; summary?: string };
		const oneLine = (written: string): string => written.replace(/\s+/g, ' ').trim();
		return { slug: `record-${index}`, title: oneLine(title), abstract: oneLine(abstract ?? summary ?? '') };
	});
}
