import type { IsRecord } from './json-records.ts';
import { endOfToken } from './json-scan.ts';

/** A stretch of text without a readable record in it: between two, before the first or behind the last. */
export interface Gap {
	start: number;
	end: number;
	isHead: boolean;
	isTail: boolean;
}

/** What a gap holds. */
interface Seen {
	/** What begins here and does not end; first of all the gap itself, for what has lost its beginning. */
	open: Bracket[];
	/** Objects whose keys are those of a record. */
	records: number[];
	/** Other whole objects where a record would stand. */
	strays: number[];
	/** Where something stands that no envelope has. */
	junk?: number;
	/** A string begins or ends without its other end. */
	isUnclosed: boolean;
	/** Where something ends that does not begin here. */
	closed?: number;
}

interface Bracket {
	at: number;
	sign: string;
	keys: Set<string>;
	isValue: boolean;
	hasList: boolean;
}

/**
 * Where in a gap records seem to have been, from what is left of them. The rest of an envelope, commas and lists are
 * nothing of the kind, and neither is what stands around the whole, such as the words of the program that fetched it.
 */
export function lossesIn(text: string, gap: Gap, isRecord: IsRecord): number[] {
	const seen = look(text, gap, isRecord);
	for (const bracket of [...seen.open].reverse()) noteRecord(bracket, seen, isRecord);
	if (seen.records.length > 0) return seen.records;
	const cut = cutIn(seen, gap);
	return cut === undefined ? seen.strays : [cut];
}

/** Where a gap shows that a record was cut. */
function cutIn({ junk, closed, open, isUnclosed }: Seen, { start, isHead, isTail }: Gap): number | undefined {
	const opened = open[1]?.at;
	if (isTail && (opened !== undefined || isUnclosed)) return opened ?? junk;
	if (isHead) return closed !== undefined || isUnclosed ? (junk ?? start) : undefined;
	return isTail ? undefined : junk;
}

const SPACES = /[\s\uFEFF]+/y;

function look(text: string, { start, end }: Gap, isRecord: IsRecord): Seen {
	const gap: Bracket = { at: start, sign: '', keys: new Set(), isValue: false, hasList: false };
	const seen: Seen = { open: [gap], records: [], strays: [], isUnclosed: false };
	let before = '';
	for (let at = start; at < end;) {
		SPACES.lastIndex = at;
		if (SPACES.test(text)) {
			at = SPACES.lastIndex;
			continue;
		}
		const sign = text.charAt(at);
		const next = endOfToken(text, at, sign) ?? Infinity;
		if (next > end) {
			seen.junk ??= at;
			seen.isUnclosed ||= sign === '"' || sign === "'";
		} else if (sign === '"' || sign === "'") noteString(text, at, next, before, seen);
		else if (sign === '{' || sign === '[') open(at, sign, before === ':', seen);
		else if (sign === '}' || sign === ']') close(at, seen, isRecord);
		before = sign;
		at = next <= end ? next : endOfJunk(text, at);
	}
	return seen;
}

/** A string without an end spoils its line; another sign only itself. */
function endOfJunk(text: string, at: number): number {
	if (!/["']/.test(text.charAt(at))) return at + 1;
	const lineEnd = text.indexOf('\n', at);
	return lineEnd === -1 ? text.length : lineEnd;
}

function noteString(text: string, at: number, end: number, before: string, seen: Seen): void {
	const isKey = /^\s*:/.test(text.slice(end, end + 20));
	if (isKey) seen.open.at(-1)?.keys.add(text.slice(at + 1, end - 1));
	else if (before !== ':' && seen.open.length === 1) seen.junk ??= at;
}

/** No envelope goes deeper; what does is not worth being remembered. */
const DEEPEST = 64;

function open(at: number, sign: string, isValue: boolean, seen: Seen): void {
	const around = seen.open.at(-1);
	if (around && sign === '[') around.hasList = true;
	if (seen.open.length > DEEPEST) seen.junk ??= at;
	else seen.open.push({ at, sign, keys: new Set(), isValue, hasList: false });
}

function close(at: number, seen: Seen, isRecord: IsRecord): void {
	const opened = seen.open.length > 1 ? seen.open.pop() : undefined;
	if (!opened) seen.closed ??= at;
	else if (noteRecord(opened, seen, isRecord)) return;
	// A list without a record in it is no list of records.
	else if (opened.sign === '[') dropAfter(opened.at, seen.strays);
	else if (!opened.isValue && !opened.hasList) seen.strays.push(opened.at);
}

/** What is inside a record is none. */
function noteRecord({ at, keys }: Bracket, seen: Seen, isRecord: IsRecord): boolean {
	if (keys.size === 0 || !isRecord(keys, undefined)) return false;
	dropAfter(at, seen.records);
	seen.records.push(at);
	return true;
}

function dropAfter(limit: number, offsets: number[]): void {
	while ((offsets.at(-1) ?? -1) > limit) offsets.pop();
}
