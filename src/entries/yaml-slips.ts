import { isAlias, isScalar, type Node } from 'yaml';
import { quote } from '../model/problem.ts';
import type { YamlWords } from './yaml-words.ts';

/**
 * What a person does not mean though YAML reads it: where it is in the text, and what to say of it. Nothing of other
 * values.
 *
 * @param isItem Whether the value is one of a list.
 */
export function slipIn(node: Node, isItem: boolean, yaml: string): { at: number; words: YamlWords } | undefined {
	const [start = 0, end = start] = node.range ?? [];
	// An alias can stand for itself, or for a million others.
	if (isAlias(node)) return { at: start, words: signWords('an alias', `*${node.source}`, 'an asterisk') };
	const anchor = 'anchor' in node ? node.anchor : undefined;
	if (anchor !== undefined) return { at: start, words: signWords('an anchor', `&${anchor}`, '"&"') };
	if (node.tag?.startsWith('!')) return { at: start, words: signWords('a tag', node.tag, 'an exclamation mark') };
	if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return undefined;
	const hyphen = isItem ? yaml.slice(start, end).search(/(?<=\n\s*)- /) : -1;
	if (hyphen >= 0) return { at: start + hyphen, words: itemWords(lineAt(yaml, start + hyphen)) };
	const cut = /^[^\S\n]+#[\p{L}\d]/u.test(yaml.slice(end, end + CUT)) ? lineAt(yaml, end).trim() : '';
	return cut === '' ? undefined : { at: start, words: cutWords(cut) };
}

/** In signs; a remark that is set off farther is no part of the text. */
const CUT = 4;

const lineAt = (yaml: string, at: number): string => /^.*/.exec(yaml.slice(at))?.[0] ?? '';

const signWords = (what: string, written: string, sign: string): YamlWords => ({
	found: `${what}, ${quote(written)}`,
	expected: 'the value itself',
	fix: `Put quotation marks around a text that begins with ${sign}.`,
});

const itemWords = (item: string): YamlWords => ({
	found: `${quote(item)}, which stands farther in than the item above and would go on with it`,
	expected: 'the hyphens of all items of a list below each other',
	fix: 'Set it in as far as the first; or put quotation marks around the text if it is all one.',
});

const cutWords = (rest: string): YamlWords => ({
	found: `${quote(rest)} behind a text without quotation marks, which would be left out as a remark`,
	expected: 'quotation marks around a text that has a space and a # in it',
	fix: 'Write them before and behind it; or a space behind the # if it is a remark.',
});
