import { openMemo } from '../cache/memo.ts';
import { readThesaurus } from '../entries/read-thesaurus.ts';
import { thesaurusFile } from '../files/folders.ts';
import { titleToText } from '../markdown/math.ts';
import type { Paper } from '../model/paper.ts';
import { ProblemLog } from '../model/problem.ts';
import { captureTitle } from '../model/report.ts';
import { shardsOf } from '../model/search-shards.ts';
import {
	type Facets,
	FILTER_LABELS,
	FILTER_NAMES,
	type FilterName,
	type PackedFacets,
	packFacets,
} from '../search/facets.ts';
import { countWords, type PackedWords, packWords } from '../search/search-words.ts';
import { abstractTextOf } from './abstracts.ts';
import { allCaptures, captureOf } from './captures.ts';
import { once } from './once.ts';
import { organizationNames, organizationOf } from './organizations.ts';
import { allPapers } from './papers.ts';
import { periodsOfKind } from './timeline.ts';
import { allTopics, topicsOf } from './topics.ts';

/**
 * So many papers at least are counted together. What has been counted is kept: fewer make more counts to be put
 * together, more are counted again when one of them has changed.
 */
const PAPERS_A_COUNT = 800;

/** What the search has to know of the collection's words. */
export const searchWords = once((): PackedWords => {
	const papers = allPapers().map((paper) => ({ paper, slug: paper.slug, date: paper.published ?? '' }));
	const memo = openMemo(['markdown', 'model', 'search']);
	const counts = shardsOf(papers, PAPERS_A_COUNT).map((part) => {
		const key = JSON.stringify(part.map(({ paper: { title, abstract } }) => [title, abstract]));
		return memo.remember('search-words', key, () => countWords(part.map(({ paper }) => textOf(paper))));
	});
	memo.save();
	return packWords(counts, readThesaurus(thesaurusFile(), new ProblemLog()));
});

const textOf = (paper: Paper): string => `${titleToText(paper.title)}. ${abstractTextOf(paper)}`;

/** What every paper can be narrowed and ordered by. */
export const searchFacets = once((): PackedFacets =>
	packFacets(allPapers().map((paper) => ({ slug: paper.slug, ...facetsOf(paper) }))),
);

function facetsOf(paper: Paper): Facets {
	const { published = '', comments = 0, sources = [] } = paper;
	const organization = organizationOf(paper);
	const captures = sources.flatMap((sighting) => captureOf(sighting)?.name ?? []);
	return {
		date: published,
		comments,
		filters: {
			topic: topicsOf(paper).map(({ id }) => id),
			year: published === '' ? [] : [published.slice(0, 4)],
			organization: organization ? [organization.name] : [],
			code: hasCode(paper) ? ['yes'] : [],
			capture: [...new Set(captures)],
		},
	};
}

export interface SearchFilter {
	name: FilterName;
	label: string;
	values: { value: string; text: string }[];
}

/** What a search can be narrowed by; a filter that nothing has is left out. */
export const searchFilters = (): SearchFilter[] =>
	FILTER_NAMES.map((name) => ({ name, label: FILTER_LABELS[name], values: VALUES[name]() })).filter(
		({ values }) => values.length > 0,
	);

const same = (values: readonly string[]): SearchFilter['values'] => values.map((value) => ({ value, text: value }));

/** The values that a reader can choose of each filter, in their order. */
const VALUES: Readonly<Record<FilterName, () => SearchFilter['values']>> = {
	topic: () => allTopics().map(({ id, name }) => ({ value: id, text: name })),
	year: () => same(periodsOfKind('year')),
	organization: () => same(organizationNames()),
	code: () => (allPapers().some(hasCode) ? [{ value: 'yes', text: 'With code' }] : []),
	capture: () => allCaptures().map((capture) => ({ value: capture.name, text: captureTitle(capture) })),
};

const hasCode = ({ links = [] }: Paper): boolean => links.some(({ kind }) => kind === 'code');
