import { titleToText } from '../markdown/math.ts';
import type { Provenance } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import { paperUrl } from '../model/urls.ts';
import { captureOf, ingestReport } from './captures.ts';
import { once } from './once.ts';
import { editedFieldsBySlug, fieldOriginsBySlug } from './papers.ts';
import { absoluteUrl, siteAddress, siteSettings } from './site.ts';
import { topicsOf } from './topics.ts';

const repairsBySlug = once(() => Map.groupBy(ingestReport().repairs, ({ slug }) => slug));
const filingsBySlug = once(() => new Map(ingestReport().filings.map((filing) => [filing.slug, filing])));

/** Where what is known of a paper comes from, as far as the last ingest can tell. */
export function provenanceOf(paper: Paper): Provenance {
	const { slug, sources = [] } = paper;
	const filing = filingsBySlug().get(slug);
	const words = new Map(filing?.topics.map((topic) => [topic.id, topic.words]));
	const file = `content/papers/${slug}.md`;
	const links = linksTo(paper, file);
	return {
		sightings: sources.map((sighting) => ({ ...sighting, report: captureOf(sighting) })),
		origins: originsOf(slug),
		repairs: repairsBySlug().get(slug) ?? [],
		filedBy: filing?.by,
		filings: topicsOf(paper).map((topic) => ({ topic, words: words.get(topic.id) ?? [] })),
		edited: editedFieldsBySlug().get(slug) ?? [],
		unknown: unknownOf(paper),
		file,
		...(links && { links }),
	};
}

/** What readers call a field; one that is not here is called by its own name. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
	published: 'date',
	authorCount: 'number of authors',
	organization: 'organisation',
	arxiv: 'arXiv number',
	doi: 'DOI',
	categories: 'classes',
};

function originsOf(slug: string): Provenance['origins'] {
	const fields = [...(fieldOriginsBySlug().get(slug) ?? [])];
	const told = fields.flatMap(([name, files]) => files.map((capture) => ({ name, capture })));
	return [...Map.groupBy(told, ({ capture }) => capture)].map(([capture, names]) => ({
		capture,
		report: captureOf({ capture }),
		tells: names.map(({ name }) => FIELD_WORDS[name] ?? name),
	}));
}

function unknownOf(paper: Paper): string[] {
	const { published, authors, arxiv, doi, abstract, organization, links = [] } = paper;
	return [
		...(published === undefined ? ['its date'] : []),
		...(authors === undefined ? ['the names of its authors'] : []),
		...(organization === undefined ? ['an organisation'] : []),
		...(arxiv === undefined && doi === undefined ? ['an arXiv number or DOI'] : []),
		...(links.some(({ kind }) => kind === 'code') ? [] : ['its code']),
		...(abstract === '' ? ['its abstract'] : []),
	];
}

function linksTo(paper: Paper, file: string): Provenance['links'] {
	const { repository } = siteSettings();
	if (repository === undefined) return undefined;
	const root = repository.replace(/(\.git)?\/*$/, '');
	const page = siteAddress().isKnown ? absoluteUrl(paperUrl(paper)) : file;
	const issue = new URLSearchParams({ title: `Something is wrong: ${titleToText(paper.title)}`, body: `${page}\n\n` });
	// HEAD is the branch that the repository shows first, whatever its name.
	return { file: `${root}/blob/HEAD/${file}`, mistake: `${root}/issues/new?${issue.toString()}` };
}
