/** What stands behind a tag. */
export interface Value {
	text: string;
	/** The line of its tag, from 1. */
	line: number;
}

/** One reference, as its lines show it. */
export interface RawRecord {
	/** The line on which it begins, from 1. */
	line: number;
	/** By tag, in capitals. */
	values: Map<string, Value[]>;
	/** Lines that seem to be fields, and are none. */
	unreadable: Value[];
	/** Whether the line that ends it is there. */
	isEnded?: true;
}

/** Every tag that some program writes. */
const KNOWN = new Set(
	`TY ER ID A1 A2 A3 A4 A5 AB AD AN AR AU AV BP BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CR CT CY DA DB DI DO DP DS ED EP ET FD
	H1 H2 IS J1 J2 JA JF JO JT K1 KW L1 L2 L3 L4 LA LB LK LL M1 M2 M3 N1 N2 NV OP PA PB PM PP PT PY RD RI RN RP SE SN SO SP
	SR ST SV T1 T2 T3 TA TI TT U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2 YR`.split(/\s+/),
);

/** Some databases write the numbers of PubMed under tags of their own. */
const TAGGED = /^[\s\uFEFF]{0,4}(?<tag>[a-z][a-z0-9]|PMC?ID)(?<gap>[^\S\n]{0,4})-(?<rest>.*)$/i;
/** A tag without its hyphen, or a hyphen without its tag: damage, where no line of a text looks like that. */
const DAMAGED = /^(?:[A-Z][A-Z0-9]? {2,3}-?\S|[A-Z0-9]{0,4} {2}-(?:\s|$))/;

/**
 * Reads references line by line: `TY  - JOUR` begins one, `ER  -` ends it, and where either is lost the other tells.
 * A line without a tag belongs to the field before it. What stands between the references is read over, and so
 * is a field there that only one program knows.
 */
export function recordsIn(text: string): RawRecord[] {
	const records: RawRecord[] = [];
	let record: RawRecord | undefined;
	let value: Value | undefined;
	for (const [index, line] of text.split('\n').entries()) {
		const field = fieldOf(line);
		if (field?.tag === 'ER') {
			if (record) record.isEnded = true;
			record = undefined;
		} else if (field && !record && !KNOWN.has(field.tag)) {
			// Ovid writes a field of its own between the references (`NL  -`), which belongs to none.
			continue;
		} else if (field) {
			if (!record || field.tag === 'TY')
				records.push((record = { line: index + 1, values: new Map(), unreadable: [] }));
			value = { text: field.text, line: index + 1 };
			const values = record.values.get(field.tag);
			if (values) values.push(value);
			else record.values.set(field.tag, [value]);
		} else if (record && DAMAGED.test(line)) {
			record.unreadable.push({ text: line, line: index + 1 });
		} else if (record && value) {
			value.text += `\n${line.trim()}`;
		}
	}
	return records;
}

/** Programs differ in the blanks around the hyphen; a line of an abstract may begin "In - vitro" or "US - based". */
function fieldOf(line: string): { tag: string; text: string } | undefined {
	const { tag: written, gap = '', rest = '' } = TAGGED.exec(line)?.groups ?? {};
	if (written === undefined) return undefined;
	const tag = written.toUpperCase();
	const isWide = gap.length > 1 || gap === '\t';
	const isSpaced = rest === '' || /^\s/.test(rest);
	const isFrame = tag === 'TY' || tag === 'ER';
	const isField = KNOWN.has(tag)
		? isWide || (isSpaced && (isFrame || (gap !== '' && written === tag)))
		: isWide && isSpaced && written === tag;
	return isField ? { tag, text: rest.trim() } : undefined;
}
