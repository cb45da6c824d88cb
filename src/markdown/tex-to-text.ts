import {
	bracketed,
	lowered,
	negated,
	raised,
	SEAM,
	settled,
	TEX_COMMANDS,
	TEX_COMMANDS_WITH_OPTION,
	TEX_FONTS,
	TEX_SIZES,
	TEX_STYLES,
	TEX_TEXTS,
} from './tex-commands.ts';
import { pass, readArgument, type Reader, readGroup, readNext, readOption, readToken } from './tex-reader.ts';
import { readEnvironment, readStack } from './tex-rows.ts';
import { TEX_FUNCTIONS, TEX_OPERATORS, TEX_SYMBOLS } from './tex-symbols.ts';

/**
 * TeX → plain text in Unicode, for places that hold no markup: `O(\varepsilon^{-s}d^s)` → `O(ε⁻ˢdˢ)`. What Unicode
 * cannot raise or lower stands after `^` or `_`, in round brackets where it is more than a word. Every text can be
 * read; of a command that is not known the name stays, apart from its groups, and of a text that is too long for a
 * formula all.
 */
export function texToText(tex: string): string {
	if (tex.length > LONGEST_FORMULA) return tex.replace(/\s+/g, ' ').trim();
	const reader: Reader = { tex, position: 0, depth: 0, itemToText };
	let text = readGroup(reader);
	// A brace that closes nothing is left out.
	while (reader.position < tex.length) text += readGroup(reader);
	return settled(text).replace(/\s+/g, ' ').trim();
}

/** Nobody writes a longer one. What stands within itself thousands of times takes ever longer to read. */
export const LONGEST_FORMULA = 3000;

function itemToText(reader: Reader, isFirst: boolean): string {
	const start = reader.position;
	const { token, command, escaped } = readToken(reader);
	if (command !== undefined) return readCommand(command, start, reader, isFirst);
	if (escaped !== undefined) return ESCAPED.get(escaped) ?? escaped;
	if (token === '{') return readGroup(reader);
	if (token === '^' || token === '_') return readScript(token === '^' ? raised : lowered, start, reader);
	return SIGNS.get(token) ?? token;
}

const SIGNS = new Map(Object.entries({ '~': ' ', '&': ' ', $: '', "'": '′' }));
const ESCAPED = new Map(Object.entries({ ',': ' ', ';': ' ', ':': ' ', '!': '', '\\': ' ', '|': '‖' }));

/** Reads a script. What follows that of a name stays apart from both: `\log_2n` is `log₂ n`. */
function readScript(toText: (text: string) => string, start: number, reader: Reader): string {
	const isOfName = start === reader.nameEnd;
	const text = toText(readArgument(reader));
	if (!isOfName) return text;
	reader.nameEnd = reader.position;
	return text + SEAM;
}

function readCommand(name: string, start: number, reader: Reader, isFirst: boolean): string {
	const sign = name === 'not' ? negated(readArgument(reader)) : TEX_OPERATORS.get(name);
	if (sign !== undefined) return operator(sign, start, reader, isFirst);
	if (name === 'begin') return readEnvironment(reader);
	if (name === 'substack') return readStack(reader);
	if (name === 'operatorname') return named([readArgument(reader)], reader);
	if (/^(over|under)brace$/.test(name)) return readBraced(reader);
	const made = TEX_COMMANDS.get(name);
	if (made) return made(...Array.from({ length: made.length }, () => readArgument(reader)));
	const madeWithOption = TEX_COMMANDS_WITH_OPTION.get(name);
	if (madeWithOption) return madeWithOption(readOption(reader), readArgument(reader));
	if (TEX_FONTS.test(name)) return readArgument(reader);
	if (TEX_TEXTS.test(name)) return readNext(reader);
	if (TEX_STYLES.test(name)) return leaveOut(reader);
	if (TEX_SIZES.test(name)) return '';
	if (/^(left|middle|right)$/.test(name)) return withoutPoint(reader);
	if (/^q?quad$/.test(name)) return ' ';
	const symbol = TEX_SYMBOLS.get(name);
	return symbol === undefined ? named([name, ...readGroups(name, reader)], reader) : symbol + spaceBehind(reader);
}

/** The space that ends a command, where another parts a sign from what follows: `\alpha + 1`. */
const spaceBehind = ({ tex, position }: Reader): string => (/^\s[-+=<>]\s/.test(tex.slice(position - 1)) ? ' ' : '');

/** Reads what a brace spans, and what is said of it, which is no power even where it stands above. */
function readBraced(reader: Reader): string {
	const text = bracketed(readArgument(reader));
	return pass(/[_^]/y, reader) === '' ? text : text + lowered(readArgument(reader));
}

function leaveOut(reader: Reader): string {
	readOption(reader);
	readArgument(reader);
	return '';
}

/** A point in place of a delimiter says that there is none. */
function withoutPoint(reader: Reader): string {
	pass(/\./y, reader);
	return '';
}

/** Reads the groups of a command that is not known. */
function readGroups(name: string, reader: Reader): string[] {
	const groups: string[] = [];
	while (!TEX_FUNCTIONS.has(name) && reader.tex[reader.position] === '{') groups.push(readArgument(reader));
	return groups;
}

/** A name, which stays apart from what is beside it. */
function named(words: readonly string[], reader: Reader): string {
	reader.nameEnd = reader.position;
	return SEAM + words.filter(Boolean).join(' ') + SEAM;
}

/** Keeps a space on both sides where the TeX has one on either, for there the space after a command is no space. */
function operator(sign: string, start: number, { tex, position }: Reader, isFirst: boolean): string {
	const isSpaced = /\s/.test(tex[start - 1] ?? '') || /\s/.test(tex[position - 1] ?? '');
	// At the head it is a sign of what follows: `\sim 20` is `∼20`.
	return isSpaced && !isFirst && position < tex.length ? ` ${sign} ` : sign;
}
