import { SENTENCE_END } from '../../../model/sentence.ts';
import type { PageLine } from './page-lines.ts';
import type { PartName, RawRecord } from './raw-record.ts';

interface Step {
	record: RawRecord;
	/** The last line of the part that has words. */
	last: PageLine;
	line: PageLine;
	/** Whether a blank line stands between the two. */
	isAfterGap: boolean;
	/** Whether a program has wrapped the lines of the page. */
	isWrapped: boolean;
}

/** The part that a line without a label belongs to, by the part above it; nothing where it is of no use. */
export function nextPart(part: PartName, step: Step): PartName | undefined {
	const { record, last, isAfterGap } = step;
	const isPage = record.firstSent !== undefined;
	switch (part) {
		case 'title':
			return isAfterGap ? 'names' : part;
		case 'names':
		case 'authors':
			if (!isAfterGap || last.text.endsWith(',')) return part;
			return isPage ? 'body' : undefined;
		case 'classes':
			if (!isAfterGap && !last.text.endsWith(')')) return part;
			return record.isListed && !last.text.endsWith(';') ? 'body' : part;
		case 'abstract':
		case 'body':
			return goesOn(step) ? part : undefined;
		case 'announced':
			return isAfterGap ? undefined : part;
		default:
			return !isAfterGap && (step.isWrapped || isSetIn(step)) ? part : undefined;
	}
}

/** Shorter lines below an abstract that has ended are what a page has below its list. */
const SHORTEST_PARAGRAPH = 120;

/** Formulas set apart have blank lines around them, and so has what a search folds away. */
function goesOn({ last, line, isAfterGap }: Step): boolean {
	if (last.text.endsWith('△ Less')) return false;
	return !isAfterGap || !SENTENCE_END.test(last.text) || line.text.length >= SHORTEST_PARAGRAPH;
}

/** A mail sets further lines of a field in. */
const isSetIn = ({ last, line }: Step): boolean =>
	/^\s/.test(line.mailed) && (last.mailed.includes(':') || /^\s/.test(last.mailed));
