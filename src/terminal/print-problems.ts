import { formatProblem, type Problem, type Severity } from '../model/problem.ts';
import { counted } from '../model/counted.ts';

const HEADINGS: [readonly Severity[], string][] = [
	[['refused-file', 'refused'], 'Refused'],
	[['warning'], 'Left out'],
	[['notice'], 'Notices'],
];

/** The problems as lines under their headings, the gravest last, where a person looks first. */
export function problemLines(problems: readonly Problem[]): string[] {
	return [...HEADINGS].reverse().flatMap(([severities, heading]) => {
		const lines = problems.filter(({ severity }) => severities.includes(severity)).map(formatProblem);
		return lines.length > 0 ? ['', `${heading} (${counted(lines.length, 'line')})`, ...lines] : [];
	});
}
