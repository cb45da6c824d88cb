/** Something that begins with `@word{` or `@word(`, found before anything in it is understood. */
export interface RawEntry {
	/** The word, in small letters: `article`, `string`, `comment`. */
	type: string;
	/** Offset of the `@`. */
	start: number;
	/** Offset of the first character behind the opening delimiter. */
	bodyStart: number;
	/** What stands between the delimiters. */
	body: string;
	/** False where no closing delimiter is found and the entry ends because the next one, or nothing, follows. */
	isClosed: boolean;
}

/** Everything that a file holds: its entries, and the text between them, which BibTeX reads over. */
export interface ScannedFile {
	entries: RawEntry[];
	gaps: { start: number; text: string }[];
}

const HEAD = /@\s{0,20}([a-z][\w+.-]{0,60})\s{0,20}([{(])/iy;

/**
 * Finds where entries begin and end, so that each can be read alone. Braces tell; where they do not balance, an entry
 * ends where the next one begins.
 */
export function scanFile(text: string): ScannedFile {
	const scanned: ScannedFile = { entries: [], gaps: [] };
	let gapStart = 0;
	let mostCommented = MOST_COMMENTED;
	for (let at = text.indexOf('@'); at !== -1;) {
		HEAD.lastIndex = at;
		const head = HEAD.exec(text);
		if (!head || isCommentedOut(text.slice(Math.max(gapStart, at - 500), at))) {
			at = text.indexOf('@', at + 1);
			continue;
		}
		const isComment = head[1]?.toLowerCase() === 'comment';
		const [entry, end] = readEntry(text, at, head, isComment ? mostCommented : MOST_SHOWN);
		// One that is never closed would be searched to its end again and again.
		if (isComment && !entry.isClosed) mostCommented = MOST_SHOWN;
		scanned.gaps.push({ start: gapStart, text: text.slice(gapStart, at) });
		scanned.entries.push(entry);
		gapStart = end;
		at = text.indexOf('@', end);
	}
	scanned.gaps.push({ start: gapStart, text: text.slice(gapStart) });
	return scanned;
}

const isCommentedOut = (before: string): boolean => before.lastIndexOf('%') > before.lastIndexOf('\n');

function readEntry(text: string, start: number, head: RegExpExecArray, most: number): [RawEntry, end: number] {
	const [opening, word = '', delimiter] = head;
	const type = word.toLowerCase();
	const bodyStart = start + opening.length;
	const { close, next } = delimiter === '(' ? endInBrackets(text, bodyStart) : endInBraces(text, bodyStart, most);
	// A brace too many closes an entry before its end: a comma and a field follow.
	const isEarly =
		close !== undefined && /^[})]\s{0,200},\s{0,200}[a-z][\w-]{0,60}\s{0,20}=/i.test(text.slice(close, close + 500));
	const bodyEnd = close === undefined || isEarly ? (next ?? nextHead(text, bodyStart)) : close;
	const isClosed = close !== undefined && !isEarly;
	const entry = { type, start, bodyStart, body: text.slice(bodyStart, bodyEnd), isClosed };
	return [entry, isClosed ? bodyEnd + 1 : bodyEnd];
}

interface End {
	/** Offset of the closing delimiter. */
	close?: number;
	/** Offset of the `@` where the next entry seems to begin before that. */
	next?: number;
}

/** A sign that counts, or the beginning of another entry at a line's or an entry's end. */
const SIGNS = /\\[{}]|[{}]|@(?<=[\n})][ \t]{0,40}@)[a-z][\w+.-]{0,60}\s{0,20}[{(]/gi;

/** Text of a field may show an entry; more than so many are entries that a missing brace has opened to the ones behind. */
const MOST_SHOWN = 3;
/** A comment may hold a whole library that someone has put aside. */
const MOST_COMMENTED = 5000;

/** Escaped braces count for BibTeX, and for some programs that write it they do not: either way that balances is right. */
function endInBraces(text: string, bodyStart: number, most: number): End {
	const strict = balancedEnd(text, bodyStart, most, true);
	if (strict.close !== undefined && strict.next === undefined) return strict;
	const lenient = balancedEnd(text, bodyStart, most, false);
	if (lenient.close !== undefined && lenient.next === undefined) return lenient;
	return strict.close === undefined ? lenient : strict;
}

function balancedEnd(text: string, bodyStart: number, most: number, doEscapedCount: boolean): End {
	let [depth, passed] = [1, 0];
	let next: number | undefined;
	SIGNS.lastIndex = bodyStart;
	for (let match = SIGNS.exec(text); match; match = SIGNS.exec(text)) {
		const [sign] = match;
		if (sign.startsWith('@')) {
			next ??= match.index;
			passed += 1;
			if (passed > most) break;
			// Its own brace counts.
			depth += sign.endsWith('{') ? 1 : 0;
		} else if (sign.length === 1 || doEscapedCount) {
			depth += sign.endsWith('{') ? 1 : -1;
			if (depth === 0) return { close: match.index + sign.length - 1, ...(next !== undefined && { next }) };
		}
	}
	return next === undefined ? {} : { next };
}

const BRACKET_SIGNS = /[{}()"]|@(?<=\n[ \t]{0,40}@)[a-z][\w+.-]{0,60}\s{0,20}[{(]/gi;

/** `@article(key, title = "On (invented) things")`: the bracket that closes it stands in no braces and no quotes. */
function endInBrackets(text: string, bodyStart: number): End {
	let [depth, isQuoted] = [0, false];
	BRACKET_SIGNS.lastIndex = bodyStart;
	for (let match = BRACKET_SIGNS.exec(text); match; match = BRACKET_SIGNS.exec(text)) {
		const [sign] = match;
		if (sign.startsWith('@')) return { next: match.index };
		if (sign === '{') depth += 1;
		else if (sign === '}') depth = Math.max(depth - 1, 0);
		else if (depth === 0 && sign === '"') isQuoted = !isQuoted;
		else if (depth === 0 && !isQuoted && sign === ')') return { close: match.index };
	}
	return {};
}

function nextHead(text: string, from: number): number {
	SIGNS.lastIndex = from;
	for (let match = SIGNS.exec(text); match; match = SIGNS.exec(text)) if (match[0].startsWith('@')) return match.index;
	return text.length;
}
