import { z } from 'zod';
import { counted } from './counted.ts';
import { isRealDate, isRealDay } from './date.ts';
import type { Paper } from './paper.ts';
import { aliases, text } from './schema-parts.ts';

const date = z.string().refine(isRealDate, { error: 'expected a date such as "2025-10-29" or "2025-10", in quotes' });
const day = z.string().refine(isRealDay, { error: 'expected a day such as "2025-10-29", in quotes' });

/** Which papers a section takes by itself, every time the site is built. All that is said must hold. */
const ruleSchema = z.strictObject({
	/** The id of a topic. */
	topic: text.optional(),
	/** The file name of a capture: what it was the first to list. */
	capture: text.optional(),
	from: date.optional(),
	to: date.optional(),
	order: z.enum(['discussed', 'newest']).default('discussed'),
	limit: z.int().min(1).default(10),
});

/** A paper by its slug, alone or with what the editor says of it, in Markdown. */
const listedSchema = z.union([text, z.strictObject({ slug: text, note: text.optional() })], {
	error: 'expected the slug of a paper, in quotation marks where it is a number, alone or with a note',
});

const sectionSchema = z
	.strictObject({
		title: text,
		/** Markdown, below the title. */
		note: text.optional(),
		papers: z.array(listedSchema).min(1).optional(),
		rule: ruleSchema.optional(),
	})
	.refine(({ papers, rule }) => (papers === undefined) !== (rule === undefined), {
		error: 'expected either papers or a rule',
	});

/** The front matter of `content/digests/<id>.md`; the body is the editor's introduction. */
export const digestSchema = z.strictObject({
	title: text,
	/** The day of the issue. */
	date: day,
	/** The day on which it was last put right so that readers should know of it. */
	corrected: day.optional(),
	/** One sentence, shown wherever the issue is listed, and by mail programs beside its subject. */
	summary: text.optional(),
	/** None where the issue is a letter alone. */
	sections: z.array(sectionSchema).default([]),
	/** Kept, but not published. */
	hidden: z.boolean().optional(),
	/** Older ids that must go on leading here. */
	aliases,
});

export type DigestFields = z.output<typeof digestSchema>;
export type DigestSection = DigestFields['sections'][number];
export type DigestRule = z.output<typeof ruleSchema>;

/** An issue of the newsletter as its file has it. */
export interface Digest extends DigestFields {
	/** File name without `.md`: the issue's address. */
	id: string;
	/** Markdown; may be empty. */
	introduction: string;
}

/** An issue with its papers. */
export interface Issue extends Omit<Digest, 'sections'> {
	/** Those that have any papers. */
	sections: IssueSection[];
	/** The titles of those that have none. */
	emptySections: string[];
}

export interface IssueSection {
	title: string;
	/** Markdown. */
	note?: string;
	papers: IssuePaper[];
}

export interface IssuePaper {
	paper: Paper;
	/** What the editor says of it here, in Markdown. */
	note?: string;
}

/** The slug of a listed paper, and what is said of it. */
export const listedPaper = (listed: z.output<typeof listedSchema>): { slug: string; note?: string | undefined } =>
	typeof listed === 'string' ? { slug: listed } : listed;

/** How many papers an issue or its mail has, in words; nothing where it is a letter alone. */
export const papersInWords = (papers: number): string | undefined =>
	papers > 0 ? counted(papers, 'paper') : undefined;

/** The papers of an issue, in its order, each once. */
export const papersOfIssue = ({ sections }: Issue): Paper[] =>
	sections.flatMap(({ papers }) => papers.map(({ paper }) => paper));
