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
 * What to save in place of a text that no format reads and that names papers by numbers or addresses: be it nothing but
 * these, one in each line or parted by commas, or these among other words.
 */
export function wayOnFromNumbers(text: string): string | undefined {
	const words = text.split('\n').flatMap(wordsOf).map(numberIn);
	const isBare = words.every((word) => word !== undefined);
	const numbers = isBare ? words : namedIn(text);
	if (numbers.length === 0) return undefined;
	const ways = [...Map.groupBy(numbers, ({ register }) => register)].map(([register, found]) =>
		wayOnFrom(register, [...new Set(found.map(({ number }) => number))], isBare),
	);
	return ways.join(' ');
}

function wayOnFrom({ name, address, most }: Register, numbers: readonly string[], isBare: boolean): string {
	const asked = numbers.slice(0, most);
	const left = numbers.length - asked.length;
	const rest = left > 0 ? `, and ask for the ${counted(left, 'other')} in the same way` : '';
	const held = isBare ? `holds ${name} without titles` : `names ${counted(numbers.length, 'paper')} by ${name}`;
	const saved = isBare ? 'in place of this file' : 'into the folder of this file, which may go then';
	return `It ${held}: open ${address(asked)} in a browser, and save what it shows ${saved}${rest}.`;
}

/** Whether a text holds nothing but numbers or addresses of papers. */
export const isBareNumbers = (text: string): boolean =>
	text.split('\n').every((line) => wordsOf(line).every((word) => numberIn(word) !== undefined));

interface Named {
	register: Register;
	number: string;
}

/** The mark before an item of a list. */
const MARK = /^\s*(?:[-*+•]|\(?\d{1,4}[.)]|\[\d{1,4}\])\s+|^\s+/;
/** What may be said before a number. */
const LABEL = /\b(?:arxiv|doi|pmid):\s+/gi;
/** A DOI may hold a comma. */
const BETWEEN = /[,;]*\s+|[,;]+(?=$|https?:|10\.\d{4}|\d{4}\.\d{4}|\d{6}|[a-z-]+\/\d{7})/;

const wordsOf = (line: string): string[] => line.replace(MARK, '').replace(LABEL, '').split(BETWEEN).filter(Boolean);

/** What is plainly a number of a paper wherever it stands: an address, or what says of itself what it is. */
const NAMED = /\bhttps?:\/\/[^\s"'<>|\])]+|\b(?:arxiv|doi|pmid):\s*(?=\d)[^\s"'<>|\])]+/gi;

const namedIn = (text: string): Named[] =>
	(text.match(NAMED) ?? []).flatMap((word) => numberIn(word.replace(/\s+|[.,;:!?]+$/g, '')) ?? []);

function numberIn(word: string): Named | undefined {
	for (const register of REGISTERS) {
		const number = register.read(word.replace(/^<|>$/g, ''));
		if (number !== undefined) return { register, number };
	}
	return undefined;
}
