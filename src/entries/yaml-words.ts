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
	const isName = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need');
	if (isName && !/:(?:\s|$)/.test(rest)) return nameWords(rest);
	return undefined;
}

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
