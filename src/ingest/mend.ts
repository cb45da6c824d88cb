import { readableTex } from '../markdown/math.ts';
import type { ListedPaper } from '../model/capture.ts';
import type { PaperFields } from '../model/paper.ts';
import type { Place, ProblemLog } from '../model/problem.ts';
import type { RepairNote } from '../model/report.ts';
import { noteBrokenTex } from './broken-tex.ts';
import { abstractToMarkdown, toPlain } from './compose.ts';
import { gistOf } from './gist/index.ts';
import { linksOf } from './links.ts';
import { repairText } from './repair/index.ts';
import { type Change, MATH } from './repair/repair.ts';

/** What title and abstract of a listed paper become. */
export interface MendedText {
	fields: Pick<PaperFields, 'title' | 'links' | 'gist'>;
	/** Markdown; empty where the source gave none. */
	abstract: string;
	changes: { title: Change[]; abstract: Change[] };
	/** Formulas that cannot be drawn. */
	broken: { title: string[]; abstract: string[] };
}

/** Repairs title and abstract, and reads from them what they hold: the addresses and the gist. */
export function mendText(source: { title: string; abstract: string; isCutOff: boolean }): MendedText {
	const title = repairText(source.title, { title: '' });
	const abstract = repairText(source.abstract, { title: title.text });
	const links = linksOf(abstract.text).map(({ url, kind }) => ({ url, kind }));
	const gist = gistOf({ title: title.text, abstract: abstract.text, isCutOff: source.isCutOff });
	return {
		fields: {
			title: toPlain(title.text),
			...(links.length > 0 && { links }),
			...(gist !== undefined && { gist: toPlain(gist) }),
		},
		abstract: abstractToMarkdown(abstract.text),
		changes: { title: title.changes, abstract: abstract.changes },
		broken: { title: brokenTexIn(title.text), abstract: brokenTexIn(abstract.text) },
	};
}

const brokenTexIn = (text: string): string[] =>
	(text.match(MATH) ?? []).filter((formula) => !readableTex(formula.slice(1, -1)));

/** Says what could not be mended. @returns what was, with its place in the capture. */
export function noteMending(paper: ListedPaper, { changes, broken }: MendedText, log: ProblemLog): RepairNote[] {
	const isVerbatim = paper.abstractPlace !== undefined;
	const abstractPlace = paper.abstractPlace ?? paper.place;
	for (const formula of broken.title) noteBrokenTex(formula, paper.place, log);
	for (const formula of broken.abstract) noteBrokenTex(formula, abstractPlace, log);
	return [
		...changes.title.map((change) => noteOf(change, paper.place, isVerbatim)),
		...changes.abstract.map((change) => noteOf(change, abstractPlace, isVerbatim)),
	];
}

/** A change with its place in the capture: that of the record where its text is not there letter by letter. */
const noteOf = ({ offset, ...change }: Change, { file, line, column }: Place, isVerbatim: boolean): RepairNote => ({
	...change,
	file,
	line,
	column: isVerbatim ? column + offset : column,
});
