import { mostDiscussedFirst } from './fill.ts';
import type { Paper } from '../model/paper.ts';
import type { Topic } from '../model/topic.ts';

/** A paper that was chosen for an issue. */
export interface Choice {
	paper: Paper;
	/** How many papers of its primary topic had been chosen before it. */
	before: number;
}

/** A section of a draft, its papers in the order in which they were chosen. */
export interface DraftSection {
	/** Absent for what stands alone in its topic. */
	topic?: Topic;
	choices: Choice[];
}

/** A further paper of a topic must be discussed about twice as much as one of a topic that has none yet. */
const SPREAD = 1;
/** What the newest paper has before the oldest of a draft. */
const RECENCY = 1;
/** What the editor has pinned comes in, unless nearly everything is pinned. */
const PINNED = 10;

/**
 * Chooses papers for an issue, the best first: those that are discussed and recent, spread over the topics. Of equals
 * the order given decides.
 */
export function choosePapers(papers: readonly Paper[], limit: number): Choice[] {
	const left = papers.toSorted(mostDiscussedFirst);
	const dates = [...new Set(papers.map(({ published = '' }) => published))].sort();
	const worth = new Map(left.map((paper) => [paper, worthOf(paper, dates)]));
	const chosen: Choice[] = [];
	const perTopic = new Map<string, number>();
	const before = (paper: Paper): number => perTopic.get(primaryTopic(paper)) ?? 0;
	while (chosen.length < limit && left.length > 0) {
		const value = (paper: Paper): number => (worth.get(paper) ?? 0) - SPREAD * before(paper);
		const values = left.map(value);
		const [paper] = left.splice(values.indexOf(Math.max(...values)), 1);
		if (!paper) break;
		chosen.push({ paper, before: before(paper) });
		perTopic.set(primaryTopic(paper), before(paper) + 1);
	}
	return chosen;
}

const primaryTopic = ({ topics = [] }: Paper): string => topics[0] ?? '';

function worthOf({ published = '', comments = 0, upvotes = 0, featured }: Paper, dates: readonly string[]): number {
	const discussed = Math.log2(1 + comments) + Math.log2(1 + upvotes) / 2;
	const recent = dates.length > 1 ? dates.indexOf(published) / (dates.length - 1) : 0;
	return discussed + RECENCY * recent + (featured === true ? PINNED : 0);
}

/** Fewer papers than this make no section. */
const SMALLEST_SECTION = 2;

/** Puts choices under few topics: always the topic that takes the most of those left. What is left alone comes last. */
export function groupByTopic(choices: readonly Choice[], topics: readonly Topic[]): DraftSection[] {
	const sections: DraftSection[] = [];
	let left = choices;
	for (;;) {
		const counted = topics.map((topic) => ({ topic, choices: left.filter(({ paper }) => isOn(paper, topic)) }));
		const largest = counted.reduce<DraftSection>((best, one) => (isLarger(one, best, left) ? one : best), {
			choices: [],
		});
		if (largest.choices.length < SMALLEST_SECTION) break;
		sections.push(largest);
		left = left.filter((choice) => !largest.choices.includes(choice));
	}
	return left.length > 0 ? [...sections, { choices: [...left] }] : sections;
}

const isOn = ({ topics = [] }: Paper, { id }: Topic): boolean => topics.includes(id);

/** With as many papers, the topic of the one that was chosen first, and there the primary one. */
function isLarger(a: DraftSection, b: DraftSection, left: readonly Choice[]): boolean {
	if (a.choices.length !== b.choices.length) return a.choices.length > b.choices.length;
	const rank = ({ topic, choices }: DraftSection): number => {
		const first = left.findIndex((choice) => choices.includes(choice));
		return first * 3 + (left[first]?.paper.topics?.indexOf(topic?.id ?? '') ?? 0);
	};
	return rank(a) < rank(b);
}
