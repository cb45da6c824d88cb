import { counted } from '../model/counted.ts';
import type { Examination, Finding } from './finding.ts';

const MARKS: Record<Finding['grade'], string> = { good: 'ok', advice: 'advice', fault: 'fault' };
const WIDTH = Math.max(...Object.values(MARKS).map((mark) => mark.length));

/** What was found, part by part, and a last line that says how it stands. */
export function reportLines(examinations: readonly Examination[]): string[] {
	return [
		...examinations.flatMap(({ part, findings }) => [part, ...findings.flatMap(linesOf), '']),
		verdictOn(examinations),
	];
}

const linesOf = ({ grade, text, remedy }: Finding): string[] => [
	`  ${MARKS[grade].padEnd(WIDTH)}  ${text}`,
	...(remedy ? [`  ${''.padEnd(WIDTH)}  → ${remedy}`] : []),
];

export const hasFaults = (examinations: readonly Examination[]): boolean => countOf(examinations, 'fault') > 0;

function verdictOn(examinations: readonly Examination[]): string {
	const [faults, hints] = [countOf(examinations, 'fault'), countOf(examinations, 'advice')];
	if (faults > 0)
		return `${counted(faults, 'fault')} to mend${hints > 0 ? `, and ${counted(hints, 'piece')} of advice` : ''}.`;
	return hints > 0 ? `Nothing is wrong. ${counted(hints, 'piece')} of advice.` : 'All is well.';
}

const countOf = (examinations: readonly Examination[], grade: Finding['grade']): number =>
	examinations.flatMap(({ findings }) => findings).filter((finding) => finding.grade === grade).length;
