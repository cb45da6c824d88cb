import { formatProblem, type Problem } from '../../src/model/problem.ts';
import { must } from './must.ts';

// eslint-disable-next-line no-control-regex -- what a terminal would obey, and what would turn its line round
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A problem is one line that can be printed: where, what was found, what was expected, and how to mend it. */
export function mustBeSaid(problem: Problem): void {
	const line = formatProblem(problem);
	const isWhole = /^\S+:[1-9]\d*:[1-9]\d* {2}Found .+, expected .+\. .+ \[[a-z-]+\]$/s.test(line);
	must(isWhole, 'a problem says what and where', line);
	must(!UNPRINTABLE.test(line), 'a problem can be printed', line);
	must(line.length < 1200, 'a problem is short enough to be read', line);
}
