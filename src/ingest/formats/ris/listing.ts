import type { ListedPaper, Listing } from '../../../model/capture.ts';
import { type ProblemLog, quote } from '../../../model/problem.ts';
import { paperOf, titleOf } from './paper.ts';
import type { RawRecord } from './records.ts';

/** How the records of a file are written. */
interface Writing {
	/** The line with a title, as a person is told to add it. */
	title: string;
	/** A line that is a field. */
	example: string;
	/** The record under the tags of RIS, where it has others. */
	asRis?: (record: RawRecord) => RawRecord;
}

/** The papers of the records of one file. One without a title is refused. */
export function listingOf(
	records: readonly RawRecord[],
	writing: Writing,
	file: string,
	log: ProblemLog,
): Omit<Listing, 'capture' | 'format' | 'standing'> {
	const papers = records.flatMap((record, index) => readRecord(record, index + 1, { writing, file, log }) ?? []);
	return { listed: records.length, papers };
}

interface Context {
	writing: Writing;
	file: string;
	log: ProblemLog;
}

function readRecord(written: RawRecord, position: number, context: Context): ListedPaper | undefined {
	const { writing, file, log } = context;
	const record = writing.asRis?.(written) ?? written;
	const title = titleOf(record);
	if (!title) {
		refuse(written, context);
		return undefined;
	}
	const paper = paperOf(record, title.text, file);
	for (const { text, line } of record.unreadable) {
		log.warn(
			{ file, line, column: 1 },
			{
				kind: 'unreadable-line',
				found: quote(text),
				expected: `a line such as "${writing.example}"`,
				fix: `Mend it, or export the list again; ${quote(paper.title)} is entered without it.`,
			},
		);
	}
	return { place: { file, line: title.line, column: 1 }, position, ...paper };
}

function refuse({ line, values }: RawRecord, { writing, file, log }: Context): void {
	const others = [...values].filter(([tag]) => tag !== 'TY').map(([tag]) => tag);
	log.refuse(
		{ file, line, column: 1 },
		{
			kind: 'missing-title',
			found:
				others.length === 0
					? 'a reference without any field'
					: `a reference without a title (${others.slice(0, 8).join(', ')})`,
			expected: `a line ${writing.title} with its title`,
			fix: 'Add the line, or export the list again.',
		},
	);
}
