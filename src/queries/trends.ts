import { type Comparison, type TrendsChart, trendsChart } from '../charts/shares.ts';
import { LEAST_OF_ALL } from '../charts/change.ts';
import { periodBefore, chartPeriodInWords, periodOf, periodsBetween } from '../charts/periods.ts';
import { compareText } from '../model/compare.ts';
import { counted } from '../model/counted.ts';
import type { Paper } from '../model/paper.ts';
import { newestCaptureDay } from './captured-days.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';
import { allTopics, papersOfTopic } from './topics.ts';
import { topicUrl } from '../model/urls.ts';

/** How many quarters are compared with those before them. */
const QUARTERS = 4;
/** How many quarters before one it is compared with. */
const BEFORE = 4;

/** What rises and fades in the newest quarters that are over and have papers enough; nothing where none has, or no topic is there. */
export const risingAndFading = once((): TrendsChart | undefined => {
	const quarters = [...countsOfAll()].sort(([a], [b]) => compareText(b, a));
	const [newest] = quarters[0] ?? [];
	if (newest === undefined || allTopics().length === 0) return undefined;
	const saved = periodOf(newestCaptureDay() ?? '', 'quarter');
	// Where no capture tells its day, the newest quarter with papers may still be going on.
	const running = saved ?? newest;
	const over = quarters.filter(([quarter]) => quarter < running);
	const enough = over.filter(
		([quarter, papers]) => papers >= LEAST_OF_ALL && sumOf(countsOfAll(), quartersBefore(quarter)) >= LEAST_OF_ALL,
	);
	return trendsChart(
		enough.slice(0, QUARTERS).map(([quarter]) => comparison(quarter)),
		runningNote(running, saved !== undefined),
	);
});

function comparison(quarter: string): Comparison {
	const before = quartersBefore(quarter);
	return {
		quarter,
		of: sumOf(countsOfAll(), [quarter]),
		ofBefore: sumOf(countsOfAll(), before),
		before: [before[0] ?? quarter, before.at(-1) ?? quarter],
		topics: allTopics().map((topic) => ({
			link: { text: topic.name, href: topicUrl(topic) },
			papers: sumOf(countsOfTopics().get(topic.id), [quarter]),
			papersBefore: sumOf(countsOfTopics().get(topic.id), before),
		})),
	};
}

/** Why nothing is said of the newest quarter: it is known to be going on, or may be. */
function runningNote(running: string, isKnown: boolean): string[] {
	const papers = sumOf(countsOfAll(), [running]);
	if (papers === 0) return [];
	const why = isKnown
		? 'was not over when the newest capture was saved'
		: 'may not have been over when the papers were gathered, because no capture tells its day';
	return [`${chartPeriodInWords(running)}, with ${counted(papers, 'paper')}, ${why}, so that nothing is said of it.`];
}

const quartersBefore = (quarter: string): string[] =>
	periodsBetween(periodBefore(quarter, 'quarter', BEFORE), periodBefore(quarter, 'quarter'), 'quarter');

const sumOf = (counts: Counts | undefined, quarters: readonly string[]): number =>
	quarters.reduce((sum, quarter) => sum + (counts?.get(quarter) ?? 0), 0);

type Counts = ReadonlyMap<string, number>;

const countsOfAll = once((): Counts => countByQuarter(allPapers()));

const countsOfTopics = once(
	(): ReadonlyMap<string, Counts> =>
		new Map(allTopics().map((topic) => [topic.id, countByQuarter(papersOfTopic(topic))])),
);

function countByQuarter(papers: readonly Paper[]): Counts {
	const counts = new Map<string, number>();
	for (const { published = '' } of papers) {
		const quarter = periodOf(published, 'quarter');
		if (quarter !== undefined) counts.set(quarter, (counts.get(quarter) ?? 0) + 1);
	}
	return counts;
}
