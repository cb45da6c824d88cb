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
	const repaired: Repaired = { text: source, changes: [] };
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const before = repaired.changes.length;
		for (const repair of repairs) applyRepair(repair, repaired, context);
		if (repaired.changes.length === before) break;
	}
	return repaired;
}

function applyRepair(repair: Repair, repaired: Repaired, context: RepairContext): void {
	const edits = repair.find(repaired.text, context);
	repaired.changes.push(...edits.map((edit) => changeOf(repair, edit, repaired.text)));
	repaired.text = applyEdits(repaired.text, edits);
}

const CONTEXT = 25;

const changeOf = ({ name }: Repair, { start, end, text }: Edit, source: string): Change => ({
	repair: name,
	left: source.slice(Math.max(0, start - CONTEXT), start),
	before: source.slice(start, end),
	after: text,
	right: source.slice(end, end + CONTEXT),
});

function applyEdits(text: string, edits: readonly Edit[]): string {
	const parts: string[] = [];
	let position = 0;
	for (const edit of edits) {
		parts.push(text.slice(position, edit.start), edit.text);
		position = edit.end;
	}
	return [...parts, text.slice(position)].join('');
}
