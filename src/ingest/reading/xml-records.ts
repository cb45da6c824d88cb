import type { Capture } from '../../model/capture.ts';
import { type Place, type ProblemLog } from '../../model/problem.ts';
import { readWrittenDate } from '../written-date.ts';
import { placesIn } from './places.ts';
import { childrenOf, readElement, type XmlElement } from './xml-element.ts';
import { scanXml, type XmlStretch } from './xml-scan.ts';

/** One record of a file of XML. */
export interface XmlRecord {
	/** Of its title, else of itself. */
	place: Place;
	/** Rank in the file, from 1. */
	position: number;
	element: XmlElement;
}

export interface XmlRecords {
	/** How many there are, the refused ones included. */
	listed: number;
	/** Those that can be read. */
	records: XmlRecord[];
	/** What stands before, between and behind the records. */
	around: string[];
}

/**
 * The records of a file: its elements of the given names, wherever they stand. Each is read alone, so that one that is
 * damaged is one refusal and the others go on. The file may be cut off and may hold several documents.
 */
export function xmlRecordsOf({ text, path }: Capture, names: readonly string[], log: ProblemLog): XmlRecords {
	const { stretches, around } = scanXml(text, names);
	const placeOf = placesIn(text, path);
	const records = stretches.flatMap((stretch, index) => {
		const xml = text.slice(stretch.start, stretch.end);
		const place = placeOf(stretch.start + titleIn(xml, stretch));
		const read = readRecord(xml, stretch);
		if (!('fault' in read)) return [{ place, position: index + 1, element: read }];
		refuse(place, read.fault, log);
		return [];
	});
	return { listed: stretches.length, records, around };
}

/** The newest day that the documents themselves are dated with, in elements of these names. */
export function dayOf(around: readonly string[], names: readonly string[]): { captured?: string } {
	const days = textsAround(around, names)
		.map((text) => readWrittenDate(text) ?? '')
		.filter((date) => date.length === 10);
	const newest = days.sort().at(-1);
	return newest === undefined ? {} : { captured: newest };
}

/** The texts of the elements of these names that stand outside the records. */
export function textsAround(around: readonly string[], names: readonly string[]): string[] {
	const element = new RegExp(`<(?:[\\w.-]{1,20}:)?(?:${names.join('|')})(?:\\s[^<>]{0,300})?>([^<]{1,500})</`, 'g');
	return around.flatMap((text) => [...text.matchAll(element)].map(([, content = '']) => content.trim()));
}

function readRecord(xml: string, { lost }: XmlStretch): XmlElement | { fault: string } {
	if (lost) return { fault: `its ${lost} is lost` };
	const element = readElement(xml);
	if ('fault' in element) return element;
	const twice = ONLY_ONCE.find((name) => new Set(childrenOf(element, name).map(({ text }) => text)).size > 1);
	return twice === undefined ? element : { fault: `it has more than one ${twice}` };
}

/** Where two records have run together, each of them has these. */
const ONLY_ONCE = ['id', 'title', 'header'];

/** Offset of the first character of the title, else of the record. */
function titleIn(xml: string, { lost }: XmlStretch): number {
	const titles = xml.matchAll(/<(?:[\w.-]{1,20}:)?title(?=[\s>])/g);
	// Where the beginning is lost, a title further up is another's, or that of the whole.
	const tag = (lost === 'beginning' ? [...titles].at(-1) : titles.next().value)?.index;
	if (tag === undefined) return Math.max(xml.search(/\S/), 0);
	const inside = xml.indexOf('>', tag) + 1;
	return inside === 0
		? tag
		: inside + (/^(?:<!\[CDATA\[|\s){0,500}(?=[^\s<])/.exec(xml.slice(inside))?.[0].length ?? 0);
}

function refuse(place: Place, fault: string, log: ProblemLog): void {
	log.refuse(place, {
		kind: 'unreadable-record',
		found: `a record that cannot be read: ${fault}`,
		expected: 'one whose tags are all opened and closed',
		fix: 'Fetch the file again, or mend the record; the others are not affected.',
	});
}
