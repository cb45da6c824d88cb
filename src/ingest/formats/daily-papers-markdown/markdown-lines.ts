import type { PageLine } from '../daily-papers/cards/page-line.ts';
import { readAddresses } from './addresses.ts';
import { withBareAddresses } from './bare-addresses.ts';
import { cleanLine, isRule, isWithoutWords } from './clean-line.ts';
import { findLinks, type FoundLink } from './links.ts';
import { findMarkers } from './markers.ts';

/** A Markdown page → its lines without markup, each with the links on it. */
export function markdownLines(text: string, file: string): PageLine[] {
	const addresses = readAddresses(text);
	const page = text.slice(0, addresses.start);
	const links = addresses.areBefore ? findMarkers(page, addresses.byKey) : findLinks(page, addresses.byKey);
	const lines: PageLine[] = [];
	let [start, next, isAfterGap]: [number, number, boolean] = [0, 0, true];
	let here: FoundLink[] = [];
	for (const [index, raw] of page.split('\n').entries()) {
		const end = start + raw.length;
		here = here.filter((link) => link.end > start);
		for (let link = links[next]; link && link.start <= end; link = links[next]) {
			here.push(link);
			next += 1;
		}
		const { text: words, heading } = cleanLine(withoutMarks(raw, start, here));
		const isWordless = isWithoutWords(raw) || words === '';
		if (isRule(raw) && !isAfterGap) underline(lines.at(-1), raw);
		else if (!isWordless || isPictured(raw, here)) {
			const place = { file, line: index + 1, column: columnOf(raw, words) };
			const on = here.filter(({ isPicture, wordsEnd }) => !isPicture && wordsEnd > start).map(({ link }) => link);
			lines.push({ text: words, place, isAfterGap, links: on, ...(heading !== undefined && { heading }) });
		}
		isAfterGap = raw.trim() === '' || isWithoutWords(raw);
		start = end + 1;
	}
	return withBareAddresses(lines);
}

/** A heading whose words are lost is still where a paper begins. */
const isPictured = (raw: string, here: readonly FoundLink[]): boolean => /^[ \t]*#{1,6} /.test(raw) && here.length > 0;

/** A line of `===` or `---` makes a heading of the one above. */
function underline(line: PageLine | undefined, raw: string): void {
	if (line && line.text.length > 2) line.heading = raw.trim().startsWith('=') ? 1 : 2;
}

/** Where the words begin, as far as the markup leaves them recognisable. */
function columnOf(raw: string, words: string): number {
	const found = raw.indexOf(words.slice(0, 12));
	return (found === -1 || words === '' ? Math.max(raw.search(/\S/), 0) : found) + 1;
}

/** A line without what makes links of its words; a picture in a link leaves its own words in brackets. */
function withoutMarks(raw: string, start: number, links: readonly FoundLink[]): string {
	const cuts = links.flatMap(cutsOf).filter((cut) => cut.end > start && cut.start < start + raw.length);
	let text = '';
	let position = 0;
	for (const cut of cuts.sort((a, b) => a.start - b.start)) {
		const [from, to] = [cut.start - start, cut.end - start];
		if (from < position) continue;
		text += raw.slice(position, from);
		// Words and the link after them stand apart, as "May 29[6](…)" does on the page.
		text += cut.isOpening && from > 0 && /[\p{L}\p{N}]/u.test(raw.charAt(from - 1)) ? ' ' : '';
		text += cut.words;
		position = to;
	}
	return text + raw.slice(position);
}

interface Cut {
	start: number;
	end: number;
	words: string;
	isOpening: boolean;
}

function cutsOf({ start, wordsStart, wordsEnd, end, isPicture, link }: FoundLink): Cut[] {
	if (isPicture) return [{ start, end, words: nameOfPicture(link.words), isOpening: true }];
	return [
		{ start, end: wordsStart, words: '', isOpening: true },
		{ start: wordsEnd, end, words: '', isOpening: false },
	];
}

/** `Image 5: microsoft` → `[microsoft] `; nothing of a picture that is only numbered. */
function nameOfPicture(words: string): string {
	const name = words.replace(/^image(?:\s*\d+)?\s*:?\s*/i, '').replace(/['’]s (?:avatar|profile picture|logo)$/i, '');
	return name === '' ? '' : `[${name}] `;
}
