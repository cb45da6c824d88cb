import type { ListedPaper } from '../model/capture.ts';
import type { PaperFields } from '../model/paper.ts';
import type { Place, ProblemLog } from '../model/problem.ts';
import { quote } from '../model/problem.ts';
import type { RepairNote } from '../model/report.ts';
import { readableTex } from '../markdown/math.ts';
import { abstractToMarkdown, toPlain } from './compose.ts';
import { gistOf } from './gist/index.ts';
import { linksOf } from './links.ts';
import { repairText } from './repair/index.ts';
import { type Change, MATH } from './repair/repair.ts';

/** What the text of a listed paper becomes. */
export interface MendedText {
	fields: Pick<PaperFields, 'title' | 'links' | 'gist'>;
	/** Markdown; empty where the source gave none. */
	abstract: string;
	repairs: RepairNote[];
}

/** Repairs title and abstract, and reads from them what they hold: the addresses and the gist. */
export function mendText(paper: ListedPaper, source: { title: string; abstract: string }, log: ProblemLog): MendedText {
	const title = repairText(source.title, { title: '' });
	const abstract = repairText(source.abstract, { title: title.text });
	const isVerbatim = paper.abstractPlace !== undefined;
	const abstractPlace = paper.abstractPlace ?? paper.place;
	noteBrokenTex(title.text, paper.place, log);
	noteBrokenTex(abstract.text, abstractPlace, log);
	const links = linksOf(abstract.text).map(({ url, kind }) => ({ url, kind }));
	const gist = gistOf({ title: title.text, abstract: abstract.text });
	return {
		fields: {
			title: toPlain(title.text),
			...(links.length > 0 && { links }),
			...(gist !== undefined && { gist: toPlain(gist) }),
		},
		abstract: abstractToMarkdown(abstract.text),
		repairs: [
			...title.changes.map((change) => noteOf(change, paper.place, isVerbatim)),
			...abstract.changes.map((change) => noteOf(change, abstractPlace, isVerbatim)),
		],
	};
}

/** A change with its place in the capture: that of the record where its text is not there letter by letter. */
const noteOf = ({ offset, ...change }: Change, { file, line, column }: Place, isVerbatim: boolean): RepairNote => ({
	...change,
	file,
	line,
	column: isVerbatim ? column + offset : column,
});

function noteBrokenTex(text: string, place: Place, log: ProblemLog): void {
	for (const [formula] of text.matchAll(MATH)) {
		if (readableTex(formula.slice(1, -1))) continue;
		log.note(place, {
			kind: 'broken-tex',
			found: `the formula ${quote(formula)}, which cannot be drawn`,
			expected: 'TeX',
			fix: 'Its text is shown as it is; mend it in the entry.',
		});
	}
}
