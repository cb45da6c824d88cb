import { z } from 'zod';
import type { LinkKind } from '../../../model/paper.ts';
import { fitted, type ReadRecord, type SaidOfPaper } from '../../reading/json-listing.ts';
import { arxivNumber, count, listOf, maybe, words } from '../../reading/json-fields.ts';
import { named } from './names.ts';

const author = z.union([
	z.string().transform((name) => ({ name, hidden: false })),
	z.looseObject({ name: words, hidden: maybe(z.unknown()) }),
]);

/** Some archives keep the names in one line. */
const authors = z.preprocess(
	(value) => (typeof value === 'string' ? value.split(/\s*[,;]\s*/) : value),
	listOf(author),
);

const organization = maybe(
	z.union([
		z.string().transform((name) => ({ name: undefined, fullname: name })),
		z.looseObject({ name: words, fullname: words }),
	]),
);

const parts = {
	id: arxivNumber,
	title: words,
	summary: words,
	authors,
	publishedAt: words,
	submittedOnDailyAt: words,
	listedOn: words,
	upvotes: count,
	numComments: count,
	githubRepo: words,
	projectPage: words,
	organization,
};

const paperSchema = z.looseObject(parts);

/** A record of the daily list wraps the paper; an answer about one paper, and archives, do not. */
const recordSchema = z.looseObject({ ...parts, paper: maybe(paperSchema) });

type Paper = z.output<typeof paperSchema>;

/** Reads one record of an answer of the API, of a list that a script has made of it, or of the data in a page. */
export function readRecord(value: unknown): ReadRecord {
	return fitted(recordSchema, named(value), ({ paper, ...outer }) => readPaper(paper ?? outer, outer));
}

/**
 * The wrapped paper goes first: the title around it is not always its own. The date around it is that of its listing, or
 * hours off.
 */
const readPaper = (inner: Paper, outer: Paper): SaidOfPaper => ({
	title: inner.title ?? outer.title,
	abstract: inner.summary ?? outer.summary,
	date: inner.publishedAt === undefined ? undefined : { text: inner.publishedAt },
	// Hidden ones are not shown on the paper's page either, and not counted there.
	authors: (inner.authors ?? outer.authors)?.filter(({ hidden }) => hidden !== true).flatMap(({ name }) => name ?? []),
	organization: organizationOf(inner.organization ?? outer.organization),
	upvotes: inner.upvotes ?? outer.upvotes,
	comments: outer.numComments ?? inner.numComments,
	arxiv: inner.id ?? outer.id,
	links: [
		...linkTo(inner.githubRepo ?? outer.githubRepo, 'code'),
		...linkTo(inner.projectPage ?? outer.projectPage, 'project'),
	],
});

/** Its `name` is the handle in its address; `fullname` is what people call it. */
function organizationOf(organization: Paper['organization']): SaidOfPaper['organization'] {
	const { name: handle, fullname } = organization ?? {};
	const name = fullname ?? handle;
	return name === undefined ? undefined : { name, ...(handle !== undefined && { handle }) };
}

const linkTo = (url: string | undefined, kind: LinkKind) => (url === undefined ? [] : [{ url, kind }]);
