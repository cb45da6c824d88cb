import { runsOf } from '../model/math-text.ts';
import type { Paper } from '../model/paper.ts';
import { plainText, read, type Reading } from '../phrases/reading.ts';
import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import { type Lexicon, SILENT } from './lexicon.ts';

/** A term of the title counts as often as this. */
const TITLE_COUNT = 2;

/** A paper's words and its terms. */
export interface PaperText extends Reading {
	/** Abstract and title without mathematics, as they are written. */
	source: string;
	/** The same without accents and the like; the places of words are places in it. */
	plain: string;
	/** Where in it the title begins. */
	title: number;
	/** Each once, in the order in which they first stand; the lists run side by side. */
	terms: readonly number[];
	/** How often each stands there. */
	counts: readonly number[];
	/** The first and the last word of the place where each first stands. */
	firsts: readonly number[];
	lasts: readonly number[];
}

type Described = Pick<Paper, 'title' | 'abstract'>;

/** Reads papers one by one, with lists that it uses again for the next. */
export function paperReader(lexicon: Lexicon, phrases: TopicPhrases): (paper: Described) => PaperText {
	// By term: where it has its place in the lists of the paper that is read, or some place where another term has one.
	const slots: number[] = [];
	return (paper) => {
		const text = wordsOf(paper, phrases);
		const [terms, counts, firsts, lasts, latest]: [number[], number[], number[], number[], number[]] = [
			[],
			[],
			[],
			[],
			[],
		];
		eachTerm(text, lexicon, phrases, (term, first, last) => {
			const count = (text.starts[first] ?? 0) < text.title ? 1 : TITLE_COUNT;
			while (slots.length <= term) slots.push(0);
			const slot = slots[term] ?? 0;
			if (terms[slot] !== term) {
				slots[term] = terms.length;
				terms.push(term);
				counts.push(count);
				firsts.push(first);
				lasts.push(last);
				latest.push(first);
			} else if (latest[slot] !== first) {
				// What stands there already, as a phrase of two topics does, counts once.
				latest[slot] = first;
				counts[slot] = (counts[slot] ?? 0) + count;
			}
		});
		return { ...text, terms, counts, firsts, lasts };
	};
}

type PaperWords = Omit<PaperText, 'terms' | 'counts' | 'firsts' | 'lasts'>;

function wordsOf({ title, abstract }: Described, { trie }: TopicPhrases): PaperWords {
	// The abstract first, for it writes words in small letters; the full stop keeps its last word from the title.
	const [heading, body] = [withoutMath(title), `${withoutMath(abstract).replace(ESCAPED, '$1')}. `];
	const plainBody = plainText(body);
	const plain = plainBody + plainText(heading);
	return { source: body + heading, plain, title: plainBody.length, ...read(plain, trie.book) };
}

/** Tells of every term of a text, and from which word to which it stands. */
function eachTerm(
	text: PaperWords,
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

/** A character that Markdown would read, made plain by a backslash. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** The letters of formulas are no words. */
function withoutMath(text: string): string {
	if (!text.includes('$')) return text;
	return runsOf(text)
		.map(({ kind, value }) => (kind === 'math' ? ' … ' : value))
		.join('');
}
