/** What stands between an opening brace and the brace that closes it. */
export interface ScannedObject {
	/** One past its last brace; of a damaged one, where it stops making sense. */
	end: number;
	isSound: boolean;
	/** Its own keys, as far as they could be read. */
	keys: Set<string>;
	/** Nested beyond all use: nothing before `end` is worth another look. */
	isTooDeep: boolean;
}

const DEEPEST = 32;
const SPACE = /[\s\uFEFF]*/y;
/** Of JSON, and of Python, whose programs write `None` and, into JSON, `NaN`. */
const LITERAL = /-?\d[\d.eE+-]*|true|false|null|None|True|False|NaN|nan|-?Infinity|-?inf/y;

type Expected = 'key or end' | 'key' | 'colon' | 'value or end' | 'value' | 'comma or end';

/**
 * Reads an object of JSON, or of Python as it is printed, from its opening brace on, and stops at the first sign that
 * cannot stand where it does, so that what is damaged is known to be so close to the damage.
 */
export function scanObject(text: string, start: number): ScannedObject {
	const keys = new Set<string>();
	const closers: string[] = ['}'];
	let expected: Expected = 'key or end';
	let at = start + 1;
	while (closers.length > 0) {
		at = endOf(SPACE, text, at) ?? at;
		if (closers.length > DEEPEST) return { end: at, isSound: false, keys, isTooDeep: true };
		const sign = text.charAt(at);
		const end = endOfToken(text, at, sign);
		const next: Expected | undefined = end === undefined ? undefined : after(expected, sign, closers);
		if (end === undefined || next === undefined) return { end: at, isSound: false, keys, isTooDeep: false };
		if (next === 'colon' && closers.length === 1) {
			const key = text.slice(at + 1, end - 1);
			// Two objects have become one where what stood between them is gone.
			if (keys.has(key)) return { end: at, isSound: false, keys, isTooDeep: false };
			keys.add(key);
		}
		expected = next;
		at = end;
	}
	return { end: at, isSound: true, keys, isTooDeep: false };
}

/** What may follow a token; nothing where the token itself may not stand there. Opens and closes what it opens and closes. */
function after(expected: Expected, sign: string, closers: string[]): Expected | undefined {
	const isInObject = closers.at(-1) === '}';
	switch (sign) {
		case '}':
		case ']':
			if (sign !== closers.at(-1) || !expected.endsWith('or end')) return undefined;
			closers.pop();
			return 'comma or end';
		case ',':
			if (expected !== 'comma or end') return undefined;
			return isInObject ? 'key' : 'value';
		case ':':
			return expected === 'colon' ? 'value' : undefined;
		case '"':
		case "'":
			if (expected.startsWith('key')) return 'colon';
			return expected.startsWith('value') ? 'comma or end' : undefined;
		case '{':
		case '[':
			if (!expected.startsWith('value')) return undefined;
			closers.push(sign === '{' ? '}' : ']');
			return sign === '{' ? 'key or end' : 'value or end';
		default:
			return expected.startsWith('value') ? 'comma or end' : undefined;
	}
}

/** One past the token that begins here: a sign, a string, a number or a word. Nothing where none does. */
export function endOfToken(text: string, at: number, sign = text.charAt(at)): number | undefined {
	if (sign === '"' || sign === "'") return endOfString(text, at);
	return sign !== '' && '{}[],:'.includes(sign) ? at + 1 : endOf(LITERAL, text, at);
}

/** One past the quotation mark that closes a string. No string goes on beyond its line. */
export function endOfString(text: string, start: number): number | undefined {
	const quotationMark = text.charCodeAt(start);
	for (let at = start + 1; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === quotationMark) return at + 1;
		if (code === BACKSLASH) at += 1;
		else if (code === LINE_END) return undefined;
	}
	return undefined;
}

const BACKSLASH = 92;
const LINE_END = 10;

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : undefined;
}
