/** Counts the terms of one paper after the other, in lists that it uses again for the next. */
export class TermCounts {
	/** By term: its place in the lists, from 1; 0 for one that the paper lacks. */
	readonly #slots: number[] = [];
	readonly #terms: number[] = [];
	readonly #counts: number[] = [];
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];
	readonly #latest: number[] = [];
	/** What each sighting counts. */
	step = 1;

	/** Counts a term that stands at a place; what stands there already, as a phrase of two topics does, counts once. */
	add(term: number, start: number, end: number): void {
		while (this.#slots.length <= term) this.#slots.push(0);
		const slot = (this.#slots[term] ?? 0) - 1;
		if (slot === -1) {
			this.#slots[term] = this.#terms.push(term);
			this.#counts.push(this.step);
			this.#starts.push(start);
			this.#ends.push(end);
			this.#latest.push(start);
		} else if (this.#latest[slot] !== start) {
			this.#latest[slot] = start;
			this.#counts[slot] = (this.#counts[slot] ?? 0) + this.step;
		}
	}

	/** Hands the lists over and begins anew. */
	take(): Record<'terms' | 'counts' | 'starts' | 'ends', Int32Array> {
		const lists = [this.#terms, this.#counts, this.#starts, this.#ends] as const;
		const [terms, counts, starts, ends] = [
			new Int32Array(this.#terms),
			new Int32Array(this.#counts),
			new Int32Array(this.#starts),
			new Int32Array(this.#ends),
		];
		for (const term of this.#terms) this.#slots[term] = 0;
		for (const list of [...lists, this.#latest]) list.length = 0;
		return { terms, counts, starts, ends };
	}
}
