import { rewritten } from '../../reading/tagged-records.ts';
import { TEAM } from '../ris/paper.ts';
import type { RawRecord, Value } from '../ris/records.ts';

/** Tags that mean the same in RIS under another name, or the same name. */
const SAME: Record<string, string> = {
	TI: 'TI',
	AB: 'AB',
	SO: 'JF',
	JI: 'JA',
	J9: 'J2',
	CT: 'C3',
	VL: 'VL',
	IS: 'IS',
	BP: 'SP',
	AR: 'C7',
	DI: 'DO',
	PU: 'PB',
};

/** A record of Web of Science under the tags of RIS. */
export function asRis(record: RawRecord): RawRecord {
	const of = (tag: string): Value[] => record.values.get(tag) ?? [];
	const first = (...tags: string[]): Value[] => tags.map(of).find((values) => values.length > 0) ?? [];
	const people = (...tags: string[]): Value[] => first(...tags).filter(({ text }) => !/^\[?anonymous\]?$/i.test(text));
	const text = (tag: string): string => rewritten(of(tag))[0]?.text ?? '';
	const type = { text: typeOf(text('PT'), text('DT'), text('CT')), line: record.line };
	const values = new Map<string, Value[]>([
		...Object.entries(SAME).map(([tag, ris]): [string, Value[]] => [ris, of(tag)]),
		['TY', [type]],
		['AU', people('AF', 'BF')],
		['A1', people('AU', 'BA')],
		[TEAM, rewritten(of('CA'))],
		// The day on which a paper came out ahead of its issue tells where that of the issue is not known.
		['PY', first('PY', 'EA', 'EY')],
		['DA', first('PD', 'EA')],
		// An end that is not known is `+`.
		['EP', of('EP').filter(({ text: page }) => page !== '+')],
	]);
	return { ...record, values };
}

/** The kind of publication, and where that is a book or a series, the kind of what is in it. */
function typeOf(publication: string, document: string, conference: string): string {
	if (publication === 'J') return 'JOUR';
	if (publication === 'P') return 'PAT';
	if (publication === 'C' || conference !== '' || /proceedings|meeting/i.test(document)) return 'CPAPER';
	if (publication === '') return 'JOUR';
	return publication === 'B' && /\bbook$/i.test(document) ? 'BOOK' : 'CHAP';
}
