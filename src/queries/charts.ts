import { type Axis, axisOf, countsOn, isRunning, recentPart, spanInWords } from '../charts/axis.ts';
import { byPeriod, type PeriodChart } from '../charts/by-period.ts';
import { byTopic, type TopicsChart } from '../charts/by-topic.ts';
import type { Chart, Link } from '../charts/chart.ts';
import { type Course, sum } from '../charts/counts.ts';
import { courseInWords } from '../charts/course-words.ts';
import { monthName, monthsOfQuarter, chartPeriodInWords } from '../charts/periods.ts';
import type { Paper } from '../model/paper.ts';
import type { Topic } from '../model/topic.ts';
import { periodUrl, topicUrl } from '../model/urls.ts';
import { newestCaptureDay } from './captured-days.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';
import { mostActiveOrganizations, mostCaptured, mostDiscussed } from './rankings.ts';
import { papersOfPeriod } from './timeline.ts';
import { allTopics, papersOfTopic } from './topics.ts';
import { risingAndFading } from './trends.ts';

/** Every chart whose numbers have a file. */
export const allCharts = once((): Chart[] =>
	[
		timelineChart(),
		topicsChart(),
		...allTopics().map(topicChart),
		risingAndFading(),
		mostDiscussed(),
		mostCaptured(),
		mostActiveOrganizations(),
	].filter((chart) => chart !== undefined),
);

/** The time over which everything is drawn; nothing where no paper has a date. */
const axis = once((): Axis | undefined => axisOf(datesOf(allPapers()), newestCaptureDay()));

/** The whole collection over time. */
export const timelineChart = once((): PeriodChart | undefined => {
	const subject = { name: 'timeline', title: 'All papers over time', heading: 'Papers in these captures' };
	return drawn((time) => byPeriod(time, { ...subject, dates: datesOf(allPapers()), linksOf }));
});

const topicCharts = once(
	() =>
		new Map(
			allTopics().map((topic) => {
				const subject = {
					name: `topic-${topic.id}`,
					title: `${topic.name} over time`,
					heading: 'Papers on this topic',
				};
				const dates = datesOf(papersOfTopic(topic));
				return [topic.id, drawn((time) => byPeriod(time, { ...subject, dates, isPart: true, linksOf }))];
			}),
		),
);

/** A topic over time; nothing where none of its papers can be drawn. */
export const topicChart = ({ id }: Topic): PeriodChart | undefined => topicCharts().get(id);

/** All topics over the newest part of the time, side by side. */
export const topicsChart = once((): TopicsChart | undefined => {
	const subjects = allTopics().map((topic) => ({
		link: { text: topic.name, href: topicUrl(topic) },
		dates: datesOf(papersOfTopic(topic)),
	}));
	return drawnOfLate((time) => byTopic(time, subjects, datesOf(allPapers())));
});

/** How a topic has gone of late; nothing where it has no paper of late. */
export const courseOf = (topic: Topic): Course | undefined =>
	drawnOfLate((time) => {
		const dates = datesOf(papersOfTopic(topic));
		const counts = countsOn(time, dates);
		const running = time.periods.filter((each) => isRunning(time, each)).length;
		return sum(counts) > 0 ? { counts, running, when: courseInWords(time, counts, dates.length) } : undefined;
	});

/** What the courses of topics show: `by quarter, from Q1 2023 to Q4 2025`. */
export const courseSpan = (): string | undefined => drawnOfLate((time) => `by ${time.grain}, ${spanInWords(time)}`);

/** What a hollow column of the courses is: `a quarter that was not over …`; nothing where none is hollow. */
export const hollowColumn = (): string | undefined =>
	drawnOfLate((time) =>
		time.periods.some((period) => isRunning(time, period))
			? `a ${time.grain} that was not over when the newest capture was saved`
			: undefined,
	);

const drawnOfLate = <Drawing>(draw: (time: Axis) => Drawing | undefined): Drawing | undefined =>
	drawn((time) => draw(recentPart(time)));

function drawn<Drawing>(draw: (time: Axis) => Drawing | undefined): Drawing | undefined {
	const time = axis();
	return time && draw(time);
}

const datesOf = (papers: readonly Paper[]): (string | undefined)[] => papers.map(({ published }) => published);

/** The pages of a period: its own, or those of the months of a quarter. */
function linksOf(period: string): Link[] {
	const months = monthsOfQuarter(period);
	const pages = months.length > 0 ? months : [period];
	return pages
		.filter((page) => papersOfPeriod(page).length > 0)
		.map((page) => ({ text: months.length > 0 ? monthName(page) : chartPeriodInWords(page), href: periodUrl(page) }));
}
