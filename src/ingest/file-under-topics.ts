import { editedFields } from '../entries/memory.ts';
import { markdownToText } from '../markdown/processor.ts';
import { type ProblemLog, quote } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { classify, compileTopics } from './classify.ts';
import type { MergedPaper } from './merge.ts';

export type FiledPaper = Omit<MergedPaper, 'fields'> & { fields: MergedPaper['fields'] & { topics?: string[] } };

/** Files each paper under one to three topics, by the words of its title and abstract. */
export function fileUnderTopics(
	papers: readonly MergedPaper[],
	topics: readonly Topic[],
	captures: string,
	log: ProblemLog,
): FiledPaper[] {
	const classifier = compileTopics(topics);
	return papers.map((paper) => {
		const text = { title: paper.fields.title, abstract: markdownToText(paper.abstract) };
		const { topics: ids, nearest } = classify(text, classifier);
		if (ids.length === 0) return paper;
		const isEditors = paper.held && editedFields(paper.held).includes('topics');
		if (nearest && !isEditors) noteNearest(paper, ids, captures, log);
		return { ...paper, fields: { ...paper.fields, topics: ids } };
	});
}

function noteNearest({ fields }: MergedPaper, ids: readonly string[], captures: string, log: ProblemLog): void {
	const [source] = fields.sources;
	if (!source) return;
	log.note(
		{ file: `${captures}/${source.capture}`, line: source.line, column: 1 },
		{
			kind: 'nearest-topic',
			found: `no topic that fits ${quote(fields.title)}`,
			expected: 'one',
			fix: `It is filed under the nearest, ${ids.join(', ')}; change topics in its entry if that is wrong.`,
		},
	);
}
