import { ingestContent } from '../ingest/ingest-content.ts';
import { counted } from '../model/counted.ts';
import { formatProblem, inOrderOfLines, ProblemLog } from '../model/problem.ts';
import { advice, fault, type Finding, good } from './finding.ts';

/** Whether every capture and entry can be read, and what an ingest would do. Nothing is written. */
export function examineContent(): Finding[] {
	const log = new ProblemLog();
	const { report, plan, promises } = ingestContent({ check: true }, log);
	const { listed, papers } = report.totals;
	return [
		listed === 0
			? advice(
					'No capture lists a paper yet.',
					'Put a saved list into content/captures/: docs/first-digest.md says how.',
				)
			: good(`The captures list ${counted(listed, 'record')}, which are ${counted(papers, 'paper')}.`),
		...inOrderOfLines(log.of('refused-file', 'refused')).map((problem) => fault(formatProblem(problem))),
		...inOrderOfLines(log.of('warning')).map((problem) => ({ grade: 'advice' as const, text: formatProblem(problem) })),
		...promises.broken.map((problem) => fault(formatProblem(problem))),
		...noticesIn(log),
		...waitingIn(plan.added.length, plan.changed.length),
	];
}

function noticesIn(log: ProblemLog): Finding[] {
	const notices = log.of('notice').length;
	if (notices === 0) return [];
	return [
		good(`${counted(notices, 'notice says', 'notices say')} what was assumed. Type npm run ingest to read them.`),
	];
}

function waitingIn(added: number, changed: number): Finding[] {
	if (added + changed === 0) return [];
	const entries = [
		...(added > 0 ? [`${counted(added, 'entry', 'entries')} to be added`] : []),
		...(changed > 0 ? [`${counted(changed, 'entry', 'entries')} to be changed`] : []),
	];
	return [advice(`The captures hold more than the entries: ${entries.join(', ')}.`, 'Type npm run build')];
}
