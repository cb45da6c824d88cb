import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEntries } from '../../src/entries/read-entries.ts';
import { readTopics } from '../../src/entries/read-topics.ts';
import { classify, compileTopics } from '../../src/ingest/classify.ts';
import { markdownToText } from '../../src/markdown/processor.ts';
import { ProblemLog } from '../../src/model/problem.ts';

const CONTENT = join(import.meta.dirname, '../../content');
/** No topic may be worth less than this… */
const TOPIC_FLOOR = 0.7;
/** …of which so many papers tell. */
const TELLING = 3;

const labelsSchema = z.array(
	z.strictObject({
		slug: z.string(),
		topics: z.array(z.string()).min(1).max(3),
		also: z.array(z.string()).default([]),
	}),
);

const labelsIn = (name: string) =>
	labelsSchema.parse(parse(readFileSync(join(import.meta.dirname, `${name}.yaml`), 'utf8')));

const entries = new Map(
	readEntries(join(CONTENT, 'papers'), new ProblemLog()).entries.map((entry) => [entry.slug, entry]),
);

// The floors are a little below what is measured, so that a topic file may be edited without a fight, but not spoiled
// unnoticed.
describe.each([
	{ reading: 'labelled-papers', strictFloor: 0.88, lenientFloor: 0.9, fewest: 8 },
	{ reading: 'second-reading', strictFloor: 0.86, lenientFloor: 0.88, fewest: 18 },
])('the papers of $reading', ({ reading, strictFloor, lenientFloor, fewest }) => {
	const labels = labelsIn(reading);
	const named = [...new Set(labels.flatMap(({ topics }) => topics))].sort();
	/** The topics that the labels know; one that an editor adds has its own papers to prove itself on. */
	const topics = readTopics(join(CONTENT, 'topics'), new ProblemLog()).filter(({ id }) => named.includes(id));
	const classifier = compileTopics(topics);
	const filed = labels.map((label) => {
		const entry = entries.get(label.slug);
		if (!entry) throw new Error(`no entry is called ${label.slug}`);
		const text = { title: entry.fields.title, abstract: markdownToText(entry.abstract) };
		return { ...label, given: classify(text, classifier).topics };
	});

	test('name only topics that there are', () => {
		expect(named).toEqual(topics.map(({ id }) => id).sort());
	});

	test('are filed about as they are filed by hand', () => {
		const strict = f1(filed);
		const lenient = f1(
			filed.map(({ given, topics, also }) => ({ topics, given: given.filter((id) => !also.includes(id)) })),
		);
		const primary = filed.filter(({ topics, given }) => topics[0] === given[0]).length;
		console.log(
			`${reading}: micro-F1 strict ${strict.toFixed(3)}, lenient ${lenient.toFixed(3)}; primary ${primary} of ${filed.length}`,
		);
		expect(strict).toBeGreaterThanOrEqual(strictFloor);
		expect(lenient).toBeGreaterThanOrEqual(lenientFloor);
	});

	test('leave no topic behind of which enough papers tell', () => {
		const told = named.filter((id) => labels.filter(({ topics }) => topics.includes(id)).length >= TELLING);
		const byTopic = told.map((id) => ({
			id,
			score: f1(filed.map(({ topics, given }) => ({ topics: topics.filter(is(id)), given: given.filter(is(id)) }))),
		}));
		expect(told.length).toBeGreaterThanOrEqual(fewest);
		expect(byTopic.filter(({ score }) => score < TOPIC_FLOOR)).toEqual([]);
	});
});

const is = (id: string) => (other: string) => other === id;

/** The micro-averaged F1: topics of all papers in one pot. */
function f1(papers: readonly { topics: readonly string[]; given: readonly string[] }[]): number {
	const right = sum(papers, ({ topics, given }) => given.filter((id) => topics.includes(id)).length);
	return (2 * right) / sum(papers, ({ topics, given }) => topics.length + given.length);
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
	items.reduce((total, item) => total + of(item), 0);
