import { thesaurusFile } from '../entries/folders.ts';
import { readThesaurus } from '../entries/read-thesaurus.ts';
import { titleToText } from '../markdown/math.ts';
import { markdownToText } from '../markdown/processor.ts';
import { ProblemLog } from '../model/problem.ts';
import { captureTitle } from '../model/report.ts';
import type { FilterName } from '../search/facets.ts';
import { type PackedWords, packWords } from '../search/search-words.ts';
import { allCaptures } from './captures.ts';
import { once } from './once.ts';
import { organizationNames } from './organizations.ts';
import { allPapers } from './papers.ts';
import { periodsOfKind } from './timeline.ts';
import { allTopics } from './topics.ts';

/** What the search has to know of the collection's words. */
export const searchWords = once((): PackedWords => {
	const texts = allPapers().map(({ title, abstract }) => `${titleToText(title)}. ${markdownToText(abstract)}`);
	return packWords(texts, readThesaurus(thesaurusFile(), new ProblemLog()));
});

export interface SearchFilter {
	name: FilterName;
	label: string;
	values: { value: string; text: string }[];
}

/** What a search can be narrowed by; a filter that nothing has is left out. */
export const searchFilters = (): SearchFilter[] => {
	const same = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
	const hasCode = allPapers().some(({ links = [] }) => links.some(({ kind }) => kind === 'code'));
	const filters: SearchFilter[] = [
		{ name: 'topic', label: 'Topic', values: allTopics().map(({ id, name }) => ({ value: id, text: name })) },
		{ name: 'year', label: 'Year', values: same(periodsOfKind('year')) },
		{ name: 'organization', label: 'Organisation', values: same(organizationNames()) },
		{ name: 'code', label: 'Code', values: hasCode ? [{ value: 'yes', text: 'With code' }] : [] },
		{
			name: 'capture',
			label: 'Capture',
			values: allCaptures().map((capture) => ({ value: capture.name, text: captureTitle(capture) })),
		},
	];
	return filters.filter(({ values }) => values.length > 0);
};
