import { fillIssue } from '../digests/fill.ts';
import { digestsFolder } from '../entries/folders.ts';
import { readDigests } from '../entries/read-digests.ts';
import { compareText } from '../model/compare.ts';
import { type Issue, papersOfIssue } from '../model/digest.ts';
import type { Paper } from '../model/paper.ts';
import { ProblemLog } from '../model/problem.ts';
import { firstCaptureOf } from './captures.ts';
import { once } from './once.ts';
import { allPapers, paperNamed } from './papers.ts';

/** While the site is looked at with `npm run dev`, hidden issues are shown too, so that a draft can be seen. */
const isPreview = (): boolean => process.env['SHEAF_EDITION'] !== undefined;

/** Every published issue with its papers, the newest first. */
export const allIssues = once((): Issue[] => {
	const collection = {
		papers: allPapers(),
		paperNamed,
		firstListedIn: (paper: Paper) => firstCaptureOf(paper)?.file,
	};
	// The ingest, which runs first, has told what is wrong with the issues.
	return readDigests(digestsFolder(), new ProblemLog())
		.filter(({ hidden }) => hidden !== true || isPreview())
		.map((digest) => fillIssue(digest, collection))
		.sort((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id));
});

/** The issues just before and after one. */
export function neighbourIssues(issue: Issue): { newer?: Issue; older?: Issue } {
	const at = allIssues().findIndex(({ id }) => id === issue.id);
	const [newer, older] = [allIssues()[at - 1], allIssues()[at + 1]];
	return { ...(newer && { newer }), ...(older && { older }) };
}

const issuesBySlug = once(() => {
	const listings = allIssues().flatMap((issue) => papersOfIssue(issue).map(({ slug }) => ({ slug, issue })));
	return Map.groupBy(listings, ({ slug }) => slug);
});

/** The issues in which a paper stands, the newest first. */
export const issuesOf = ({ slug }: Paper): Issue[] => (issuesBySlug().get(slug) ?? []).map(({ issue }) => issue);
