import type { ListedPaper } from '../../../model/capture.ts';
import { readArxivId } from '../../../model/arxiv-id.ts';
import { readDoi } from '../../../model/doi.ts';
import { arxivIdIn } from '../../reading/arxiv-words.ts';
import { doiInQuestion } from '../../reading/open-url.ts';
import { kindOfRecordsAddress } from '../../reading/record-address.ts';
import type { Texts } from './paper.ts';

/** Where programs put a DOI that has no field of its own, or a paper's number at arXiv. */
const NOTES = ['M3', 'N1', 'M1', 'AN', 'C1', 'C2', 'C3', 'C5', 'C6', 'C7', 'C8', 'LB', 'U1', 'U2', 'U4', 'ID', 'M2'];
const SERIES = ['JO', 'JF', 'JA', 'T2', 'T3', 'J2', 'VL', 'SP', 'PB'];

export function doiOf(texts: Texts): string | undefined {
	const own = texts('DO', 'DI');
	if (own.length > 0) return own.find((text) => readDoi(text) !== undefined) ?? own[0];
	const noted = texts(...NOTES).filter((text) => OWN_DOI.test(text) && !isReference(text));
	return noted.map(readDoi).find(Boolean) ?? texts('UR', 'L1', 'L2', 'LK').map(doiInQuestion).find(Boolean);
}

/** A note that is a DOI, or says one. Within the words of a note, an address leads to another paper. */
const OWN_DOI =
	/^(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4}|\bdoi\b[\s:]{0,5}(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4}/i;

/** Some programs note what a paper cites: `References: …`, or `Invented, A (2001). …` a line each. */
const isReference = (note: string): boolean =>
	note.length >= 1000 || /^references\b/i.test(note) || /^[^()]{0,300}\((?:1[5-9]|20)\d{2}[a-z]?\)[.\s]/.test(note);

export function arxivOf(texts: Texts): string | undefined {
	const words = [...texts(...NOTES).filter((text) => !isReference(text)), ...texts(...SERIES)];
	const said = words.map(arxivIdIn).find(Boolean);
	return said ?? [...texts('DO', 'DI'), ...texts('UR', 'L1', 'L2', 'L3', 'L4')].find((text) => readArxivId(text));
}

/** Fields whose address may be anything; only that of `UR` must be one. */
const ADDRESS_TAGS = ['UR', 'L1', 'L2', 'L3', 'L4'];
/** Kinds of references that need not be about a paper. */
const NO_PAPERS = /^(?:WEB|ELEC|BLOG|DATA|COMP|GEN|ICOMM|VIDEO|MULTI|DBASE|AGGR)$/;

/** Every address, each once. What another program's folders hold (`file:`, `internal-pdf:`) is none. */
export function linksOf(type: string, texts: Texts): NonNullable<ListedPaper['links']> {
	const links = new Map<string, NonNullable<ListedPaper['links']>[number]>();
	for (const tag of ADDRESS_TAGS) {
		const written = texts(tag).flatMap((text) => text.split(/\s+|[;,](?=https?:|www\.)|;$/i));
		for (const found of written.filter((text) => /^(?:https?:\/\/|www\.)/i.test(text))) {
			const url = (/^www/i.test(found) ? `https://${found}` : found).replace(/[;,]+$/, '');
			const isPapers = !NO_PAPERS.test(type) && (!/^L[34]$/.test(tag) || /\/pdf\b|\.pdf$/i.test(url));
			if (!links.has(url)) links.set(url, { url, ...(isPapers && kindOfRecordsAddress(url)) });
		}
	}
	return [...links.values()];
}
