import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEntries } from '../../src/entries/read-entries.ts';
import { readTopics } from '../../src/entries/read-topics.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import type { Reason } from '../../src/related/reasons.ts';
import { relatePapers } from '../../src/related/related-papers.ts';
import { plainTfIdf } from '../helpers/plain-tf-idf.ts';
import { ndcg } from '../helpers/ranking.ts';

const CONTENT = join(import.meta.dirname, '../../content');
// A little below what is measured, so that a topic file may be edited without a fight, but not spoiled unnoticed.
const FLOORS = { tuned: 0.61, heldBack: 0.53, further: 0.59 };
/** A paper that is named on more lists than this is near to everything, which is to say to nothing. */
const MOST_LISTS = 20;

const list = z.array(z.strictObject({ slug: z.string(), related: z.record(z.string(), z.number()) }));
const labels = z
	.strictObject({ tuned: list, heldBack: list, further: list })
	.parse(parse(readFileSync(join(import.meta.dirname, 'labelled-neighbours.yaml'), 'utf8')));

const all = readEntries(join(CONTENT, 'papers'), new ProblemLog()).entries.map(({ slug, fields, abstract }) => ({
	slug,
	title: fields.title,
	abstract,
	topics: fields.topics,
}));
const slugs = new Set(all.map(({ slug }) => slug));
const { related } = relatePapers(all, readTopics(join(CONTENT, 'topics'), new ProblemLog()));
const lists = new Map([...related].map(([slug, found]) => [slug, found.map((paper) => paper.slug)]));
const plain = plainTfIdf(all);

test('no reason is said twice, however it is written', () => {
	const bare = (reason: Reason): string => reason.join('\n').toLowerCase().replaceAll('-', ' ');
	const repeated = [...related].filter(([, found]) =>
		found.some(({ why }) => new Set(why.map(bare)).size < why.length),
	);
	expect(repeated).toEqual([]);
});

test('the labels name only papers that there are', () => {
	const named = Object.values(labels)
		.flat()
		.flatMap(({ slug, related }) => [slug, ...Object.keys(related)]);
	expect(named.filter((slug) => !slugs.has(slug))).toEqual([]);
});

test.each(['tuned', 'heldBack', 'further'] as const)('papers are related about as readers relate them (%s)', (name) => {
	const graded = labels[name].filter(({ related: grades }) => Object.keys(grades).length > 0);
	const mean = (ranked: Map<string, string[]>): number =>
		graded.reduce((sum, { slug, related: grades }) => sum + ndcg(ranked.get(slug) ?? [], grades), 0) / graded.length;
	const alone = labels[name].filter(({ related: grades }) => Object.keys(grades).length === 0);
	const left = alone.filter(({ slug }) => lists.get(slug)?.length === 0);
	console.log(
		`${name}: nDCG@5 ${mean(lists).toFixed(3)}, plain TF-IDF ${mean(plain).toFixed(3)}; ` +
			`${left.length} of ${alone.length} papers without a neighbour show none`,
	);
	expect(mean(lists)).toBeGreaterThanOrEqual(FLOORS[name]);
	expect(mean(lists)).toBeGreaterThan(mean(plain));
});

test('no paper is on very many lists', () => {
	const named = new Map<string, number>();
	for (const slug of [...lists.values()].flat()) named.set(slug, (named.get(slug) ?? 0) + 1);
	const lengths = [...lists.values()].map(({ length }) => length);
	const most = Math.max(...named.values());
	const short = lengths.filter((length) => length < 5).length;
	const none = lengths.filter((length) => length === 0).length;
	console.log(`on ${most} lists at most; of ${all.length} papers ${short} show fewer than five, ${none} of these none`);
	expect(most).toBeLessThanOrEqual(MOST_LISTS);
});

test('nearly every card says why, in words of both papers', () => {
	const plain = (text: string): string => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
	const texts = new Map(all.map(({ slug, title, abstract }) => [slug, plain(`${title} ${abstract}`)]));
	// The plural of a word is the word, and so is the word without its hyphen.
	const singular = (text: string): string => text.replace(/(ies|y|es?|s)\b/g, '');
	const together = (text: string): string => text.replaceAll(' ', '');
	const says = (slug: string, words: string): boolean =>
		[singular, together].some((form) => form(texts.get(slug) ?? '').includes(form(plain(words))));
	const cards = [...related].flatMap(([from, found]) => found.map(({ slug, why }) => ({ from, to: slug, why })));
	const silent = cards.filter(({ why }) => why.length === 0).length;
	console.log(`${silent} of ${cards.length} cards say no reason`);
	expect(silent / cards.length).toBeLessThan(0.1);
	for (const { from, to, why } of cards) {
		for (const [first = '', second = first] of why) {
			expect(says(from, first), `${from}: ${first}`).toBe(true);
			expect(says(to, second), `${to}: ${second}`).toBe(true);
		}
	}
});
