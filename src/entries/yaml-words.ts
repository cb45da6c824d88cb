import type { YAMLParseError } from 'yaml';
import { type ProblemWords, quote } from '../model/problem.ts';

/** What is said of YAML, whatever its kind. */
export type YamlWords = Omit<ProblemWords, 'kind'>;

/** What to say of the slips that people make most often, in their words; nothing of others. */
export function commonWords(
	{ code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
	yaml: string,
): YamlWords | undefined {
	const rest = /^.*/.exec(yaml.slice(pos[0]))?.[0].trimEnd() ?? '';
	if (code === 'TAB_AS_INDENT') return TAB;
	if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^[^"'[{#].*:(?:\s|$)/.test(rest)) return colonWords(rest);
	if (code === 'BAD_SCALAR_START') return signWords(rest);
	if (message.startsWith('Unexpected scalar at node end')) return behindWords(rest, yaml.slice(0, pos[0]));
	const isName = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need');
	if (isName && !/:(?:\s|$)/.test(rest)) return nameWords(rest);
	return undefined;
}

/** `@` and others begin no text without quotation marks. */
const signWords = (text: string): YamlWords => ({
	found: `a text that begins with ${text.charAt(0)}, ${quote(text)}`,
	expected: 'quotation marks around a text that begins with such a sign',
	fix: `Write them before and behind it, '…' where it has "…" in it.`,
});

/** @param before All that stands before a text that belongs to nothing. */
function behindWords(text: string, before: string): YamlWords | undefined {
	if (/(?:^|\n)$/.test(before)) return SET_IN.test(before) ? stepWords(text) : undefined;
	const last = before.trimEnd().at(-1) ?? '';
	const [end, fix] = ENDS[last] ?? [];
	if (end === undefined || fix === undefined) return undefined;
	return { found: `${quote(text)} behind ${end} at which a value ends`, expected: 'nothing more on the line', fix };
}

/** The first line that is no remark begins with a space. */
const SET_IN = /^(?:[^\S\n]*(?:#.*)?\n)* +[^\s#]/;

const BRACKET = ['the bracket', 'Put quotation marks around a text that begins with a bracket.'];
const ENDS: Record<string, readonly string[]> = {
	"'": ['the quotation mark', `Put "…" around all of it; or write two for each apostrophe within '…'.`],
	'"': ['the quotation mark', `Put '…' around all of it.`],
	']': BRACKET,
	'}': BRACKET,
};

const stepWords = (line: string): YamlWords => ({
	found: `${quote(line)}, which stands farther to the left than the first line`,
	expected: 'all names of one step below each other',
	fix: 'Take out the spaces before the first line.',
});

/** @param text What begins with the mark. */
export const unclosedWords = (text: string): YamlWords => ({
	found: `a quotation mark that is not closed, before ${quote(/^.(.*)/.exec(text)?.[1] ?? '')}`,
	expected: 'one at both ends of a text',
	fix: 'Write the other one.',
});

const TAB: YamlWords = {
	found: 'a tab at the beginning of a line',
	expected: 'spaces, two for each step',
	fix: 'Put spaces in its place.',
};

const colonWords = (text: string): YamlWords => ({
	found: `a colon within a text, ${quote(text)}`,
	expected: 'quotation marks around a text that has a colon and a space in it',
	fix: `Write them before and behind it, '…' where it has "…" in it.`,
});

const nameWords = (line: string): YamlWords => ({
	found: `${quote(line)}, in which no colon and space part a name from its value`,
	expected: 'a line such as "name: value"',
	fix: 'Write it so, with a space; or begin the line with two spaces if it goes on with the text above.',
});
