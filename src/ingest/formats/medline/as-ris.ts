import { initialsFirst } from '../../reading/names.ts';
import { rewritten } from '../../reading/tagged-records.ts';
import { TEAM } from '../ris/paper.ts';
import type { RawRecord, Value } from '../ris/records.ts';

/** Tags that mean the same in RIS under another name, or the same name. */
const SAME: Record<string, string> = {
	AB: 'AB',
	OAB: 'N2',
	JT: 'JF',
	TA: 'JA',
	VI: 'VL',
	IP: 'IS',
	PB: 'PB',
	BTI: 'BT',
};

/** A record of MEDLINE under the tags of RIS. */
export function asRis(record: RawRecord): RawRecord {
	const of = (...tags: string[]): Value[] => tags.flatMap((tag) => record.values.get(tag) ?? []);
	const titles = rewritten(of('TI', 'TT'), titleIn).filter(({ text }) => !/^not available$/i.test(text));
	const values = new Map<string, Value[]>([
		...Object.entries(SAME).map(([tag, ris]): [string, Value[]] => [ris, of(tag)]),
		['TY', [{ text: typeOf(record), line: record.line }]],
		['TI', titles],
		['AU', rewritten(of('FAU'), fullName)],
		['A1', rewritten(of('AU'), initialsFirst)],
		[TEAM, rewritten(of('CN'))],
		['PY', rewritten(of('DP'), beginningOf)],
		['SP', rewritten(of('PG'), wholePages)],
		['DO', marked(of('LID', 'AID'), 'doi')],
		['AN', marked(of('LID', 'AID'), 'pii').filter(({ text }) => /^arxiv:/i.test(text))],
	]);
	return { ...record, values };
}

function typeOf({ values }: RawRecord): string {
	if (!values.has('BTI')) return 'JOUR';
	return values.has('TI') ? 'CHAP' : 'BOOK';
}

/** Every title ends with a stop; `[Invented Results].` is translated. */
const titleIn = (text: string): string =>
	text
		.replace(/(?<!\.)\.$/, '')
		.replace(/^\[([^[\]]*)\]$/, '$1')
		.replace(/(?<!\.)\.$/, '');

/** `Invented, Ada B Jr` in the order of reading. */
const fullName = (text: string): string =>
	text.replace(
		/^(?<family>[^,]+), (?<given>.+?)(?<suffix> (?:[JS]r\.?|2nd|3rd|\dth))?$/u,
		'$<given> $<family>$<suffix>',
	);

/** Of `2019 Mar-Apr`, `2018 Dec-2019 Jan` and `2019 Mar 5-11` what both ends share or the first says. */
const beginningOf = (text: string): string => text.replace(/(?: \d{1,2})?-.*$/, '');

/** `123-30; discussion 131` is 123–130. */
function wholePages(text: string): string {
	const pages = text.replace(/;.*$/, '');
	const { start = '', end = '' } = /^(?<start>\d+)-(?<end>\d+)$/.exec(pages)?.groups ?? {};
	return end === '' ? pages : `${start}-${start.slice(0, -end.length)}${end}`;
}

/** `10.1000/invented [doi]`. */
const marked = (values: readonly Value[], kind: string): Value[] =>
	values
		.filter(({ text }) => text.endsWith(`[${kind}]`))
		.map(({ text, line }) => ({ text: text.slice(0, -kind.length - 2).trim(), line }));
