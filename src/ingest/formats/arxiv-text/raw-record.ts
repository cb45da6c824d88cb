import type { Place } from '../../../model/problem.ts';
import type { FieldName } from './label.ts';
import type { PageLine } from './page-lines.ts';

/**
 * The parts of a record: what its labels say, and what stands there without one. A search has its title in `front`, and
 * a paper's own page everything above its table; a list has its names below the title and its abstract, the `body`,
 * below the classes.
 */
export type PartName = FieldName | 'front' | 'names' | 'body' | 'mailed';

/** The lines of one record, in parts. */
export interface RawRecord {
	/** Of the line that begins it. */
	place: Place;
	arxiv: string;
	isListed: boolean;
	/** The day of its first version, on a paper's own page. */
	firstSent?: string;
	parts: Map<PartName, PageLine[]>;
}

/** Whether a part holds words. */
export const has = ({ parts }: RawRecord, name: PartName): boolean =>
	parts.get(name)?.some(({ text }) => text !== '') ?? false;

/** Whether the day of a first version belongs to what has been read; older pages have it below the title and the names. */
export const isHeadOfPage = (record: RawRecord): boolean =>
	!record.isListed &&
	record.firstSent === undefined &&
	(['abstract', 'mailed', 'classes'] as const).every((name) => !has(record, name));

/** Whether a record is that of a list, a search, a mail or a paper's own page, and not a mention of a paper. */
export function isWhole(record: RawRecord): boolean {
	const { isListed, firstSent } = record;
	if (has(record, 'title')) {
		const isTold = record.parts.has('mailed') || has(record, 'classes');
		return isListed || firstSent !== undefined || (isTold && record.arxiv !== '');
	}
	if (firstSent !== undefined) return has(record, 'classes') || has(record, 'cite');
	return isListed && has(record, 'front') && has(record, 'authors');
}
