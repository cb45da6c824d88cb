import { contentEdition } from '../cache/content-edition.ts';
import { fillIssue } from '../digests/fill.ts';
import { readDigests } from '../entries/read-digests.ts';
import { digestsFolder } from '../files/folders.ts';
import { editorsHtml } from '../markdown/processor.ts';
import { compareText } from '../model/compare.ts';
import { type Issue, papersOfIssue } from '../model/digest.ts';
import type { IssueView } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import { redirectsOf } from '../model/permalinks.ts';
import { type Problem, ProblemLog } from '../model/problem.ts';
import { firstCaptureOf } from './captures.ts';
import { cardsOf } from './cards.ts';
import { once } from './once.ts';
import { pictureOf } from './own-pictures.ts';
import { aliasesOf, allPapers, paperNamed } from './papers.ts';

const digestFiles = once(() => {
	const log = new ProblemLog();
	return { digests: readDigests(digestsFolder(), log), problems: log.problems };
});

/** What keeps files of issues from being read, of which the ingest tells too. */
export const digestProblems = (): Problem[] => digestFiles().problems;

/** Every issue with its papers, those that are not published too, the newest first. */
export const everyIssue = once((): Issue[] => {
	const firstListedIn = (paper: Paper) => firstCaptureOf(paper)?.file;
	const collection = { papers: allPapers(), paperNamed, firstListedIn };
	return digestFiles()
		.digests.map((digest) => fillIssue(digest, collection))
		.sort((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id));
});

/** While the site is looked at with `npm run dev`, hidden issues are shown too, so that a draft can be seen. */
const isPreview = (): boolean => contentEdition() !== undefined;

/** Every published issue with its papers, the newest first. */
export const allIssues = once((): Issue[] => everyIssue().filter(({ hidden }) => hidden !== true || isPreview()));

/** The issues that older ids lead to; the id of one that is not published is none of them. */
const heirs = once(() =>
	redirectsOf(everyIssue().map(({ id, aliases, hidden }) => ({ name: id, aliases: hidden === true ? [] : aliases }))),
);

/** The id under which an issue was first published. */
export const firstIdOf = ({ id, aliases = [] }: Issue): string =>
	aliases.find((alias) => heirs().get(alias)?.name === id) ?? id;

/** The slugs of all papers that stand in an issue, published or not. */
export const papersInIssues = (): Set<string> =>
	new Set(
		everyIssue()
			.flatMap(papersOfIssue)
			.map(({ slug }) => slug),
	);

/** The issues just before and after one. */
export function neighbourIssues(issue: Issue): { newer?: Issue; older?: Issue } {
	const at = allIssues().findIndex(({ id }) => id === issue.id);
	const [newer, older] = [allIssues()[at - 1], allIssues()[at + 1]];
	return { ...(newer && { newer }), ...(older && { older }) };
}

/** An issue as its page shows it. */
export const viewOf = (issue: Issue): IssueView => ({
	id: issue.id,
	title: issue.title,
	date: issue.date,
	corrected: issue.corrected,
	hidden: issue.hidden,
	introductionHtml: editorsHtml(issue.introduction, { pictureOf }),
	papers: papersOfIssue(issue).length,
	sections: issue.sections.map(({ title, note, papers }, section) => ({
		title,
		noteHtml: note && editorsHtml(note, { pictureOf, scope: String(section), under: 2 }),
		entries: cardsOf(papers.map(({ paper }) => paper)).map((card, at) => {
			const said = papers[at]?.note;
			return {
				card,
				formerNames: aliasesOf(card.paper),
				noteHtml: said && editorsHtml(said, { pictureOf, scope: card.paper.slug, under: 3 }),
			};
		}),
	})),
});

const issuesBySlug = once(() => {
	const listings = allIssues().flatMap((issue) => papersOfIssue(issue).map(({ slug }) => ({ slug, issue })));
	return Map.groupBy(listings, ({ slug }) => slug);
});

/** The issues in which a paper stands, the newest first. */
export const issuesOf = ({ slug }: Paper): Issue[] => (issuesBySlug().get(slug) ?? []).map(({ issue }) => issue);
