import { sentenceSegments } from '../../model/sentence-segments.ts';
import { SENTENCE_END } from '../../model/sentence.ts';

/** An end at which a sentence seldom ends: abbreviations, initials. */
const ABBREVIATION =
	/(?:\b(?:e\.\s?g|i\.\s?e|i\.\s?i\.\s?d|al|vs|v\.s|cf|resp|etc|approx|w\.r\.t|a\.k\.a|s\.t|viz|Figs?|Eqs?|Secs?|Tabs?|Refs?|Nos?|Dr|Mrs?|Ms|Prof|St)|(?:^|[\s(])[A-Z])\.\s*$/;

/** Of a sentence's end, with the blanks behind it. A text without end may be one sentence, with thousands of full stops. */
const MOST_OF_END = 300;

/** The sentences of a text, trimmed, each with its punctuation; none ends within a name that the title has. */
export function sentencesOf(text: string, title = ''): string[] {
	const sentences: string[] = [];
	let open = '';
	let end = '';
	let dollars = 0;
	for (const segment of segmentsOf(text)) {
		if (!goesOn({ end, dollars }, segment) && !isWithinName(end, segment, title)) {
			sentences.push(open.trim());
			[open, end, dollars] = ['', '', 0];
		}
		open += segment;
		end = (end + segment).slice(-MOST_OF_END);
		dollars += dollarsOf(segment);
	}
	return [...sentences, open.trim()].filter((sentence) => /\p{L}/u.test(sentence));
}

/** Before a list within a text and a name such as `iGoat`, where the segmenter sees no sentence begin. */
const UNSEEN = /(?<=[\p{Ll})\]]{2}[.!?]\s)(?=\((?:i|1|a)\) \p{Lu}|\p{Ll}+\p{Lu})/u;

/** What it needs, in a form that is looked for five times as fast. */
const MAY_BE_UNSEEN = /[.!?]\s(?:\((?:i|1|a)\) \p{Lu}|\p{Ll}+\p{Lu})/u;

const segmentsOf = (text: string): string[] =>
	(MAY_BE_UNSEEN.test(text) ? text.split(UNSEEN) : [text]).flatMap((part) => [...sentenceSegments(part)]);

/** Whether the segmenter has seen an end where there is none. */
function goesOn({ end, dollars }: { end: string; dollars: number }, after: string): boolean {
	if (/\n\s*\n\s*$/.test(end)) return false;
	if (!SENTENCE_END.test(end)) return true;
	if (dollars % 2 === 1) return true;
	if (ABBREVIATION.test(end) && !/^(?:We|This|In|Our|The|These|It)\b/.test(after)) return true;
	return /^[\p{Ll},;:)\]]/u.test(after) && !/^[a-z]+[A-Z0-9]/.test(after);
}

/** `MR. Goat`; elsewhere such letters may end a sentence. */
function isWithinName(before: string, after: string, title: string): boolean {
	const [short] = /(?<![\p{L}\d])\p{Lu}\p{L}{0,3}\. $/u.exec(before) ?? [];
	const [next] = /^\p{L}+/u.exec(after) ?? [];
	return short !== undefined && next !== undefined && title.includes(short + next);
}

const dollarsOf = (text: string): number => text.match(/(?<!\\)\$/g)?.length ?? 0;
