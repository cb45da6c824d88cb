import { Best } from './best.ts';
import type { Lexicon, TermKind } from './lexicon.ts';
import type { Matrix } from './matrix.ts';
import { levelOf } from './weigh.ts';

/** A term that two papers share. */
export interface Shared {
	term: number;
	kind: TermKind;
	/** Where each of the two has it among its terms. */
	place: number;
	there: number;
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
export interface TermTable {
	/** How often each paper has each term, in the order in which they first stand there. */
	counts: Matrix;
	lexicon: Lexicon;
	/** By term. */
	rarity: Float32Array;
}

/** Finds what one paper shares with others, in a list that it uses again for the next. */
export class Sharing {
	readonly #table: TermTable;
	/** By term: its place in the lists of the counts, from 1; 0 where the paper has it not. */
	readonly #own: Int32Array;

	constructor(table: TermTable) {
		this.#table = table;
		this.#own = new Int32Array(table.rarity.length);
	}

	/** With each of the others: the weightiest terms, in order. */
	of(paper: number, others: readonly number[]): Shared[][] {
		const { starts, columns } = this.#table.counts;
		const [from = 0, to = 0] = [starts[paper], starts[paper + 1]];
		for (let place = from; place < to; place++) this.#own[columns[place] ?? 0] = place + 1;
		const shared = others.map((other) => this.#with(other, from));
		for (let place = from; place < to; place++) this.#own[columns[place] ?? 0] = 0;
		return shared;
	}

	#with(other: number, from: number): Shared[] {
		const { counts, rarity, lexicon } = this.#table;
		const { starts, columns, values } = counts;
		const best = new Best(LOOKED_AT);
		const [itsFrom = 0, end = 0] = [starts[other], starts[other + 1]];
		for (let there = itsFrom; there < end; there++) {
			const term = columns[there] ?? 0;
			const place = (this.#own[term] ?? 0) - 1;
			if (place === -1 || rarity[term] === 0) continue;
			const [own, its] = [values[place] ?? 0, values[there] ?? 0];
			if (own + its < TOGETHER) continue;
			const points = (rarity[term] ?? 0) ** 2 * levelOf(own) * levelOf(its);
			if (points >= best.threshold) best.add(there, points);
		}
		return best.papers.map((there, rank) => {
			const term = columns[there] ?? 0;
			const place = (this.#own[term] ?? 0) - 1;
			return {
				term,
				kind: lexicon.kind(term),
				place: place - from,
				there: there - itsFrom,
				points: best.closeness[rank] ?? 0,
				least: Math.min(values[place] ?? 0, values[there] ?? 0),
			};
		});
	}
}
