import { withoutMarks } from './marks.ts';

/** What a labelled line tells. `other` is read by nobody, but ends what stands before it. */
export type FieldName =
	| 'title'
	| 'authors'
	| 'abstract'
	| 'comments'
	| 'journal'
	| 'classes'
	| 'doi'
	| 'cite'
	| 'date'
	| 'announced'
	| 'other';

const NAMES: readonly [RegExp, FieldName][] = [
	[/^Title$/, 'title'],
	[/^Authors?$/, 'authors'],
	[/^Abstract$/, 'abstract'],
	[/^Comments?$/, 'comments'],
	[/^Journal/, 'journal'],
	[/^(?:Subjects?|Categories)$/, 'classes'],
	[/DOI$/, 'doi'],
	[/^Cite as$/, 'cite'],
	[/^Date(?: \(v1\))?$/, 'date'],
];
const LABEL =
	/^(?:(?:View PDF|HTML \(experimental\)|TeX Source|Other Formats)\s?){0,4}(?<name>Title|Authors?|Abstract|Comments?|Journal[- ]ref(?:erence)?|Subjects?|Subj-class|Categories|(?:Related )?DOI|Cite as|Date(?: \([^()]{1,20}\))?|Report[- ](?:no|number)|(?:MSC|ACM)[- ][Cc]lass(?:es)?|License|Proxy|From)\s?:\s*(?<value>.*)$/;
/** A search says when a paper came in without a colon; so does a mail of a new version. */
const SUBMITTED = /^Submitted (?<value>\d{1,2} [A-Z][a-z]+,? \d{4}\b.*)$/;
const REPLACED = /^(?:replaced with revised version|(?:figures|part) added)\b/i;

/** Reads a line that begins with the name of what it tells: `Comments: 8 pages`. */
export function readLabel(line: string): { name: FieldName; value: string } | undefined {
	const text = withoutMarks(line);
	const announced = SUBMITTED.exec(text)?.groups?.['value'];
	if (announced !== undefined) return { name: 'announced', value: announced };
	if (REPLACED.test(text)) return { name: 'other', value: text };
	const { name, value = '' } = LABEL.exec(text)?.groups ?? {};
	if (name === undefined) return undefined;
	return { name: NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'other', value };
}

const FIRST_SENT = /^[[(]Submitted on (?<date>\d{1,2} [A-Z][a-z]{2,8} \d{4})\b/;

/** The day of a paper's first version, as its own page says it: `[Submitted on 14 Nov 2024 (v1), last revised …]`. */
export const firstSent = (line: string): string | undefined => FIRST_SENT.exec(withoutMarks(line))?.groups?.['date'];
