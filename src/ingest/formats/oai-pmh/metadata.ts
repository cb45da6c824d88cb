import { readArxivId } from '../../../model/arxiv-id.ts';
import { readDoi } from '../../../model/doi.ts';
import type { ArchiveRecord } from '../../reading/archive-record.ts';
import { firstVersionDate } from '../../reading/arxiv-month.ts';
import { authorsIn } from '../../reading/author-string.ts';
import { nameInOrder, uninverted } from '../../reading/names.ts';
import { childOf, childrenOf, textOf, textsOf, type XmlElement } from '../../reading/xml-element.ts';
import { classesOf } from './sets.ts';

type Metadata = Omit<ArchiveRecord, 'place' | 'position'>;

/** What a record's metadata say, whichever of the four kinds they are; nothing where they are of another. */
export function readMetadata(metadata: XmlElement, header: XmlElement | undefined): Metadata | undefined {
	if (/^arXiv(?:Raw|Old)?$/.test(metadata.name)) return readArxiv(metadata, header);
	return metadata.name === 'dc' ? readDublinCore(metadata, header) : undefined;
}

function readArxiv(metadata: XmlElement, header: XmlElement | undefined): Metadata {
	const arxiv = textOf(metadata, 'id') || idIn(header);
	return {
		arxiv,
		title: textOf(metadata, 'title'),
		abstract: textOf(metadata, 'abstract'),
		date: firstDateOf(metadata, arxiv),
		...authorsOf(metadata),
		doi: textOf(metadata, 'doi'),
		journalReference: textOf(metadata, 'journal-ref'),
		comments: textOf(metadata, 'comments'),
		categories: textOf(metadata, 'categories').split(/\s+/),
	};
}

/** arXivRaw dates every version; arXiv gives one day, which has been that of the first version and of the newest. */
function firstDateOf(metadata: XmlElement, arxiv: string): string {
	const versions = childrenOf(metadata, 'version');
	const first = versions.find(({ attributes }) => attributes['version'] === 'v1') ?? versions[0];
	return first ? textOf(first, 'date') : firstVersionDate(textOf(metadata, 'created'), arxiv);
}

/** arXiv names each author in parts; arXivRaw and arXivOld have all in one line. */
function authorsOf(metadata: XmlElement): Pick<Metadata, 'authors' | 'authorCount'> {
	const authors = childOf(metadata, 'authors');
	if (!authors) return {};
	if (authors.children.length === 0) return authorsIn(authors.text);
	return { authors: childrenOf(authors, 'author').map(nameOf).filter(Boolean) };
}

const nameOf = (author: XmlElement): string =>
	nameInOrder({
		given: textOf(author, 'forenames'),
		family: textOf(author, 'keyname'),
		suffix: textOf(author, 'suffix'),
	});

const idIn = (header: XmlElement | undefined): string => (header ? textOf(header, 'identifier') : '');

/**
 * Dublin Core has few fields for much: of the dates the earliest is the first version's, of the descriptions the first
 * is the abstract and the others are comments; identifiers are addresses, DOIs and where the paper came out.
 */
function readDublinCore(metadata: XmlElement, header: XmlElement | undefined): Metadata {
	const identifiers = [...textsOf(metadata, 'identifier'), idIn(header)];
	const arxiv = identifiers.find((text) => readArxivId(text) !== undefined) ?? '';
	const doi = identifiers.find((text) => readDoi(text) !== undefined && readArxivId(text) === undefined) ?? '';
	const [abstract = '', ...comments] = textsOf(metadata, 'description');
	const isReference = (text: string): boolean => !/^(?:https?:|doi:|oai:|urn:|10\.\d)/i.test(text) && text !== arxiv;
	return {
		...{ arxiv, doi, abstract },
		title: textOf(metadata, 'title'),
		date: firstVersionDate(textsOf(metadata, 'date').sort()[0] ?? '', arxiv),
		authors: textsOf(metadata, 'creator').map(uninverted),
		journalReference: identifiers.find((text) => text !== '' && isReference(text)) ?? '',
		comments: comments.join('\n'),
		categories: header ? classesOf(textsOf(header, 'setSpec')) : [],
	};
}
