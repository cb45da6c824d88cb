import matter from 'gray-matter';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { classify, compileTopics } from '../../src/ingest/classify.ts';
import { topicSchema } from '../../src/model/topic.ts';

const CONTENT = join(import.meta.dirname, '../../content');
// A little below what is measured, so that a topic file may be edited without a fight, but not spoiled unnoticed.
const STRICT_FLOOR = 0.88;
const LENIENT_FLOOR = 0.91;

const labelSchema = z.strictObject({
	title: z.string(),
	topics: z.array(z.string()).min(1).max(3),
	also: z.array(z.string()).default([]),
});

const labels = z
	.array(labelSchema)
	.parse(parse(readFileSync(join(import.meta.dirname, 'labelled-papers.yaml'), 'utf8')));
const named = new Set(labels.flatMap(({ topics }) => topics));
/** The topics that the labels know; one that an editor adds has its own papers to prove itself on. */
const topics = filesIn('topics', '.md').flatMap(({ name, text }) => {
	const { data, content } = matter(text, {});
	const id = basename(name, '.md');
	return named.has(id) ? [{ id, introduction: content, ...topicSchema.parse(data) }] : [];
});
const lines = filesIn('captures', '.txt').flatMap(({ text }) => text.split('\n').filter((line) => line.trim()));

test('the labels name only topics that there are', () => {
	expect([...named].sort()).toEqual(topics.map(({ id }) => id).sort());
});

test('papers are filed about as they are filed by hand', () => {
	const classifier = compileTopics(topics);
	const filed = labels.map((label) => {
		const abstract = lines[lines.indexOf(label.title) + 1];
		if (!lines.includes(label.title) || !abstract) throw new Error(`no capture lists "${label.title}"`);
		return { ...label, given: classify({ title: label.title, abstract }, classifier).topics };
	});

	const right = sum(filed, ({ topics, given }) => given.filter((id) => topics.includes(id)).length);
	const missed = sum(filed, ({ topics }) => topics.length) - right;
	const wrong = sum(filed, ({ given }) => given.length) - right;
	const defensible = sum(filed, ({ also, given }) => given.filter((id) => also.includes(id)).length);
	const strict = f1(right, wrong, missed);
	const lenient = f1(right, wrong - defensible, missed);
	const primary = filed.filter(({ topics, given }) => topics[0] === given[0]).length;
	console.log(
		`micro-F1 strict ${strict.toFixed(3)}, lenient ${lenient.toFixed(3)}; primary ${primary} of ${filed.length}`,
	);
	for (const { title, topics, given } of filed) {
		if (topics.join() !== given.join())
			console.log(`  ${title}\n    by hand ${topics.join(', ')}; given ${given.join(', ')}`);
	}

	expect(strict).toBeGreaterThanOrEqual(STRICT_FLOOR);
	expect(lenient).toBeGreaterThanOrEqual(LENIENT_FLOOR);
});

function filesIn(folder: string, extension: string): { name: string; text: string }[] {
	const names = readdirSync(join(CONTENT, folder)).filter((name) => name.endsWith(extension));
	return names.sort().map((name) => ({ name, text: readFileSync(join(CONTENT, folder, name), 'utf8') }));
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
	items.reduce((total, item) => total + of(item), 0);

/** The micro-averaged F1: topics of all papers in one pot. */
const f1 = (right: number, wrong: number, missed: number): number => (2 * right) / (2 * right + wrong + missed);
