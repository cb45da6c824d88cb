import type { TermKind } from './lexicon.ts';
import { rowStart } from './matrix.ts';
import type { TermCounts } from './terms.ts';
import { levelOf } from './weigh.ts';

/** A term that two papers share. */
export interface Shared {
	term: number;
	kind: TermKind;
	/** Where the first paper has it: its place in the lists of the counts. */
	place: number;
	/** The more, the more it brings the two together. */
	points: number;
	/** How often the one has it that has it less. */
	least: number;
}

/** Both papers together have a term so often that it is no chance. */
const TOGETHER = 3;
/** So many of the terms that two papers share are looked at. */
const LOOKED_AT = 8;

/** The terms of a collection. */
export interface TermTable extends TermCounts {
	/** By term. */
	kinds: readonly TermKind[];
	rarity: Float64Array;
}

/** Finds what one paper shares with others, in a list that it uses again for the next. */
export class Sharing {
	readonly #table: TermTable;
	/** By term: where the paper has it, from 1; 0 where it has not. */
	readonly #own: Int32Array;

	constructor(table: TermTable) {
		this.#table = table;
		this.#own = new Int32Array(table.rarity.length);
	}

	/** With each of the others: the weightiest terms, in order. */
	of(paper: number, others: readonly number[]): Shared[][] {
		const { counts } = this.#table;
		const [from, to] = [rowStart(counts, paper), rowStart(counts, paper + 1)];
		for (let place = from; place < to; place++) this.#own[counts.columns[place] ?? 0] = place + 1;
		const shared = others.map((other) => this.#with(other));
		for (let place = from; place < to; place++) this.#own[counts.columns[place] ?? 0] = 0;
		return shared;
	}

	#with(other: number): Shared[] {
		const { counts, kinds, rarity } = this.#table;
		const shared: Shared[] = [];
		const end = rowStart(counts, other + 1);
		for (let there = rowStart(counts, other); there < end; there++) {
			const term = counts.columns[there] ?? 0;
			const place = (this.#own[term] ?? 0) - 1;
			if (place === -1 || rarity[term] === 0) continue;
			const [own, its] = [counts.values[place] ?? 0, counts.values[there] ?? 0];
			if (own + its < TOGETHER) continue;
			const points = (rarity[term] ?? 0) ** 2 * levelOf(own) * levelOf(its);
			shared.push({ term, kind: kinds[term] ?? 'word', place, points, least: Math.min(own, its) });
		}
		return shared.sort((a, b) => b.points - a.points || a.term - b.term).slice(0, LOOKED_AT);
	}
}
