import { type Document, LineCounter, parseDocument, visit, YAMLParseError } from 'yaml';
import { inOneLine, type ProblemLog, quote } from '../model/problem.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { slipIn } from './yaml-slips.ts';
import { commonWords, unclosedWords, type YamlWords } from './yaml-words.ts';

/**
 * YAML → data; an empty text is an empty mapping.
 *
 * @throws YAMLParseError, or a YamlFault where there are words for it.
 */
export const parseYaml = (yaml: string): object => readPlainYaml(yaml) ?? parseAnyYaml(yaml);

function parseAnyYaml(yaml: string): object {
	const lineCounter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter, logLevel: 'error' });
	visit(document, {
		Node: (key, node) => {
			const slip = slipIn(node, typeof key === 'number', yaml);
			if (slip) throw new YamlFault(lineCounter.linePos(slip.at), slip.words);
		},
	});
	const [error] = document.errors;
	if (error?.code === 'DUPLICATE_KEY') {
		// The parser's place is behind what stands before the name.
		const place = error.pos[0] + (/^(?:\s|#.*)*/.exec(yaml.slice(error.pos[0]))?.[0].length ?? 0);
		throw new YamlFault(lineCounter.linePos(place), twiceWords(/[^:\n]*/.exec(yaml.slice(place))?.[0] ?? ''));
	}
	if (error?.message.startsWith('Missing closing ')) {
		// The parser's place is where it gave up, which may be the end of the file.
		const place = quotesIn(document).findLast((start) => start < error.pos[0]) ?? 0;
		throw new YamlFault(lineCounter.linePos(place), unclosedWords(yaml.slice(place)));
	}
	const words = error && commonWords(error, yaml);
	if (words) throw new YamlFault(lineCounter.linePos(error.pos[0]), words);
	if (error) throw error;
	return (document.toJS() ?? {}) as object;
}

/** Where texts in quotation marks begin, in order. */
function quotesIn(document: Document.Parsed): number[] {
	const starts: number[] = [];
	visit(document, {
		Scalar: (_, { type, range }) => {
			if (type?.startsWith('QUOTE_')) starts.push(range?.[0] ?? 0);
		},
	});
	return starts;
}

/** What has words of its own. */
class YamlFault extends Error {
	readonly place: { line: number; col: number };
	readonly words: YamlWords;

	constructor(place: { line: number; col: number }, words: YamlWords) {
		super(words.found);
		this.place = place;
		this.words = words;
	}
}

const twiceWords = (name: string): YamlWords => ({
	found: `${quote(`${name.trim().replace(/^(["'])(.*)\1$/, '$2')}:`)} for the second time`,
	expected: 'each name once',
	fix: 'Put all that belongs to it under one of the two, and take the other out.',
});

/** Some quote all that they cannot read. */
const LONGEST_REASON = 200;

/** Says where YAML cannot be read and why. */
export function refuseYaml(error: unknown, file: string, firstLine: number, log: ProblemLog): void {
	const { line, col } = placeOf(error) ?? { line: 1, col: 1 };
	const words = error instanceof YamlFault ? error.words : reasonWords(error);
	log.refuseFile({ file, line: line + firstLine - 1, column: col }, { kind: 'bad-yaml', ...words });
}

function placeOf(error: unknown): { line: number; col: number } | undefined {
	if (error instanceof YamlFault) return error.place;
	return error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
}

function reasonWords(error: unknown): YamlWords {
	const reason = error instanceof Error ? (error.message.split(/ at line \d|\n/)[0] ?? error.message) : String(error);
	return {
		found: `text that cannot be read (${inOneLine(reason, LONGEST_REASON)})`,
		expected: 'YAML',
		fix: 'Mend the line; a text with a colon or a quotation mark in it needs quotation marks around it.',
	};
}
