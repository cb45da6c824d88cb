import { rewritten } from '../../reading/tagged-records.ts';
import type { RawRecord, Value } from '../ris/records.ts';

/** Tags by what they are in RIS. */
const SAME: Record<string, string> = {
	T: 'TI',
	X: 'AB',
	A: 'AU',
	D: 'PY',
	'8': 'DA',
	J: 'JF',
	B: 'T2',
	S: 'T3',
	V: 'VL',
	N: 'IS',
	P: 'SP',
	I: 'PB',
	R: 'DO',
	U: 'UR',
	'>': 'L1',
	M: 'AN',
	Z: 'N1',
	// An owner's own tag; NASA ADS puts the DOI there.
	'3': 'M3',
};

/** Kinds of works that are cited or named in their own way. */
const TYPES: ReadonlyMap<string, string> = new Map([
	['journal article', 'JOUR'],
	['electronic article', 'EJOUR'],
	['magazine article', 'MGZN'],
	['conference paper', 'CPAPER'],
	['conference proceedings', 'CONF'],
	['book', 'BOOK'],
	['edited book', 'EDBOOK'],
	['electronic book', 'EBOOK'],
	['book section', 'CHAP'],
	['electronic book section', 'CHAP'],
	['thesis', 'THES'],
	['report', 'RPRT'],
	['unpublished work', 'UNPB'],
	['web page', 'WEB'],
	['blog', 'BLOG'],
	['dataset', 'DATA'],
	['computer program', 'COMP'],
]);

/** A reference for EndNote under the tags of RIS. */
export function asRis(record: RawRecord): RawRecord {
	const of = (tag: string): Value[] => record.values.get(tag) ?? [];
	const type = rewritten(of('0'))[0]?.text.toLowerCase() ?? '';
	const values = new Map<string, Value[]>([
		...Object.entries(SAME).map(([tag, ris]): [string, Value[]] => [ris, of(tag)]),
		['TY', [{ text: TYPES.get(type) ?? 'GEN', line: record.line }]],
	]);
	return { ...record, values };
}
