import type { ListedPaper } from '../../../model/capture.ts';
import type { ProblemLog } from '../../../model/problem.ts';

/** Of abstracts that a search has folded, not all is there. Told once for all of a file. */
export function noteFolded([first, ...others]: readonly ListedPaper[], log: ProblemLog): void {
	if (!first) return;
	log.note(first.place, {
		kind: 'cut-off',
		found: `${others.length === 0 ? 'an abstract' : `${others.length + 1} abstracts`} folded behind "▽ More"`,
		expected: 'the whole abstract',
		fix: 'Whole sentences at the beginning are taken. Press "▽ More" and copy again, or save the same papers in another way too.',
	});
}
