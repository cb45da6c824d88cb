import { readArxivId } from '../model/arxiv-id.ts';
import { readDoi } from '../model/doi.ts';
import { counted } from '../model/counted.ts';

/** Who keeps papers by a number of theirs. */
interface Register {
	/** What its numbers are called. */
	name: string;
	/** The number in what people write for it; nothing where it is none. */
	read: (word: string) => string | undefined;
	/** Where it tells of these papers what a format reads. */
	address: (numbers: readonly string[]) => string;
	/** How many it may be asked for at once: longer addresses are refused on the way. */
	most: number;
}

const REGISTERS: readonly Register[] = [
	{
		name: 'numbers of arXiv',
		read: readArxivId,
		address: (ids) => `https://export.arxiv.org/api/query?id_list=${ids.join(',')}&max_results=${ids.length}`,
		most: 100,
	},
	{
		name: 'DOIs',
		read: (word) => readDoi(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\..*)$/i.exec(word)?.[1] ?? ''),
		address: (dois) => `https://api.crossref.org/works?filter=${dois.map(asFilter).join(',')}&rows=${dois.length}`,
		most: 50,
	},
	{
		name: 'numbers of PubMed',
		read: (word) => /^(?:https?:.*\bncbi\.nlm\.nih\.gov\/(?:pubmed\/)?|pmid:)?(\d{6,8})\/?$/i.exec(word)?.[1],
		address: (ids) =>
			`https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id=${ids.join(',')}&rettype=medline&retmode=text`,
		most: 100,
	},
];

const asFilter = (doi: string): string => `doi:${encodeURIComponent(doi).replaceAll('%2F', '/')}`;

/**
 * What to save in place of a text that is nothing but numbers or addresses of papers, one in each line or parted by
 * commas; nothing for any other text.
 */
export function wayOnFromNumbers(text: string): string | undefined {
	const numbers = wordsOf(text).map(numberIn);
	if (numbers.length === 0 || !numbers.every((number) => number !== undefined)) return undefined;
	const ways = [...Map.groupBy(numbers, ({ register }) => register)].map(([register, found]) =>
		wayOnFrom(register, [...new Set(found.map(({ number }) => number))]),
	);
	return ways.join(' ');
}

function wayOnFrom({ name, address, most }: Register, numbers: readonly string[]): string {
	const asked = numbers.slice(0, most);
	const left = numbers.length - asked.length;
	const rest = left > 0 ? `, and ask for the ${counted(left, 'other')} in the same way` : '';
	return `It holds ${name} without titles: open ${address(asked)} in a browser, and save what it shows in place of this file${rest}.`;
}

/** The mark before an item of a list. */
const MARK = /^\s*(?:[-*+•]|\(?\d{1,4}[.)]|\[\d{1,4}\])\s+|^\s+/;
/** What may be said before a number. */
const LABEL = /\b(?:arxiv|doi|pmid):\s+/gi;
/** A DOI may hold a comma. */
const BETWEEN = /[,;]*\s+|[,;]+(?=$|https?:|10\.\d{4}|\d{4}\.\d{4}|\d{6}|[a-z-]+\/\d{7})/;

const wordsOf = (text: string): string[] =>
	text.split('\n').flatMap((line) => line.replace(MARK, '').replace(LABEL, '').split(BETWEEN).filter(Boolean));

function numberIn(word: string): { register: Register; number: string } | undefined {
	for (const register of REGISTERS) {
		const number = register.read(word.replace(/^<|>$/g, ''));
		if (number !== undefined) return { register, number };
	}
	return undefined;
}
