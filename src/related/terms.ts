import { runsOf } from '../model/math-text.ts';
import type { Paper } from '../model/paper.ts';
import { plainText, read, type Reading } from '../phrases/reading.ts';
import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import { type Lexicon, SILENT } from './lexicon.ts';
import { type Matrix, MatrixBuilder } from './matrix.ts';

/** A term of the title counts as often as this. */
const TITLE_COUNT = 2;

/** A paper's words. */
export interface PaperText extends Reading {
	/** Abstract and title without mathematics, as they are written. */
	source: string;
	/** The same without accents and the like; the places of words are places in it. */
	plain: string;
	/** Where in it the title begins. */
	title: number;
}

export function readPaper({ title, abstract }: Pick<Paper, 'title' | 'abstract'>, { trie }: TopicPhrases): PaperText {
	// The abstract first, for it writes words in small letters; the full stop keeps its last word from the title.
	const [heading, body] = [withoutMath(title), `${withoutMath(abstract).replace(ESCAPED, '$1')}. `];
	const plainBody = plainText(body);
	const plain = plainBody + plainText(heading);
	return { source: body + heading, plain, title: plainBody.length, ...read(plain, trie.book) };
}

/** Tells of every term of a text, and from which word to which it stands. */
export function eachTerm(
	text: PaperText,
	lexicon: Lexicon,
	{ trie }: TopicPhrases,
	visit: (term: number, first: number, last: number) => void,
): void {
	let before = SILENT;
	for (let index = 0; index < text.words.length; index++) {
		const stem = lexicon.stem(text.words[index] ?? 0);
		if (stem !== SILENT) {
			visit(stem, index, index);
			if (before !== SILENT && text.follows[index]) visit(lexicon.pair(before, stem), index - 1, index);
		}
		before = stem;
	}
	trie.find(text, (topic, phrase, first, last) => visit(lexicon.concept(topic, phrase), first, last));
}

/** How often each paper has each term, and where. */
export interface TermCounts {
	counts: Matrix;
	/** As long as the lists of the counts: the first and the last word of the place where the term first stands. */
	firsts: Int32Array;
	lasts: Int32Array;
}

export function countTerms(texts: readonly PaperText[], lexicon: Lexicon, phrases: TopicPhrases): TermCounts {
	const counts = new MatrixBuilder();
	const [firsts, lasts, latest, slots]: [number[], number[], number[], number[]] = [[], [], [], []];
	for (const text of texts) {
		const from = counts.length;
		eachTerm(text, lexicon, phrases, (term, first, last) => {
			const count = (text.starts[first] ?? 0) < text.title ? 1 : TITLE_COUNT;
			while (slots.length <= term) slots.push(-1);
			const slot = slots[term] ?? -1;
			if (slot < from) {
				slots[term] = counts.length;
				counts.add(term, count);
				firsts.push(first);
				lasts.push(last);
				latest[counts.length - 1 - from] = first;
			} else if (latest[slot - from] !== first) {
				// What stands there already, as a phrase of two topics does, counts once.
				latest[slot - from] = first;
				counts.raise(slot, count);
			}
		});
		counts.endRow();
	}
	return { counts: counts.build(), firsts: new Int32Array(firsts), lasts: new Int32Array(lasts) };
}

/** A character that Markdown would read, made plain by a backslash. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** The letters of formulas are no words. */
function withoutMath(text: string): string {
	if (!text.includes('$')) return text;
	return runsOf(text)
		.map(({ kind, value }) => (kind === 'math' ? ' … ' : value))
		.join('');
}
