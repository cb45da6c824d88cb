import type { Place, ProblemLog } from '../../../model/problem.ts';

/** Of abstracts that a search had folded, the beginning alone is there. Told once for all of a file. */
export function notePieces(count: number, place: Place | undefined, log: ProblemLog): void {
	if (place === undefined) return;
	log.note(place, {
		kind: 'cut-off',
		found: `${count === 1 ? 'an abstract' : `${count} abstracts`} folded behind "▽ More"`,
		expected: 'the whole abstract',
		fix: 'What it shows of whole sentences is taken. Save these papers in another way too, or press "▽ More" first.',
	});
}
