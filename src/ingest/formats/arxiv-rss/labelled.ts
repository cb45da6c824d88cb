import type { ListedPaper } from '../../../model/capture.ts';
import { authorsIn } from '../../reading/author-string.ts';

/** What a description says in paragraphs that begin with what they hold: `Authors: …`, `Upvotes: 12`. */
export interface Labelled extends Pick<ListedPaper, 'authors' | 'authorCount' | 'upvotes'> {
	abstract: string;
	/** With the addresses of the code and the project. */
	remarks: string;
}

const LABEL = /^(abstract|authors|code|keywords|project|summary|upvotes)\s*:\s*/i;

/**
 * Reads such a description of other people's feeds; nothing of a plain abstract, though it may begin one of its
 * paragraphs so. Where an abstract stands beside a summary, a model wrote the summary.
 */
export function labelledIn(description: string): Labelled | undefined {
	const parts = partsOf(description);
	const abstract = parts.get('abstract') ?? parts.get('summary');
	if (abstract === undefined || !(parts.has('authors') || parts.has('upvotes'))) return undefined;
	const upvotes = /^\d{1,9}$/.exec(parts.get('upvotes') ?? '')?.[0];
	return {
		abstract,
		remarks: ['code', 'project'].map((label) => `${label}: ${parts.get(label) ?? ''}`).join('\n'),
		...authorsIn((parts.get('authors') ?? '').replace(/\s*\+(\d+) more$/, ' ($1 additional authors not shown)')),
		...(upvotes !== undefined && { upvotes: Number(upvotes) }),
	};
}

/** A paragraph without a label goes on with the one above. */
function partsOf(description: string): Map<string, string> {
	const parts = new Map<string, string>();
	let label = '';
	for (const paragraph of description.split('\n\n')) {
		const [begin = '', next] = LABEL.exec(paragraph) ?? [];
		label = next?.toLowerCase() ?? label;
		const text = paragraph.slice(begin.length);
		parts.set(label, next === undefined && parts.has(label) ? `${parts.get(label) ?? ''}\n\n${text}` : text);
	}
	return parts;
}
