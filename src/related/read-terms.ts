import { runsOf } from '../model/math-text.ts';
import type { Paper } from '../model/paper.ts';
import { findPhrases } from '../phrases/phrase-trie.ts';
import { plainText, type Run, runsIn } from '../phrases/runs.ts';
import type { TopicPhrases } from '../phrases/topic-phrases.ts';
import type { Lexicon } from './lexicon.ts';
import { TermCounts } from './term-counts.ts';

/** A term of the title counts as often as this. */
const TITLE_COUNT = 2;

/** The terms of one paper in the order in which they first stand in it; the lists run side by side. */
export interface PaperTerms {
	/** Abstract and title without mathematics, as they are written. */
	source: string;
	/** The same without accents and the like. */
	text: string;
	terms: Int32Array;
	counts: Int32Array;
	/** Where in the text each first stands. */
	starts: Int32Array;
	ends: Int32Array;
}

/** Reads the terms of every paper. */
export function readTerms(
	papers: readonly Pick<Paper, 'title' | 'abstract'>[],
	lexicon: Lexicon,
	phrases: TopicPhrases,
): PaperTerms[] {
	const counts = new TermCounts();
	return papers.map(({ title, abstract }) => {
		// The abstract first, for it writes words in small letters; the full stop keeps its last word from the title.
		const [heading, body] = [withoutMath(title), `${withoutMath(abstract).replace(ESCAPED, '$1')}. `];
		const plainBody = plainText(body);
		const text = plainBody + plainText(heading);
		for (const run of runsIn(text)) {
			counts.step = (run.places[0] ?? 0) < plainBody.length ? 1 : TITLE_COUNT;
			addWords(run, lexicon, counts);
			addConcepts(run, lexicon, phrases, counts);
		}
		return { source: body + heading, text, ...counts.take() };
	});
}

function addWords({ words, places }: Run, lexicon: Lexicon, counts: TermCounts): void {
	let before: number | undefined;
	for (let index = 0; index < words.length; index++) {
		const written = words[index] ?? '';
		const term = lexicon.word(written);
		if (term !== undefined) {
			const start = places[index] ?? 0;
			counts.add(term, start, start + written.length);
			if (before !== undefined) counts.add(lexicon.pair(before, term), places[index - 1] ?? 0, start + written.length);
		}
		before = term;
	}
}

function addConcepts(run: Run, lexicon: Lexicon, { phrases, trie }: TopicPhrases, counts: TermCounts): void {
	const { words, starts, places } = run;
	findPhrases(trie, run, (topic, phrase, start, end) => {
		const found = phrases[topic]?.[phrase];
		if (!found) return;
		const after = starts.indexOf(end);
		const last = after === -1 ? words.length - 1 : after - 1;
		const endPlace = (places[last] ?? 0) + (words[last]?.length ?? 0);
		counts.add(lexicon.concept(found), places[starts.indexOf(start)] ?? 0, endPlace);
	});
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
