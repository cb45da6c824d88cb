import { z } from 'zod';
import type { ListedPaper } from '../../../model/capture.ts';

const absent = undefined;
const words = z.string().trim().min(1).optional().catch(absent);
const count = z.coerce.number().int().nonnegative().optional().catch(absent);

const author = z.object({ name: words, hidden: z.boolean().optional().catch(absent) }).catch({ name: absent });
const organization = z.object({ name: words, fullname: words }).optional().catch(absent);

const parts = z.object({
	id: words,
	title: words,
	summary: words,
	publishedAt: words,
	authors: z.array(author).optional().catch(absent),
	upvotes: count,
	numComments: count,
	githubRepo: words,
	projectPage: words,
	organization,
});
const record = parts.extend({ paper: parts.optional().catch(absent) });
type Parts = z.output<typeof parts>;

/** A record of the page's data → what it says of its paper; nothing where it has no title. */
export function paperOfRecord(value: unknown): Omit<ListedPaper, 'place' | 'position'> | undefined {
	const read = record.safeParse(value);
	if (!read.success) return undefined;
	const { paper: inner = read.data, ...outer } = read.data;
	const title = inner.title ?? outer.title;
	if (title === undefined) return undefined;
	const { id: arxiv, upvotes } = inner;
	const abstract = inner.summary ?? outer.summary;
	// The date around the paper is hours off.
	const date = inner.publishedAt ?? outer.publishedAt;
	const authors = namesOf(inner);
	const comments = outer.numComments ?? inner.numComments;
	const group = inner.organization ?? outer.organization;
	return withoutAbsent({
		title,
		abstract,
		date: date === undefined ? undefined : { text: date },
		authors,
		organization: group && organizationOf(group),
		comments,
		upvotes,
		arxiv,
		links: linksOf(inner),
	});
}

/** Hidden ones are not shown on the page either. */
function namesOf({ authors = [] }: Parts): string[] | undefined {
	const names = authors.flatMap(({ name, hidden }) => (name === undefined || hidden === true ? [] : [name]));
	return names.length > 0 ? names : undefined;
}

/** The page's `name` is a handle, its `fullname` is what people call it. */
function organizationOf({ name: handle, fullname }: NonNullable<Parts['organization']>): ListedPaper['organization'] {
	const name = fullname ?? handle;
	return name === undefined ? undefined : { name, ...(handle !== undefined && { handle }) };
}

function linksOf({ githubRepo, projectPage }: Parts): ListedPaper['links'] {
	const links = [
		...(githubRepo === undefined ? [] : [{ url: githubRepo, kind: 'code' as const }]),
		...(projectPage === undefined ? [] : [{ url: projectPage, kind: 'project' as const }]),
	];
	return links.length > 0 ? links : undefined;
}

type Known<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

const withoutAbsent = <T extends object>(fields: T): Known<T> =>
	Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<T>;
