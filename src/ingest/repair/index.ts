import { accents } from './accents.ts';
import { addressWords } from './address-words.ts';
import { addresses } from './addresses.ts';
import { arrows } from './arrows.ts';
import { bracedSigns } from './braced-signs.ts';
import { citations } from './citations.ts';
import { commands } from './commands.ts';
import { dashes } from './dashes.ts';
import { degrees } from './degrees.ts';
import { dollars } from './dollars.ts';
import { escapes } from './escapes.ts';
import { expressions } from './expressions.ts';
import { gluedTimes } from './glued-times.ts';
import { groups } from './groups.ts';
import { macros } from './macros.ts';
import { markdown } from './markdown.ts';
import { quotes } from './quotes.ts';
import { raisedNames } from './raised-names.ts';
import { sentences } from './sentences.ts';
import { strippedSymbols } from './stripped-symbols.ts';
import type { Change, Edit, Repair, RepairContext } from './repair.ts';

/**
 * Applied in this order, each to what the one before it has left: what stands for itself first, so that a dollar sign
 * or an accent is no command to the next; then commands and addresses; then mathematics; and the prose last.
 */
export const repairs: readonly Repair[] = [
	dollars,
	bracedSigns,
	accents,
	escapes,
	commands,
	macros,
	citations,
	addresses,
	addressWords,
	degrees,
	gluedTimes,
	markdown,
	raisedNames,
	expressions,
	strippedSymbols,
	quotes,
	arrows,
	dashes,
	groups,
	sentences,
];

export interface Repaired {
	text: string;
	/** In the order in which they were made. */
	changes: Change[];
}

/** One repair may uncover what another mends; real texts are done after one round and the second finds nothing. */
const MOST_ROUNDS = 5;

/** Mends a title or an abstract as its source shows it. What it returns needs no repair. */
export function repairText(source: string, context: RepairContext): Repaired {
	const origins = Array.from({ length: source.length + 1 }, (_, index) => index);
	const work: Work = { text: source, origins, changes: [] };
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const before = work.changes.length;
		for (const repair of repairs) applyRepair(repair, work, context);
		if (work.changes.length === before) break;
	}
	return { text: work.text, changes: work.changes };
}

/** Names of people and places hold accents, and nothing else that needs mending. */
export function repairName(source: string): string {
	const work: Work = { text: source, origins: [], changes: [] };
	applyRepair(accents, work, { title: '' });
	return work.text.replace(/[{}]/g, '');
}

interface Work extends Repaired {
	/** For each character, and for the end, where it was in the source. */
	origins: number[];
}

function applyRepair(repair: Repair, work: Work, context: RepairContext): void {
	const edits = repair.find(work.text, context);
	if (edits.length === 0) return;
	work.changes.push(...edits.map((edit) => changeOf(repair, edit, work)));
	let [text, position] = ['', 0];
	const origins: number[] = [];
	for (const edit of edits) {
		text += work.text.slice(position, edit.start) + edit.text;
		const origin = work.origins[edit.start] ?? 0;
		origins.push(...work.origins.slice(position, edit.start), ...Array<number>(edit.text.length).fill(origin));
		position = edit.end;
	}
	work.text = text + work.text.slice(position);
	work.origins = [...origins, ...work.origins.slice(position)];
}

const CONTEXT = 25;

const changeOf = ({ name }: Repair, { start, end, text }: Edit, work: Work): Change => ({
	repair: name,
	left: work.text.slice(Math.max(0, start - CONTEXT), start),
	before: work.text.slice(start, end),
	after: text,
	right: work.text.slice(end, end + CONTEXT),
	offset: work.origins[start] ?? 0,
});
