import { compareText } from '../model/compare.ts';
import { formatProblem, type Problem } from '../model/problem.ts';

/** A fault of a component is on every page: so many lines of a kind say it. */
const MOST_ALIKE = 50;

/** A line for each problem in the order of their places, and of what is there many times how many more there are. */
export function reportLines(problems: readonly Problem[]): string[] {
	const inOrder = [...problems].sort(
		(a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.kind, b.kind),
	);
	const kinds = [...Map.groupBy(inOrder, ({ kind }) => kind)];
	const told = new Set(kinds.flatMap(([, alike]) => alike.slice(0, MOST_ALIKE)));
	const more = kinds
		.filter(([, { length }]) => length > MOST_ALIKE)
		.map(([kind, { length }]) => `… and ${length - MOST_ALIKE} more such. [${kind}]`);
	return [...inOrder.filter((problem) => told.has(problem)).map(formatProblem), ...more];
}
