/** How a database writes its records: a field a line that begins with its tag, further lines of it indented. */
export interface TaggedLayout {
	/** A line that begins a field, with the groups `tag` and `rest`. */
	field: RegExp;
	/** A line that seems to be a field, and is none. */
	damaged: RegExp;
	/** The field that begins a record. Some programs write one other above it: that is the record's where no blank line parts them. */
	begin: string;
	/** Further fields that a record has once: where one of them comes again, another record has begun. */
	once: readonly string[];
	/** The field that ends a record, where there is one. */
	end?: string;
	/** Fields of the file, which belong to no record. */
	outside?: readonly string[];
}

interface TaggedValue {
	text: string;
	line: number;
}

interface TaggedRecord {
	line: number;
	values: Map<string, TaggedValue[]>;
	unreadable: TaggedValue[];
}

/** Reads records line by line. Where the line that begins or ends one is lost, the next field tells. */
export function taggedRecordsIn(text: string, layout: TaggedLayout): TaggedRecord[] {
	const records: TaggedRecord[] = [];
	let record: TaggedRecord | undefined;
	let value: TaggedValue | undefined;
	let isAfterGap = false;
	for (const [index, written] of text.split('\n').entries()) {
		const line = written.replace(/^\uFEFF/, '');
		const { tag, rest = '' } = layout.field.exec(line)?.groups ?? {};
		if (tag !== undefined && (tag === layout.end || layout.outside?.includes(tag))) {
			[record, value] = [undefined, undefined];
		} else if (tag !== undefined) {
			const isBelowAnother = !isAfterGap && record?.values.size === 1 && !record.values.has(tag);
			const isNext = tag === layout.begin ? !isBelowAnother : layout.once.includes(tag) && record?.values.has(tag);
			if (!record || isNext) records.push((record = { line: index + 1, values: new Map(), unreadable: [] }));
			[value, isAfterGap] = [{ text: rest.trim(), line: index + 1 }, false];
			const values = record.values.get(tag);
			if (values) values.push(value);
			else record.values.set(tag, [value]);
		} else if (record && (layout.damaged.test(line) || (isAfterGap && /^\S/.test(line)))) {
			record.unreadable.push({ text: line, line: index + 1 });
			value = undefined;
		} else if (line.trim() === '') {
			isAfterGap = true;
		} else if (value) {
			value.text += `\n${line.trim()}`;
		}
	}
	return records;
}

/** A value on one line, in other words. */
export const rewritten = (values: readonly TaggedValue[], rewrite = (text: string): string => text): TaggedValue[] =>
	values.map(({ text, line }) => ({ text: rewrite(text.replace(/\n/g, ' ')), line }));
