import { formatProblem, ProblemLog } from '../model/problem.ts';

/** A file of the site and what makes it. */
export interface Claim {
	file: string;
	/** A file of the project. */
	source: string;
}

/**
 * Notes who makes which file of the site.
 *
 * @param claimed By file, what makes it; gets the new ones.
 * @throws Error with a line for each file that something else makes already: one of both would be lost.
 */
export function claimFiles(claims: readonly Claim[], claimed: Map<string, string>): void {
	const log = new ProblemLog();
	for (const { file, source } of claims) {
		const first = claimed.get(file);
		if (first === undefined) claimed.set(file, source);
		else {
			log.refuseFile(
				{ file: first, line: 1, column: 1 },
				{
					kind: 'taken-address',
					found: `"${file}", which ${source} makes too`,
					expected: 'one of both',
					fix: 'Take one of them away, or give it another name.',
				},
			);
		}
	}
	if (log.problems.length > 0) throw new Error(log.problems.map(formatProblem).join('\n'));
}
