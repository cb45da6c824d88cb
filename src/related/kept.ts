import type { Neighbour } from './company.ts';
import { bitsOf, marksOf, mixed } from './marks.ts';
import type { Comparison } from './nearest.ts';
import type { Readings } from './readings.ts';
import type { Collection, Reason } from './reasons.ts';

/** What a build keeps for the next, which is quick to write and to read: mostly long lists of numbers. */
export interface Kept {
	/** What the topics are known by, with which the papers were read. */
	topics: string;
	/** By the number of a paper. */
	slugs: readonly string[];
	readings: Readings;
	/** Of each paper a number made of its terms, of how often it has them and of how rare they are. */
	marks: Int32Array;
	comparison: Comparison;
	/** By the number of a paper: its neighbours, and in the same order why they are near. */
	neighbours: readonly (readonly number[])[];
	why: readonly (readonly Reason[][])[];
}

/** Where the papers of now are among those of an earlier build. */
export interface Places {
	/** By number of now: the number of then where the text and the weight of its terms are the same, else -1. */
	same: Int32Array;
	/** By number of then: the number of now, else -1. */
	now: Int32Array;
}

export function placesIn(kept: Kept, { slugs, readings, marks }: Pick<Kept, 'slugs' | 'readings' | 'marks'>): Places {
	const then = new Map(kept.slugs.map((slug, number) => [slug, number]));
	const [same, now] = [new Int32Array(slugs.length).fill(-1), new Int32Array(then.size).fill(-1)];
	slugs.forEach((slug, number) => {
		const old = then.get(slug);
		if (old === undefined) return;
		now[old] = number;
		if (kept.marks[old] !== marks[number] || kept.readings.keys[old] !== readings.keys[number]) return;
		same[number] = old;
	});
	return { same, now };
}

/** Of every paper a number that changes with its terms and with what these weigh. */
export function marksOfPapers({ counts, rarity, lexicon, isSeldom }: Collection): Int32Array {
	const bits = bitsOf(rarity);
	const ofTerms = bits.map((weight, term) => mixed(lexicon.ids[term] ?? 0, isSeldom(term) ? weight : ~weight));
	return marksOf(counts, ofTerms);
}

/** Why papers are near, asked anew only of two that are not as they were. */
export function reasonsOf(
	judged: readonly (readonly Neighbour[])[],
	reasons: (paper: number, others: readonly number[]) => Reason[][],
	earlier: (Kept & Places) | undefined,
): Reason[][][] {
	return judged.map((neighbours, paper) => {
		const row = earlier?.same[paper] ?? -1;
		const known = neighbours.map(({ paper: other }) => {
			const there = earlier?.same[other] ?? -1;
			const rank = row === -1 || there === -1 ? -1 : (earlier?.neighbours[row] ?? []).indexOf(there);
			return earlier?.why[row]?.[rank];
		});
		const unknown = neighbours.filter((_, rank) => !known[rank]).map(({ paper: other }) => other);
		const fresh = unknown.length > 0 ? reasons(paper, unknown) : [];
		return known.map((why) => why ?? fresh.shift() ?? []);
	});
}
