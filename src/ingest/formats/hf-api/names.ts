import { readArxivId } from '../../../model/arxiv-id.ts';
import { unrounded } from '../../reading/arxiv-number.ts';

/** What the command `hf papers`, and scripts in lists that they make of its answers, call the fields of the API. */
const OTHER_NAMES: readonly (readonly [string, readonly string[]])[] = [
	['summary', ['abstract']],
	['publishedAt', ['published_at', 'published', 'published_date']],
	['numComments', ['num_comments', 'comments']],
	['upvotes', ['hf_upvotes', 'votes', 'likes']],
	['githubRepo', ['github_repo', 'github_url', 'github', 'code_url']],
	['projectPage', ['project_page', 'project_url']],
	['organization', ['org']],
	['id', ['arxiv_id', 'arxivId', 'paper_id']],
];
/** Where such a list holds the paper's number in no field of its own. */
const ADDRESSES = ['url', 'link', 'hf_url', 'arxiv_url', 'arxivUrl', 'pdf_url'];

/** Whether the keys are those of a paper in such a list, which may have no `id`. */
export const isNamedPaper = (keys: ReadonlySet<string>): boolean =>
	keys.has('title') &&
	['abstract', 'summary', 'authors'].some((key) => keys.has(key)) &&
	[...ADDRESSES, 'arxiv_id', 'arxivId', 'paper_id'].some((key) => keys.has(key));

/** A record with the names of the API for what goes by others; a paper that it wraps is the API's own. */
export function named(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || 'paper' in value) return value;
	const record: Record<string, unknown> = { ...value };
	const { id } = record;
	// A script may number its rows so.
	if (readArxivId(unrounded(String(id))) === undefined) delete record['id'];
	for (const [name, others] of OTHER_NAMES)
		record[name] ??= record[others.find((other) => isMeant(name, other, record[other])) ?? name];
	record['id'] ??= ADDRESSES.map((key) => record[key]).flatMap((url) =>
		typeof url === 'string' ? (readArxivId(url) ?? []) : [],
	)[0];
	record['id'] ??= id;
	return record;
}

/**
 * Whether it is words or a number, as scripts have them: a field of the same name may hold anything else. Remarks, such
 * as arXiv's "12 pages", are no number of comments; where the command writes 0 of them, it may not know.
 */
function isMeant(name: string, other: string, said: unknown): boolean {
	if (!COUNTS.has(name)) return typeof said === 'number' || (typeof said === 'string' && said !== '');
	return isCount(said) && !(other === 'comments' && Number(said) === 0);
}
const COUNTS = new Set(['numComments', 'upvotes']);
const isCount = (said: unknown): boolean =>
	typeof said === 'number' || (typeof said === 'string' && /^\d+$/.test(said));
