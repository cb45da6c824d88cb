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
	keys: Set<string>;
	firstKey?: number;
	/** Where something stands that no envelope has. */
	junk?: number;
	/** A string begins or ends without its other end. */
	isUnclosed: boolean;
	/** Where something ends that does not begin here. */
	closed?: number;
	/** Whole objects where a record would stand. */
	strays: number[];
	/** What begins here and does not end. */
	open: Bracket[];
}

interface Bracket {
	at: number;
	isValue: boolean;
	hasList: boolean;
}

/**
 * Where in a gap records seem to have been, from what is left of them. The rest of an envelope, commas and lists are
 * nothing of the kind, and neither is what stands around the whole, such as the words of the program that fetched it.
 */
export function lossesIn(text: string, gap: Gap, isRecord: IsRecord): number[] {
	const seen = look(text, gap);
	if (seen.firstKey !== undefined && isRecord(seen.keys, undefined)) return [seen.firstKey];
	const cut = cutIn(seen, gap);
	return cut === undefined ? seen.strays : [cut];
}

/** Where a gap shows that a record was cut. */
function cutIn({ junk, closed, open, isUnclosed }: Seen, { start, isHead, isTail }: Gap): number | undefined {
	const opened = open[0]?.at;
	if (isTail && (opened !== undefined || isUnclosed)) return opened ?? junk;
	if (isHead) return closed !== undefined || isUnclosed ? (junk ?? start) : undefined;
	return isTail ? undefined : junk;
}

const SPACES = /[\s\uFEFF]+/y;

function look(text: string, { start, end }: Gap): Seen {
	const seen: Seen = { keys: new Set(), isUnclosed: false, strays: [], open: [] };
	let before = '';
	for (let at = start; at < end;) {
		SPACES.lastIndex = at;
		if (SPACES.test(text)) {
			at = SPACES.lastIndex;
			continue;
		}
		const sign = text.charAt(at);
		const next = endOfToken(text, at, sign) ?? Infinity;
		if (next <= end) note(text, at, next, before, seen);
		else {
			seen.junk ??= at;
			seen.isUnclosed ||= sign === '"';
		}
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

function note(text: string, at: number, end: number, before: string, seen: Seen): void {
	const sign = text.charAt(at);
	const around = seen.open.at(-1);
	if (sign === '[' && around) around.hasList = true;
	if (sign === '{' || sign === '[') seen.open.push({ at, isValue: before === ':', hasList: sign === '[' });
	if (sign === '}' || sign === ']') close(at, seen);
	if (sign !== '"' && sign !== "'") return;
	const isKey = /^\s*:/.test(text.slice(end, end + 20));
	if (isKey) seen.firstKey ??= at;
	if (isKey) seen.keys.add(text.slice(at + 1, end - 1));
	else if (before !== ':' && !around) seen.junk ??= at;
}

function close(at: number, seen: Seen): void {
	const opened = seen.open.pop();
	if (!opened) seen.closed ??= at;
	else if (!opened.isValue && !opened.hasList) seen.strays.push(opened.at);
}
