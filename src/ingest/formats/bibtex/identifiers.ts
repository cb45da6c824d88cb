import type { ListedPaper } from '../../../model/capture.ts';
import { readArxivId } from '../../../model/arxiv-id.ts';
import { readDoi } from '../../../model/doi.ts';
import { arxivIdIn, isArxivsName } from '../../reading/arxiv-words.ts';
import { kindOfRecordsAddress } from '../../reading/record-address.ts';
import type { FieldedEntry } from './fields.ts';

/** An address or a number out of TeX: without its braces, commands and the breaks of its lines. */
const verbatim = (value: string): string =>
	value
		.replace(/\\(?:url|path|nolinkurl|href)\s*(?=\{)/g, ' ')
		.replace(/\{?\\(?:textasciitilde|string~|~)\s*(?:\{\})?\}?|\$\\sim\$/g, '~')
		.replace(/\\textunderscore\s*/g, '_')
		.replace(/\{?\\([%&#_$])\}?/g, '$1')
		.replace(/[{}]/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Where people put the number of a paper at arXiv, or words that hold it. */
const ARXIV_FIELDS = ['eprint', 'arxivid', 'arxiv', 'arxiv_id', 'journal', 'eid', 'number', 'note', 'howpublished'];
/** Where the number may stand alone if the journal is arXiv: `journal = {arXiv}, volume = {2301.01234}`. */
const NUMBERS = ['volume', 'number', 'eid', 'pages'];
const MORE_ARXIV_FIELDS = ['volume', 'pages', 'journaltitle', 'publisher', 'key', 'annote', 'type', 'series'];

/** The paper's number at arXiv; `eprint` may hold that of another archive, which then is named beside it. */
export function arxivOf({ fields }: FieldedEntry): string | undefined {
	const archive = verbatim((fields.get('archiveprefix') ?? fields.get('eprinttype'))?.value ?? 'arXiv');
	const isInArxiv = ['journal', 'journaltitle'].some((name) => isArxivsName(verbatim(fields.get(name)?.value ?? '')));
	for (const name of [...ARXIV_FIELDS, ...MORE_ARXIV_FIELDS]) {
		const written = fields.get(name)?.value;
		if (written === undefined || (name === 'eprint' && !/arxiv/i.test(archive))) continue;
		const value = verbatim(written.slice(0, 2000));
		const isOwn = name === 'eprint' || name.startsWith('arxiv') || (isInArxiv && NUMBERS.includes(name));
		const id = isOwn && readArxivId(value) !== undefined ? value : arxivIdIn(value);
		if (id !== undefined && readArxivId(id) !== undefined) return id;
	}
	return undefined;
}

/** `primaryClass = {cs.LG}`, which says something where the entry is one of arXiv. */
export function categoriesOf({ fields }: FieldedEntry): string[] {
	const written = fields.get('primaryclass') ?? fields.get('eprintclass');
	const value = written && verbatim(written.value).replace(/[[\]]/g, '');
	return value !== undefined && /^[a-z-]+(?:\.[a-z-]+)?$/i.test(value) ? [value] : [];
}

/** In the field of its name, or as an address elsewhere. */
export function doiOf({ fields }: FieldedEntry): string | undefined {
	const written = fields.get('doi')?.value;
	if (written !== undefined) return verbatim(written).replace(/\s+/g, '') || undefined;
	const others = ['note', 'howpublished', 'eid', 'annote'].map((name) =>
		verbatim(fields.get(name)?.value.slice(0, 2000) ?? ''),
	);
	return others
		.filter((value) => /doi/i.test(value))
		.map(readDoi)
		.find(Boolean);
}

const ADDRESS_FIELDS =
	/^(?:url\d*|urls|link|links|ee|website|pdf|howpublished|note|code|github|video|project|bdsk-url-\d+|adsurl|opturl|eprint|misc)$/;
const ADDRESS = /(?:https?:\/\/|(?<![\w./@])www\.)[^\s<>"]+/gi;
/** These hold the paper's own address, the others whatever a person found worth noting. */
const OWN_FIELDS = /^(?:url|urls|link|ee|pdf)$/;
/** Kinds of entries that need not be about a paper. */
const NO_PAPERS =
	/^(?:misc|online|electronic|www|web_?page|software|dataset|generic|manual|unpublished|computer_?program)$/;

/** Every address of an entry, each once. One that only a library of its own kind leads to is no less an address. */
export function linksOf(type: string, { fields }: FieldedEntry): NonNullable<ListedPaper['links']> {
	const links = new Map<string, NonNullable<ListedPaper['links']>[number]>();
	for (const [name, { value }] of fields) {
		if (!ADDRESS_FIELDS.test(name)) continue;
		const isOwn = OWN_FIELDS.test(name);
		// A long address is broken where a line ends.
		const isBroken = isOwn && !/[;,\s]https?:/i.test(value.trim());
		const text = verbatim((isBroken ? value.replace(/\s*\n\s*/g, '') : value).slice(0, 5000));
		for (const [found] of text.matchAll(ADDRESS)) {
			const url = withoutSentence(/^www/i.test(found) ? `https://${found}` : found);
			if (!URL.canParse(url) || links.has(url)) continue;
			links.set(url, { url, ...(isOwn && !NO_PAPERS.test(type) && kindOfRecordsAddress(url)) });
		}
	}
	return [...links.values()];
}

const withoutSentence = (url: string): string => url.replace(url.includes('(') ? /[.,;:]+$/ : /[.,;:)\]]+$/, '');
