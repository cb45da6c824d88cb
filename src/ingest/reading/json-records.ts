import { lossesIn } from './json-gaps.ts';
import { endOfString, scanObject, type ScannedObject } from './json-scan.ts';
import { pythonToJson } from './python-repr.ts';

/** An object that a text lists. */
export interface JsonRecord {
	/** Offset of its opening brace, or of the string that holds it; of a damaged one, where it seems to begin. */
	start: number;
	/** One past its end; of a damaged one, no further than where the next begins. */
	end: number;
	/** Absent where it is damaged. */
	value?: Record<string, unknown>;
}

/** Whether an object is a record, told from its own keys, all of them or the first, and the key whose value it is. */
export type IsRecord = (keys: ReadonlySet<string>, key: string | undefined) => boolean;

/**
 * The records of a text, wherever they stand: one to a line, in a list, in a list within an envelope, alone, or as
 * strings that hold JSON or what Python prints; several files in a row as well. Each is read by itself, so that a
 * damaged one costs no other: it comes back without its value.
 */
export function jsonRecords(text: string, isRecord: IsRecord): JsonRecord[] {
	const found = walk(text, isRecord, new Set());
	if (!found.isDamaged) return withLosses(text, found.records, isRecord);
	// How the sound records begin tells which of the damaged objects were records.
	const openings = found.records.filter(({ value }) => value).map(({ start }) => openingAt(text, start));
	return withLosses(text, walk(text, isRecord, new Set(openings)).records, isRecord);
}

/** What stands before, between and behind records. */
export const textsBetween = (text: string, records: readonly JsonRecord[]): string[] =>
	[...records.map(({ start }) => start), text.length].map((start, index) =>
		text.slice(records[index - 1]?.end ?? 0, start),
	);

/** Goes from brace to brace: what is no record may hold some, and so may what is damaged. */
function walk(text: string, isRecord: IsRecord, openings: ReadonlySet<string>) {
	const records: JsonRecord[] = [];
	let isDamaged = false;
	for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
		const { start, end, source, scanned } = inString(text, at) ?? inText(text, at);
		const isMeant = scanned.keys.size > 0 && isRecord(scanned.keys, keyBefore(text, start));
		const value = isMeant && scanned.isSound ? parsed(source()) : undefined;
		if (value) {
			records.push({ start, end, value });
			at = end;
			continue;
		}
		isDamaged ||= !scanned.isSound;
		if (isMeant || (!scanned.isSound && openings.size > 0 && openings.has(openingAt(text, start))))
			records.push({ start, end: at + 1 });
		at = scanned.isTooDeep ? Math.max(end, at + 1) : at + 1;
	}
	return { records, isDamaged };
}

/** An object that may be a record. */
interface Candidate {
	start: number;
	end: number;
	source: () => string;
	scanned: ScannedObject;
}

function inText(text: string, start: number): Candidate {
	const scanned = scanObject(text, start);
	return { start, end: scanned.end, source: () => text.slice(start, scanned.end), scanned };
}

const BEGINS_IN_STRING = /^\{\s*(?:\\"|')/;

/** An object in a string of its own, whose quotation marks are escaped or single ones. */
function inString(text: string, brace: number): Candidate | undefined {
	const start = brace - 1;
	if (text.charAt(start) !== '"' || text.charAt(start - 1) === '\\') return undefined;
	if (!BEGINS_IN_STRING.test(text.slice(brace, brace + 20))) return undefined;
	const end = endOfString(text, start);
	const inner = end === undefined ? undefined : unquoted(text.slice(start, end));
	if (end === undefined || inner === undefined) return { ...inText(text, brace), start };
	const scanned = scanObject(inner, 0);
	return { start, end, source: () => inner.slice(0, scanned.end), scanned };
}

function unquoted(text: string): string | undefined {
	try {
		return JSON.parse(text) as string;
	} catch {
		return undefined;
	}
}

function parsed(text: string): Record<string, unknown> | undefined {
	for (const write of [String, pythonToJson]) {
		try {
			return JSON.parse(write(text)) as Record<string, unknown>;
		} catch {
			// The next way, or none.
		}
	}
	return undefined;
}

const KEY_BEFORE = /["']([^"'\\\n]{1,40})\\?["']\s*:\s*$/;
/** The key whose value begins here, where it is one. */
const keyBefore = (text: string, at: number): string | undefined =>
	KEY_BEFORE.exec(text.slice(Math.max(at - 80, 0), at))?.[1];

const OPENING = /^"?\{\s*\\?["'][^"'\\]{0,40}/;
/** The brace, the white space behind it and the first key. */
const openingAt = (text: string, at: number): string => OPENING.exec(text.slice(at, at + 100))?.[0] ?? '{';

/** Adds what was lost between the records. What stands behind a damaged one is its rest. */
function withLosses(text: string, records: readonly JsonRecord[], isRecord: IsRecord): JsonRecord[] {
	const all: JsonRecord[] = [];
	for (let index = 0; index <= records.length; index += 1) {
		const [last, next] = [records[index - 1], records[index]];
		const gap = { start: last?.end ?? 0, end: next?.start ?? text.length, isHead: !last, isTail: !next };
		if (last?.value ?? !last) all.push(...lossesIn(text, gap, isRecord).map((start) => ({ start, end: gap.end })));
		if (next) all.push(next.value ? next : { ...next, end: records[index + 1]?.start ?? text.length });
	}
	return all;
}
