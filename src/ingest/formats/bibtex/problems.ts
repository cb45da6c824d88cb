import { type Place, type ProblemLog, quote } from '../../../model/problem.ts';
import type { RawEntry } from './entries.ts';
import type { FieldedEntry } from './fields.ts';

const MEND = 'Mend it in the program that keeps the library, and save the library again.';

/** An entry that holds no title is no paper, whatever else it says. */
export function refuseEntry(
	{ type, body, isClosed }: RawEntry,
	{ key, fields }: FieldedEntry,
	place: Place,
	log: ProblemLog,
): void {
	const entry = `the entry ${quote(`@${type}{${key}`)}`;
	if (isClosed && fields.size > 0) {
		log.refuse(place, {
			kind: 'missing-title',
			found: `${entry} without a title`,
			expected: 'a field "title"',
			fix: MEND,
		});
		return;
	}
	log.refuse(place, {
		kind: 'unreadable-record',
		found: `${entry}, which ${isClosed ? 'holds no field' : `is not closed and reads ${quote(body)}`}`,
		expected: 'fields such as title = {…} between braces',
		fix: MEND,
	});
}

/** Fields behind the end of an entry and before the next one. */
export function refuseLoose(place: Place, log: ProblemLog): void {
	log.refuse(place, {
		kind: 'unreadable-record',
		found: 'fields that belong to no entry',
		expected: 'a line such as @article{key, before them',
		fix: 'The beginning of an entry is lost: add it, or save the library again.',
	});
}

export function warnUnclosed(title: string, place: Place, log: ProblemLog): void {
	log.warn(place, {
		kind: 'unbalanced-braces',
		found: `an entry whose braces do not balance, ${title}`,
		expected: 'a closing brace for each that opens',
		fix: 'The paper is entered with what can be read; see whether a part of it is missing.',
	});
}

/** Fields from which names were left out, by their offsets: most often one definition that is too long makes many such. */
export function warnCut(offsets: readonly number[], placeOf: (offset: number) => Place, log: ProblemLog): void {
	const [first] = offsets;
	if (first === undefined) return;
	const others = offsets.length > 1 ? `, and ${offsets.length - 1} more such further on` : '';
	log.warn(placeOf(first), {
		kind: 'long-definition',
		found: `names joined by # that stand for very long texts${others}`,
		expected: 'definitions in @string that are names of journals and the like',
		fix: 'Such names are left out there, and all else is read; write the text itself in their place if it is meant.',
	});
}

/** Entries that someone has put into a comment are not listed, which a reader may wonder at. */
export function noteAside(aside: readonly RawEntry[], placeOf: (offset: number) => Place, log: ProblemLog): void {
	const hidden = aside.filter(
		({ type, body }) =>
			type === 'comment' && /@\w+\s{0,20}\{[^\n]*,/.test(body) && !body.trimStart().startsWith('jabref'),
	);
	const [first] = hidden;
	if (!first) return;
	log.note(placeOf(first.start), {
		kind: 'commented-out',
		found: hidden.length === 1 ? 'an @comment that holds entries' : `${hidden.length} @comments that hold entries`,
		expected: 'entries outside of comments',
		fix: 'What stands in a comment is read over; take the @comment away if it is to be listed.',
	});
}
