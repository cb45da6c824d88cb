import { SENTENCE_END } from '../../../model/sentence.ts';
import { sentenceSegments } from '../../../model/sentence-segments.ts';
import type { PageLine } from './page-lines.ts';

/** The text of an abstract, and whether the page has folded it. */
export interface AbstractText {
	text: string;
	isFolded: boolean;
}

/** Longer lines are paragraphs, which nothing has wrapped. */
const LONGEST_WRAPPED = 120;

/** The lines of an abstract → its paragraphs, parted by blank lines. */
export function abstractText(lines: readonly PageLine[]): AbstractText {
	let text = '';
	let last = '';
	for (const line of lines) {
		if (line.text === '') continue;
		const isParagraph = last.length > LONGEST_WRAPPED && SENTENCE_END.test(last) && /^[\p{Lu}$\d]/u.test(line.text);
		text += `${isParagraph ? '\n\n' : '\n'}${line.text}`;
		last = line.text;
	}
	return unfolded(text.trim());
}

/**
 * A search folds abstracts: `The beginning… ▽ More The whole. △ Less`, of which the browser shows and copies one; tools
 * take both. Of one that is folded, the whole sentences are kept, and none where it begins within the abstract.
 */
function unfolded(text: string): AbstractText {
	const [short = '', long] = text.split('▽ More');
	const whole = (long ?? short).replace(/\s*△ Less[\s\S]*$/, '').trim();
	if (long === undefined || whole !== '') return { text: whole, isFolded: false };
	const sentences = short.trim().startsWith('…') ? [] : [...sentenceSegments(short.replace(/\s+/g, ' '))];
	const end = /…\s*$/.test(short) ? -1 : sentences.length;
	return { text: sentences.slice(0, end).join('').trim(), isFolded: true };
}
