import { endOfToken } from './json-scan.ts';

const WORDS: ReadonlyMap<string, string> = new Map([
	['None', 'null'],
	['True', 'true'],
	['False', 'false'],
	['NaN', 'null'],
	['nan', 'null'],
	['Infinity', 'null'],
	['-Infinity', 'null'],
	['inf', 'null'],
	['-inf', 'null'],
]);

/**
 * A value as Python prints it (`{'id': None, "it's": True}`) or as its programs write JSON (`NaN`, bare tabs in
 * strings) → JSON. What is neither comes back as it is, token by token.
 */
export function pythonToJson(text: string): string {
	const parts: string[] = [];
	for (let at = 0; at < text.length;) {
		const end = endOfToken(text, at) ?? at + 1;
		const token = text.slice(at, end);
		const isString = end > at + 1 && /["']/.test(token.charAt(0));
		parts.push(isString ? JSON.stringify(unescaped(token.slice(1, -1))) : (WORDS.get(token) ?? token));
		at = end;
	}
	return parts.join('');
}

const ESCAPE = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|[\s\S])/g;
const CONTROLS: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', a: '', '0': '' };

function unescaped(text: string): string {
	return text.replace(ESCAPE, (escape) => {
		const sign = escape.charAt(1);
		if (escape.length === 2) return CONTROLS[sign] ?? sign;
		const code = Number.parseInt(escape.slice(2), 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : '';
	});
}
