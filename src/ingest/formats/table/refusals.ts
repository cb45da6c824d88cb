import { counted } from '../../../model/counted.ts';
import { type Place, type ProblemLog, quote } from '../../../model/problem.ts';
import { isRagged } from './header.ts';
import type { RawRecord, Shape } from './records.ts';

export type RowFault = 'too-many-fields' | 'too-few-fields' | 'missing-title';

/** What makes a row unreadable. One that lacks only the last, empty fields is read. */
export function faultOf({ fields, isSound }: RawRecord, shape: Shape): RowFault | undefined {
	if (fields.length === shape.width) return undefined;
	if (isSound && isRagged(fields, shape)) return undefined;
	return fields.length > shape.width ? 'too-many-fields' : 'too-few-fields';
}

const FIXES: Record<RowFault, string> = {
	'too-many-fields': 'Put quotation marks around the field that holds the delimiter itself.',
	'too-few-fields': 'Fill the row up, or close the quotation mark that is left open in it.',
	'missing-title': 'Write the title into the row, or remove the row.',
};

/** One problem for the row, whatever is wrong with it. */
export function refuseRow(place: Place, record: RawRecord, fault: RowFault, shape: Shape, log: ProblemLog): void {
	const text = record.fields.filter((field) => field.trim() !== '').join(' ');
	const found =
		fault === 'missing-title'
			? `a row without a title, ${quote(text)}`
			: `a row of ${counted(record.fields.length, 'field')}, ${quote(text)}`;
	const expected = fault === 'missing-title' ? 'a title' : `${counted(shape.width, 'field')}, as in the header`;
	log.refuse(place, { kind: fault, found, expected, fix: FIXES[fault] });
}

/** The fields of such a row are read as if its quotation marks were text. */
export function warnUnmatched(place: Place, title: string, log: ProblemLog): void {
	log.warn(place, {
		kind: 'unmatched-quotation-mark',
		found: `a quotation mark that is not closed, or is neither doubled nor at an end, in the row of ${quote(title)}`,
		expected: 'a second one at the end of the field, and marks within it doubled',
		fix: 'The paper is entered with its marks as they stand; mend the row if they are not meant.',
	});
}
