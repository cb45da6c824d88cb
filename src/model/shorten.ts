import { sentenceSegments } from './sentence-segments.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a sentence may be left: at a dash, a colon, a semicolon or a comma, of any script. */
const CLAUSE_END = /[;:,、，；：](?=\s|\P{ASCII})|\s[–—](?=\s)/gu;

/**
 * A text of so many characters at most: whole sentences where one fits, else as far as a clause goes, else as far as
 * words go. What ends before its sentence does has an ellipsis.
 */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const whole = wholeSentences(text, most);
	// A few words alone are more likely an abbreviation than a sentence.
	if (whole.length > most / 3) return whole;
	const room = withoutHalfCharacter(text, most - 1);
	const clause = [...room.matchAll(CLAUSE_END)].at(-1)?.index ?? 0;
	const kept = clause > most / 2 ? room.slice(0, clause) : withoutHalfWord(room, text);
	return `${kept.replace(/[\s\p{Pd},;:、，；：]+$/u, '')}…`;
}

function wholeSentences(text: string, most: number): string {
	let whole = '';
	for (const segment of sentenceSegments(text)) {
		if ((whole + segment).trimEnd().length > most) break;
		whole += segment;
	}
	return whole.trim();
}

/** Scripts without spaces are cut between any two characters. */
function withoutHalfWord(room: string, text: string): string {
	if (/^\s/.test(text.slice(room.length))) return room;
	const words = room.replace(/\s+\S*$/, '');
	return words.length > room.length / 2 ? words : room;
}

function withoutHalfCharacter(text: string, most: number): string {
	let kept = '';
	for (const { segment } of graphemes.segment(text)) {
		if (kept.length + segment.length > most) break;
		kept += segment;
	}
	return kept;
}
