import { compareNewestFirst } from '../model/date.ts';
import {
	type Digest,
	type DigestRule,
	type DigestSection,
	type Issue,
	type IssuePaper,
	listedPaper,
} from '../model/digest.ts';
import type { Paper } from '../model/paper.ts';

/** What an issue is filled from. */
export interface Collection {
	/** The newest first. */
	papers: readonly Paper[];
	/** By slug or alias; nothing for one that is not published. */
	paperNamed: (slug: string) => Paper | undefined;
	/** The file name of the capture that was the first to list a paper. */
	firstListedIn: (paper: Paper) => string | undefined;
}

/** Puts an issue's papers into its sections. A paper stands once, where it comes first. */
export function fillIssue(digest: Digest, collection: Collection): Issue {
	const used = new Set<string>();
	const sections = digest.sections.map(({ title, note, ...wanted }) => {
		const papers = wantedPapers(wanted, collection, used);
		for (const { paper } of papers) used.add(paper.slug);
		return { title, ...(note !== undefined && { note }), papers };
	});
	return {
		...digest,
		sections: sections.filter(({ papers }) => papers.length > 0),
		emptySections: sections.filter(({ papers }) => papers.length === 0).map((section) => section.title),
	};
}

function wantedPapers(
	{ papers = [], rule }: Pick<DigestSection, 'papers' | 'rule'>,
	collection: Collection,
	used: ReadonlySet<string>,
): IssuePaper[] {
	if (rule) return papersByRule(rule, collection, used).map((paper) => ({ paper }));
	const listed = new Set<string>();
	return papers.map(listedPaper).flatMap(({ slug, note }) => {
		const paper = collection.paperNamed(slug);
		if (!paper || used.has(paper.slug) || listed.has(paper.slug)) return [];
		listed.add(paper.slug);
		return [{ paper, ...(note !== undefined && { note }) }];
	});
}

function papersByRule(rule: DigestRule, { papers, firstListedIn }: Collection, used: ReadonlySet<string>): Paper[] {
	const { topic, capture, order, limit } = rule;
	const chosen = papers.filter(
		(paper) =>
			!used.has(paper.slug) &&
			isWithin(paper.published, rule) &&
			(topic === undefined || paper.topics?.includes(topic) === true) &&
			(capture === undefined || firstListedIn(paper) === capture),
	);
	return (order === 'discussed' ? chosen.toSorted(mostDiscussedFirst) : chosen).slice(0, limit);
}

/** Whether any day of a date lies within a range; what is undated lies within none. */
export function isWithin(
	date: string | undefined,
	{ from, to }: { from?: string | undefined; to?: string | undefined },
): boolean {
	if (from === undefined && to === undefined) return true;
	if (date === undefined) return false;
	return (from === undefined || date.padEnd(10, '~') >= from) && (to === undefined || date <= to.padEnd(10, '~'));
}

export const mostDiscussedFirst = (a: Paper, b: Paper): number =>
	(b.comments ?? 0) - (a.comments ?? 0) ||
	(b.upvotes ?? 0) - (a.upvotes ?? 0) ||
	compareNewestFirst(a.published, b.published);
