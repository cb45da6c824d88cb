import { accents } from './accents.ts';
import { addressWords } from './address-words.ts';
import { addresses } from './addresses.ts';
import { arrows } from './arrows.ts';
import { bracedSigns } from './braced-signs.ts';
import { chemicals } from './chemicals.ts';
import { citations } from './citations.ts';
import { commands } from './commands.ts';
import { dashes } from './dashes.ts';
import { degrees } from './degrees.ts';
import { displays } from './displays.ts';
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
import { units } from './units.ts';
import type { Change, Edit, Repair, RepairContext } from './repair.ts';

/**
 * Applied in this order, each to what the one before it has left: what stands for itself first, so that a dollar sign
 * or an accent is no command to the next; then commands and addresses; then mathematics; and the prose last.
 */
export const repairs: readonly Repair[] = [
	displays,
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
	units,
	chemicals,
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
	const work: Work = { text: source, steps: [], changes: [] };
	// A repair that has found nothing in a text finds nothing in it again.
	const sound = new Map<Repair, string>();
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		const before = work.changes.length;
		for (const repair of repairs) {
			if (sound.get(repair) === work.text) continue;
			if (!applyRepair(repair, work, context)) sound.set(repair, work.text);
		}
		if (work.changes.length === before) break;
	}
	return { text: work.text, changes: work.changes };
}

/** Names of people and places hold accents, and nothing else that needs mending. */
export function repairName(source: string): string {
	const work: Work = { text: source, steps: [], changes: [] };
	applyRepair(accents, work, { title: '' });
	return work.text.replace(/[{}]/g, '');
}

interface Work extends Repaired {
	/** The edits of each repair, in places of the text that it was given. */
	steps: (readonly Edit[])[];
}

/** @returns whether there was anything to mend. */
function applyRepair(repair: Repair, work: Work, context: RepairContext): boolean {
	const edits = repair.find(work.text, context);
	if (edits.length === 0) return false;
	work.changes.push(...edits.map((edit) => changeOf(repair, edit, work)));
	work.steps.push(edits);
	let [text, position] = ['', 0];
	for (const edit of edits) {
		text += work.text.slice(position, edit.start) + edit.text;
		position = edit.end;
	}
	work.text = text + work.text.slice(position);
	return true;
}

/** Where a place of the text was in the source; one within what was put in, where that was put. */
const originOf = (place: number, { steps }: Work): number => steps.reduceRight(placeBefore, place);

function placeBefore(place: number, edits: readonly Edit[]): number {
	let growth = 0;
	for (const { start, end, text } of edits) {
		if (place < start + growth) break;
		if (place < start + growth + text.length) return start;
		growth += text.length - (end - start);
	}
	return place - growth;
}

const CONTEXT = 25;

const changeOf = ({ name }: Repair, { start, end, text }: Edit, work: Work): Change => ({
	repair: name,
	left: work.text.slice(Math.max(0, start - CONTEXT), start),
	before: work.text.slice(start, end),
	after: text,
	right: work.text.slice(end, end + CONTEXT),
	offset: originOf(start, work),
});
