import type { ProblemWords } from '../model/problem.ts';

/** The line in which git begins to tell two versions of a text apart, and what is to be said of it; nothing without any. */
export function conflictIn(text: string): { line: number; words: ProblemWords } | undefined {
	const start = startOfConflict(text);
	return start === -1 ? undefined : { line: text.slice(0, start).split('\n').length, words };
}

const words: ProblemWords = {
	kind: 'merge-conflict',
	found: 'two versions of some lines, between marks that git has set',
	expected: 'one version',
	fix: 'Keep the lines that are right, which in permalinks.yaml are those of both, and remove the others and the marks (<<<<<<<, =======, >>>>>>>).',
};

/** The three marks in their order; one after another, because a single pattern for all is slow in a long text. */
const MARKS = [/^<{7} /gm, /^={7}$/gm, /^>{7} /gm];

/** Where the first mark stands; -1 where not all are there. */
function startOfConflict(text: string): number {
	const places: number[] = [];
	for (const mark of MARKS) {
		mark.lastIndex = places.at(-1) ?? 0;
		const found = mark.exec(text);
		if (!found) return -1;
		places.push(found.index);
	}
	return places[0] ?? -1;
}
