/** What a name of a definition stands for, by name in small letters. */
export type Definitions = ReadonlyMap<string, string>;

interface ReadValue {
	value: string;
	/** One past its last character. */
	end: number;
	/** Whether a name was left out, for what it stands for would make the value too long. */
	isCut?: boolean;
}

const JOINT = /\s{0,200}#\s{0,200}/y;
/** Names that stand for other names many times over would fill the memory. */
const LONGEST_JOINED = 5000;

/** A value, or several joined by `#`: `{…}`, `"…"`, a number or the name of a definition. */
export function readValue(body: string, start: number, isClosed: boolean, definitions: Definitions): ReadValue {
	let [value, end, isCut] = ['', start, false];
	for (;;) {
		const piece = readPiece(body, end, isClosed, definitions);
		// What stands in the file itself is no longer than the file.
		const isTooLong =
			piece.value.length > piece.end - end && value !== '' && value.length + piece.value.length > LONGEST_JOINED;
		if (!isTooLong) value += piece.value;
		isCut ||= isTooLong;
		end = piece.end;
		JOINT.lastIndex = end;
		if (!JOINT.test(body)) return { value: value.trim(), end, isCut };
		end = JOINT.lastIndex;
	}
}

function readPiece(body: string, start: number, isClosed: boolean, definitions: Definitions): ReadValue {
	if (body[start] === '{') return readBraced(body, start + 1, isClosed);
	if (body[start] === '"') return readQuoted(body, start + 1, isClosed);
	// A number or a name; some leave out the braces around more than one word.
	const bare = /^[^,#\n{}"]{0,1000}/.exec(body.slice(start, start + 1000))?.[0] ?? '';
	const name = bare.trim();
	return { value: definitions.get(name.toLowerCase()) ?? name, end: start + bare.length };
}

/** In an entry whose braces do not balance, what begins a field ends the value before it. */
const NEXT_LINE = /(?:,[ \t]{0,40}\n?|\n)[ \t]{0,40}[a-z][\w-]{0,40}[ \t]{0,40}=[ \t]{0,40}["{\d]/i;

function readBraced(body: string, start: number, isClosed: boolean): ReadValue {
	const limit = (isClosed ? undefined : nextLine(body, start)) ?? body.length;
	const close = closingBrace(body, start, limit, true) ?? closingBrace(body, start, limit, false);
	if (close !== undefined) return { value: body.slice(start, close), end: close + 1 };
	return { value: body.slice(start, limit), end: limit };
}

function closingBrace(body: string, start: number, limit: number, doEscapedCount: boolean): number | undefined {
	let depth = 1;
	const signs = /\\?[{}]/g;
	signs.lastIndex = start;
	for (let match = signs.exec(body); match && match.index < limit; match = signs.exec(body)) {
		const [sign] = match;
		if (sign.length > 1 && !doEscapedCount) continue;
		depth += sign.endsWith('{') ? 1 : -1;
		if (depth === 0) return match.index + sign.length - 1;
	}
	return undefined;
}

/** What follows the quotation mark that closes a value, rather than one within it; else what may follow it. */
const BEHIND_QUOTES = /[,\s]{0,200}(?:[a-z][\w-]{0,60}\s{0,20}=|[})]?\s{0,20}$)|\s{0,200}#/iy;
const MAYBE_BEHIND_QUOTES = /\s{0,200}[,#})]/y;

function readQuoted(body: string, start: number, isClosed: boolean): ReadValue {
	const limit = (isClosed ? undefined : nextLine(body, start)) ?? body.length;
	let depth = 0;
	let likely: number | undefined;
	const signs = /[{}"]/g;
	signs.lastIndex = start;
	for (let match = signs.exec(body); match && match.index < limit; match = signs.exec(body)) {
		if (match[0] !== '"') {
			depth += match[0] === '{' ? 1 : -1;
			continue;
		}
		if (depth <= 0 && stands(BEHIND_QUOTES, body, match.index + 1)) return upTo(body, start, match.index);
		if (stands(MAYBE_BEHIND_QUOTES, body, match.index + 1)) likely ??= match.index;
	}
	return likely === undefined ? { value: body.slice(start, limit), end: limit } : upTo(body, start, likely);
}

const upTo = (body: string, start: number, quote: number): ReadValue => ({
	value: body.slice(start, quote),
	end: quote + 1,
});

function stands(pattern: RegExp, body: string, position: number): boolean {
	pattern.lastIndex = position;
	return pattern.test(body);
}

/** Looks no further than fields are long, so that many of them in one damaged entry take no time. */
const LONGEST_FIELD = 50_000;

function nextLine(body: string, start: number): number | undefined {
	const found = body.slice(start, start + LONGEST_FIELD).search(NEXT_LINE);
	return found === -1 ? undefined : start + found;
}
