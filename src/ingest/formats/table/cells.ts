import { kindOf } from '../../link-kind.ts';
import type { LinkKind } from '../../../model/paper.ts';
import { kindOfRecordsAddress } from '../../reading/record-address.ts';
import { markedTextToPlain } from '../../reading/marked-text.ts';

const NOTHING =
	/^(?:n\/?a|nan|none|null|nil|undefined|tbd|unknown|-+|–|—|\?+|#n\/a|\[no (?:abstract|author\w*|title)[^\]]*\])$/i;

/** What a cell says; nothing where it is empty or says that nothing is known. */
export function wordsOf(cell: string | undefined): string | undefined {
	const text = (cell ?? '').trim();
	return text === '' || NOTHING.test(text) ? undefined : text;
}

/** The words of a title or an abstract, of which some programs keep the HTML. */
export function proseOf(cell: string | undefined): string | undefined {
	const text = wordsOf(cell);
	return text && (markedTextToPlain(text).trim() || undefined);
}

/** A number that counts, as spreadsheets write it: `1,234` and `12.0`. */
export function countOf(cell: string | undefined): number | undefined {
	const text = wordsOf(cell)?.replace(/(?<=\d),(?=\d{3}\b)/g, '');
	return text !== undefined && /^\d{1,9}(?:\.0+)?$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

/** `['cs.LG', 'cs.AI']`, `cs.LG; cs.AI` and `cs.LG cs.AI`. */
export const classesOf = (cell: string): string[] => cell.match(/[\w.-]+(?:\s?\([\w.-]+\))?/g) ?? [];

const ADDRESS = /https?:\/\/[^\s<>"'|\]]+/g;
const BARE = /^(?:www\.)?(?:[\w-]+\.)+(?:com|org|io|net|edu|co|ai|dev|cn)\/[^\s<>"'|\]]+$/i;
const SOCIAL = /(?:^|\.)(?:x\.com|twitter\.com|t\.co|youtube\.com|youtu\.be|linkedin\.com|reddit\.com|bsky\.app)$/;

/**
 * The addresses of a cell. Whatever stands in a column for papers is one, unless the address itself says that it leads to
 * code or something else; any other column says what its addresses lead to.
 */
export function linksOf(cell: string | undefined, kind: LinkKind): { url: string; kind: LinkKind }[] {
	const text = (cell ?? '').trim();
	const written = BARE.test(text) ? [`https://${text}`] : [...text.matchAll(ADDRESS)].map(([url]) => url);
	return written.flatMap((address) => {
		const url = address.replace(/[.,;)}*]+$/, (end) => (address.includes('(') && end === ')' ? end : ''));
		return URL.canParse(url) ? [{ url, kind: kindBeside(new URL(url), kind) }] : [];
	});
}

function kindBeside(url: URL, column: LinkKind): LinkKind {
	if (SOCIAL.test(url.hostname)) return 'other';
	if (column !== 'paper') return column;
	const told = kindOf(url, { before: '', label: '', after: '' });
	return told === 'other' ? (kindOfRecordsAddress(url.href).kind ?? told) : told;
}
