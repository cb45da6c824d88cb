import { isNoValue } from '../../reading/no-value.ts';
import type { RawEntry } from './entries.ts';
import { type Definitions, readValue } from './values.ts';

/** A field's value as the file has it, in TeX. */
export interface RawField {
	value: string;
	/** Offset of the field's name in the file. */
	offset: number;
}

/** An entry taken apart. */
export interface FieldedEntry {
	key: string;
	/** By name in small letters. */
	fields: Map<string, RawField>;
	/** Offsets of the fields from which a name was left out, for what it stands for would make them too long. */
	cut: number[];
}

const FIELD = /(?<name>[a-z][\w:+.-]{0,60})\s{0,50}=\s{0,50}/iy;

/**
 * Takes an entry apart. People leave out commas, keys and quotation marks: what cannot be a field is read over up to the
 * next that can. Where a field stands twice, the first that says something counts.
 */
export function fieldsOf({ body, bodyStart, isClosed }: RawEntry, definitions: Definitions): FieldedEntry {
	const fields = new Map<string, RawField>();
	const cut: number[] = [];
	const head = /^[^,={}"]{0,300}/.exec(body)?.[0] ?? '';
	const hasKey = body[head.length] !== '=' || /\S\s+\S/.test(head);
	const key = hasKey ? (/\S+/.exec(head)?.[0] ?? '') : '';
	let position = hasKey && key !== '' ? body.indexOf(key) + key.length : 0;
	while (position < body.length) {
		const start = nextField(body, position);
		if (start === undefined) break;
		FIELD.lastIndex = start;
		const name = FIELD.exec(body)?.groups?.['name']?.toLowerCase() ?? '';
		const { value, end, isCut } = readValue(body, FIELD.lastIndex, isClosed, definitions);
		if (isCut) cut.push(bodyStart + start);
		if (!isNoValue(value) && !fields.has(name)) fields.set(name, { value, offset: bodyStart + start });
		position = Math.max(end, start + 1);
	}
	return { key, fields, cut };
}

const BEFORE_FIELD = /[\s,;}"]{0,500}/y;
const ANY_FIELD = /(?<=[\s,})"])[a-z][\w:+.-]{0,60}\s{0,50}=\s{0,50}(?=[\w{"])/gi;

/** The field at the position, else the next one behind something that is none. */
function nextField(body: string, position: number): number | undefined {
	BEFORE_FIELD.lastIndex = position;
	BEFORE_FIELD.exec(body);
	FIELD.lastIndex = BEFORE_FIELD.lastIndex;
	if (FIELD.test(body)) return BEFORE_FIELD.lastIndex;
	ANY_FIELD.lastIndex = position;
	return ANY_FIELD.exec(body)?.index;
}
