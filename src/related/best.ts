export interface Neighbour {
	/** Its place among the papers. */
	paper: number;
	/** The more, the closer. */
	closeness: number;
}

/** The closest few of many, in order; of two that are as close, the one that comes first among the papers. */
export class Best {
	readonly list: Neighbour[] = [];
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	add(paper: number, closeness: number): void {
		const last = this.list[this.#most - 1];
		if (last && !isCloser(paper, closeness, last)) return;
		let place = Math.min(this.list.length, this.#most - 1);
		for (; place > 0; place--) {
			const before = this.list[place - 1];
			if (!before || !isCloser(paper, closeness, before)) break;
			this.list[place] = before;
		}
		this.list[place] = { paper, closeness };
	}
}

const isCloser = (paper: number, closeness: number, other: Neighbour): boolean =>
	closeness > other.closeness || (closeness === other.closeness && paper < other.paper);
