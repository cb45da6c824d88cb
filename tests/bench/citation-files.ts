import { readBibtex } from '../helpers/read-citations.ts';
import { citationKeys } from '../../src/exports/citation-keys.ts';
import { citationWriter } from '../../src/exports/citations.ts';
import { CITATION_FILE, CITATION_FORMATS } from '../../src/model/citation-format.ts';
import type { CitedPaper } from '../../src/model/cited-paper.ts';
import { citedPapersFromFile } from './paper-supply.ts';

interface Figures {
	step: string;
	milliseconds: number;
	'× writing plain JSON': number;
	KB?: number;
}

/**
 * How long the files for citing a whole collection take, beside writing the same papers as JSON without a format.
 *
 * @throws Error where the BibTeX cannot be read back, paper by paper.
 */
export function citationFileFigures(path: string): Figures[] {
	const papers = citedPapersFromFile(path);
	const plain = timed(() => JSON.stringify(papers));
	const rows: Figures[] = [];
	const row = <Made>(step: string, run: () => Made): Made => {
		const { made, milliseconds } = timed(run);
		const size = typeof made === 'string' ? { KB: Math.round(Buffer.byteLength(made) / 1024) } : {};
		const ratio = Math.round((milliseconds / plain.milliseconds) * 10) / 10;
		rows.push({ step, milliseconds: Math.round(milliseconds), '× writing plain JSON': ratio, ...size });
		return made;
	};
	const keys = row(`keys of ${papers.length} papers`, () => citationKeys(papers));
	const write = citationWriter({ keys, pageOf: ({ slug }) => `https://example.org/papers/${slug}.html` });
	const files = CITATION_FORMATS.map((format) => row(CITATION_FILE[format].name, () => write(papers, format)));
	row('reading the BibTeX back', () => {
		checkKeys(papers, keys, files[0] ?? '');
	});
	return rows;
}

function checkKeys(papers: readonly CitedPaper[], keys: ReadonlyMap<string, string>, bibtex: string): void {
	const read = readBibtex(bibtex).map(({ key }) => key);
	const wrong = papers.find(({ slug }, index) => keys.get(slug) !== read[index]);
	if (wrong ?? read.length !== papers.length)
		throw new Error(`Not read back: ${wrong?.slug ?? 'more than was written'}`);
}

function timed<Made>(run: () => Made): { made: Made; milliseconds: number } {
	const start = performance.now();
	const made = run();
	return { made, milliseconds: performance.now() - start };
}
