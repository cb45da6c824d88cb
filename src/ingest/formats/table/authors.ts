import { initialsFirst, uninverted } from '../../reading/names.ts';

/**
 * The names of a cell in the order of reading: parted by `;`, `|`, line ends, `and` (`und`, `et`), or by commas where
 * these do not belong to names (`Wick, B., Lamp, A.`); lists as programs print them (`['A B', 'C D']`).
 */
export function authorsOf(cell: string, isGlued = false): string[] {
	const text = cell.trim();
	if (text.startsWith('[')) return printedList(text).map(plainName).filter(Boolean);
	const { names, isOpen } = cutOpenEnd(isGlued ? unglued(text) : text);
	const authors = partNames(names).map(plainName).filter(Boolean);
	return isOpen && authors.length > 0 ? [...authors, 'others'] : authors;
}

/** `Ada LampBen Wick`, as Springer joins names: parted where a small letter meets a capital, but for `McLamp`. */
const unglued = (text: string): string =>
	text.replace(/(?<=[\p{Ll}.])(?<!\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz))(?=\p{Lu}\p{Ll}*\.?[\s-])/gu, ';');

const OPEN_END = /[\s,;]*(?:\b(?:and|&)\s+others|\bet\.?\s*al\b\.?|…|\.\.\.)\s*$/i;

const cutOpenEnd = (text: string): { names: string; isOpen: boolean } => {
	const end = text.slice(-40).search(OPEN_END);
	return end === -1
		? { names: text, isOpen: false }
		: { names: text.slice(0, -40).concat(text.slice(-40).slice(0, end)), isOpen: true };
};

function partNames(text: string): string[] {
	for (const mark of [';', '|', '\n', '、', '，']) {
		const parts = text.split(mark).filter((part) => part.trim() !== '');
		if (parts.length > 1 || text.includes(mark))
			return parts.flatMap((part) => (mark === '\n' ? partNames(part) : [inOrder(part)]));
	}
	const parts = text.split(/,?\s+(?:and|und|et|&)\s+/);
	const isBibtex =
		parts.length > 1 && parts.at(-1)?.includes(',') === true && parts.every((part) => part.split(',').length < 4);
	return isBibtex ? parts.map(inOrder) : parts.flatMap(partAtCommas);
}

/** `J.`, `J.-P.`, `JP` */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[\s-]?|\p{Lu}[\s-]?){1,4}$/u;
/** One word, with the small words that may stand before it. */
const FAMILY = /^(?:\p{Ll}[\p{Ll}']*\s+){0,3}[^\s.]+$/u;
const GIVEN = /^[^\s]+(?:\s+\p{Lu}\.?)*$/u;

function partAtCommas(text: string): string[] {
	const parts = text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
	const families = parts.filter((_, index) => index % 2 === 0);
	const given = parts.filter((_, index) => index % 2 === 1);
	const isPaired =
		families.length === given.length &&
		families.length > 0 &&
		(given.every((part) => INITIALS.test(part)) ||
			(families.every((part) => FAMILY.test(part)) && given.every((part) => GIVEN.test(part))));
	if (isPaired) return families.map((family, index) => `${given[index] ?? ''} ${family}`);
	// Embase puts the initials behind, as Scopus does; PubMed, too, without stops but for one at the end of its list.
	if (parts.every((part) => REAR_INITIALS.test(part))) return parts.map(inOrder);
	const isPubMed = parts.length > 1 && parts.slice(0, -1).every((part) => PUBMED_NAME.test(part));
	return isPubMed ? parts.map((part) => initialsFirst(part.replace(/\.$/, ''))) : parts;
}

/** `Lamp A`, `Wick BC Jr` */
const PUBMED_NAME = /\p{Ll} \p{Lu}{1,3}(?: (?:[JS]r|2nd|3rd|4th))?$/u;
const REAR_INITIALS = /^(.+?)\s+((?:\p{Lu}\.[\s-]?)+)$/u;

/** `Lamp, Ada` and Scopus' `Lamp A.` in the order of reading. */
function inOrder(name: string): string {
	const text = name.replace(/\(\d+\)\s*$/, '').trim();
	return text.includes(',')
		? uninverted(text)
		: text.replace(REAR_INITIALS, (whole, family: string, initials: string) =>
				family.includes('.') ? whole : `${initials.trim()} ${family}`,
			);
}

/** `'A B'`, `"C O'D"`; of lists in lists (`['Lamp', 'Ada', '']`) the names are joined, of records their `name` is taken. */
function printedList(text: string): string[] {
	if (/^\[\s*\{/.test(text))
		return [...text.matchAll(/['"]name['"]\s*:\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => a ?? b ?? '');
	if (/^\[\s*\[/.test(text)) {
		return [...text.matchAll(/\[([^[\]]*)\]/g)].map(([, inner = '']) => {
			const [family = '', given = '', suffix = ''] = quotedIn(inner);
			return [given, family, suffix].filter(Boolean).join(' ');
		});
	}
	const quoted = quotedIn(text);
	return quoted.length > 0 ? quoted.map(inOrder) : partNames(text.replace(/^\[|\]$/g, ''));
}

const quotedIn = (text: string): string[] =>
	[...text.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)].map(([, double, single]) =>
		(double ?? single ?? '').replace(/\\(['"])/g, '$1'),
	);

/** Without the marks of footnotes. */
const plainName = (name: string): string =>
	name
		.replace(/[*†‡§¶]+/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^\s*(?:and|und|et|&)\s+/i, '')
		.trim();
