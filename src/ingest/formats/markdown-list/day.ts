import { isRealDay } from '../../../model/date.ts';
import { readWrittenDate } from '../../written-date.ts';

const MONTH = String.raw`[A-Z][a-z]{2,8}\.?`;
const DAY = String.raw`(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|${MONTH} \d{1,2}, \d{4}|\d{1,2} ${MONTH} \d{4})(?![-/.\d])`;
/** A line that says so and no more: `## Updated on 2025.03.04`, `*Last updated: March 4, 2025 10:00*`, `updated: '2025-03-04'`. */
const UPDATED = new RegExp(
	String.raw`^[^\p{L}\n]{0,20}(?:(?:[Ll]ast|LAST)\s+)?(?:[Uu]pdated?|UPDATED?)(?:\s+(?:on|at|[Tt]ime|[Dd]ate))?[\s*_:："']{1,10}${DAY}`,
	'gmu',
);
const UPDATED_IN_CHINESE = new RegExp(
	String.raw`^[^\p{L}\n]{0,20}(?:最后)?更新(?:时间|日期|于)?[\s*_:：]{1,10}${DAY}`,
	'gmu',
);
/** The title of a page that a program makes every day: `# Daily Papers 2025-03-04`, `# arXiv, March 4, 2025`. */
const TITLE = new RegExp(
	String.raw`^#[^\S\n]+(?=.{0,200}(?:daily|arxiv|papers|论文|論文|日报))[^\n]{0,100}?${DAY}[^\p{L}\p{N}\n]{0,20}$`,
	'gimu',
);

/** The day on which a program brought a list up to date, where it says so; of several the last. */
export function dayOf(text: string): { captured?: string } {
	const captured = [UPDATED, UPDATED_IN_CHINESE, TITLE]
		.flatMap((pattern) => [...text.matchAll(pattern)])
		.map(([, day = '']) => readWrittenDate(day) ?? '')
		.filter(isRealDay)
		.sort()
		.at(-1);
	return captured === undefined ? {} : { captured };
}
