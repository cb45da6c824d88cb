/** The closest few of many papers, in order; of two that are as close, the one that comes first among the papers. */
export class Best {
	readonly papers: number[] = [];
	readonly closeness: number[] = [];
	/** What is less close than this finds no place. */
	threshold = 0;
	readonly #most: number;

	constructor(most: number) {
		this.#most = most;
	}

	add(paper: number, closeness: number): void {
		const { papers, closeness: all } = this;
		let place = papers.length;
		if (place === this.#most && !this.#isAfter(--place, paper, closeness)) return;
		for (; place > 0 && this.#isAfter(place - 1, paper, closeness); place--) {
			papers[place] = papers[place - 1] ?? 0;
			all[place] = all[place - 1] ?? 0;
		}
		papers[place] = paper;
		all[place] = closeness;
		if (papers.length === this.#most) this.threshold = all[this.#most - 1] ?? 0;
	}

	/** Whether what has a place comes after a paper. */
	#isAfter(place: number, paper: number, closeness: number): boolean {
		const there = this.closeness[place] ?? 0;
		return closeness > there || (closeness === there && paper < (this.papers[place] ?? 0));
	}
}
