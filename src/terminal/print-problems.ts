import { formatProblem, inOrderOfLines, type Problem, type Severity } from '../model/problem.ts';
import { counted } from '../model/counted.ts';

const HEADINGS: [readonly Severity[], string][] = [
	[['refused-file', 'refused'], 'Refused'],
	[['warning'], 'Left out'],
	[['notice'], 'Notices'],
];

/** The problems as lines under their headings, the gravest last, where a person looks first. */
export function problemLines(problems: readonly Problem[]): string[] {
	return [...HEADINGS].reverse().flatMap(([severities, heading]) => {
		const found = inOrderOfLines(problems.filter(({ severity }) => severities.includes(severity)));
		if (found.length === 0) return [];
		const lines = heading === 'Notices' ? shortened(found) : found.map(formatProblem);
		return ['', `${heading} (${counted(found.length, 'line')})`, ...lines];
	});
}

/** So many notices of one kind are read; a library of a thousand papers may have a thousand. */
const MOST_ALIKE = 20;

/** The first notices of each kind, and how many more there are. */
function shortened(notices: readonly Problem[]): string[] {
	return [...Map.groupBy(notices, ({ kind }) => kind)].flatMap(([kind, alike]) => {
		const more = alike.length - MOST_ALIKE;
		const lines = alike.slice(0, MOST_ALIKE).map(formatProblem);
		return more > 0 ? [...lines, `… and ${more} more such. [${kind}]`] : lines;
	});
}
