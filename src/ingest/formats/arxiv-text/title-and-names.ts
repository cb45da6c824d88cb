import { areClasses } from './classes.ts';
import { lengthOfTitle } from './title-lines.ts';
import type { PageLine } from './page-lines.ts';
import { has, type PartName, type RawRecord } from './raw-record.ts';

/** The lines of a record that hold its title and its names, and those of an abstract that stands below them unlabelled. */
export interface Heading {
	title: PageLine[];
	names: PageLine[];
	below: PageLine[];
}

/**
 * Title and names, which a list and a search leave without labels in part, and the page of a paper in a browser wholly.
 *
 * @param width That of the page's lines, where a program has wrapped them.
 */
export function headingOf(record: RawRecord, width: number | undefined): Heading {
	const named = [...wordsIn(record, 'authors'), ...wordsIn(record, 'names')];
	const labelled = wordsIn(record, 'title');
	if (labelled.length > 0)
		return named.length > 0 ? { title: labelled, names: named, below: [] } : parted(labelled, width);
	const front = wordsIn(record, 'front').filter(({ text }) => !areClasses(text));
	if (record.firstSent !== undefined) return headingOfPage(front, named, has(record, 'body'));
	// Every paper of a list has classes with a label, and a title with one, unless that is damaged.
	if (has(record, 'classes')) return { title: [], names: named, below: [] };
	if (named.length > 0) return { title: front, names: named, below: [] };
	const isCut = !has(record, 'abstract') && !has(record, 'announced');
	return { title: isCut ? [] : front.slice(0, lengthOfTitle(front, width)), names: [], below: [] };
}

/** The lines of a part that hold words. */
export const wordsIn = ({ parts }: RawRecord, name: PartName): PageLine[] =>
	(parts.get(name) ?? []).filter(({ text }) => text !== '');

function parted(lines: readonly PageLine[], width: number | undefined): Heading {
	const length = lengthOfTitle(lines, width);
	return { title: lines.slice(0, length), names: lines.slice(length), below: [] };
}

/** A line for the title, one for the names, and the abstract, unless the links to the paper stand before it. */
function headingOfPage(front: readonly PageLine[], named: readonly PageLine[], hasBody: boolean): Heading {
	if (named.length > 0) return { title: [...front], names: [...named], below: [] };
	const end = hasBody ? front.length : 2;
	return { title: front.slice(0, 1), names: front.slice(1, end), below: front.slice(end) };
}
