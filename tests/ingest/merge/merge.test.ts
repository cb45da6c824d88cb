import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dailyPage } from '../../helpers/daily-page.ts';
import { captureOf, ingestCaptures } from '../../helpers/ingest.ts';

const capture = (file: string, captured: string, records: Parameters<typeof dailyPage>[1]) =>
	captureOf(file, dailyPage('Dec 9', records), { captured });

test('a paper in two captures is one paper, and both sightings stay', () => {
	const { entries, report } = ingestCaptures([
		capture('a.txt', '2025-12-09', [{ title: 'Goats: A Survey' }, { title: 'Dimming Lanterns' }]),
		capture('b.txt', '2025-12-10', [{ title: 'Dimming  lanterns' }]),
	]);
	expect(entries.map(({ slug }) => slug)).toEqual(['goats-a-survey', 'dimming-lanterns']);
	expect(entries[1]?.fields.sources).toEqual([
		{ capture: 'a.txt', position: 2, line: 15 },
		{ capture: 'b.txt', position: 1, line: 11 },
	]);
	expect(report.totals).toEqual({ listed: 3, papers: 2, merged: 1, refused: 0, refusedFiles: 0 });
});

test('counts are those of the newest capture that shows them', () => {
	const [old, middle, newest] = [
		capture('c.txt', '2025-10-01', [{ title: 'Goats', when: 'Jun 1 9' }]),
		capture('b.txt', '2025-11-01', [{ title: 'Goats', when: 'Jun 1 3' }]),
		capture('a.txt', '2025-12-01', [{ title: 'Goats', when: 'Jun 1' }]),
	];
	expect(ingestCaptures([newest, middle, old]).entries[0]?.fields.comments).toBe(3);
	expect(ingestCaptures([old, newest, middle]).entries[0]?.fields.comments).toBe(3);
});

test('an abstract that was cut off gives way to the whole one', () => {
	const whole = `${'Goats are counted by night, and they are as good as sheep. '.repeat(4)}Nobody wakes up sooner.`;
	const { entries } = ingestCaptures([
		capture('a.txt', '2025-12-09', [{ title: 'Goats', abstract: whole }]),
		capture('b.txt', '2025-12-10', [{ title: 'Goats', abstract: whole.slice(0, 180) }]),
	]);
	expect(entries[0]?.abstract).toBe(whole);
});

test('two papers whose titles make one slug get two', () => {
	const { entries } = ingestCaptures([
		capture('a.txt', '2025-12-09', [{ title: 'C: a language' }, { title: 'C++: a language' }]),
	]);
	expect(entries.map(({ slug }) => slug)).toEqual(['c-a-language', 'c-a-language-2']);
});

test('each of two papers that share a slug finds its own entry again, whatever the order', () => {
	const titles = [{ title: 'C: a language' }, { title: 'C++: a language' }];
	const { entries } = ingestCaptures([capture('a.txt', '2025-12-09', titles)]);
	const again = ingestCaptures([capture('a.txt', '2025-12-09', titles.toReversed())], { entries, unreadable: [] });
	const slugs = again.entries.map(({ slug, fields }) => [slug, fields.title]);
	expect(slugs).toEqual([
		['c-a-language-2', 'C++: a language'],
		['c-a-language', 'C: a language'],
	]);
});

test('a new paper does not take the slug that another one has as an alias', () => {
	const { entries } = ingestCaptures([capture('a.txt', '2025-12-09', [{ title: 'Sheep' }])]);
	const [sheep] = entries;
	if (!sheep) throw new Error('There is no entry.');
	const held = { entries: [{ ...sheep, fields: { ...sheep.fields, aliases: ['goats'] } }], unreadable: [] };
	const again = ingestCaptures([capture('b.txt', '2025-12-09', [{ title: 'Goats' }])], held);
	expect(again.entries.map(({ slug }) => slug)).toEqual(['goats-2']);
});

test('a title in another script and one of signs alone have addresses', () => {
	const { entries } = ingestCaptures([
		capture('a.txt', '2025-12-09', [{ title: '强化学习综述' }, { title: '???' }, { title: '!!!' }]),
	]);
	expect(entries.map(({ slug }) => slug)).toEqual(['qianghuaxuexizongshu', 'paper', 'paper-2']);
});

test('the account adds up whatever is listed', () => {
	const title = fc.constantFrom('Goats', 'goats', 'Sheep', 'C', 'C++', '强化', '---', 'A'.repeat(300), '# 1');
	const listing = fc.array(fc.record({ title, abstract: fc.constantFrom('', 'Short.', 'Long. '.repeat(50)) }));
	fc.assert(
		fc.property(fc.array(listing, { maxLength: 4 }), (pages) => {
			const captures = pages.map((records, index) => capture(`${index}.txt`, '2025-12-09', records));
			const { entries, report } = ingestCaptures(captures);
			const { listed, papers, merged, refused } = report.totals;
			expect(listed).toBe(papers + merged + refused);
			expect(entries).toHaveLength(papers);
			expect(new Set(entries.map(({ slug }) => slug)).size).toBe(papers);
		}),
	);
});

test('a new paper does not take a name that differs in capitals alone from what a person has named', () => {
	const held = [{ slug: 'Goats', fields: { title: 'Something Else', aliases: ['Sheep'] }, abstract: '', memory: {} }];
	const listed = [capture('a.txt', '2025-12-09', [{ title: 'Goats' }, { title: 'Sheep' }, { title: 'Bees' }])];
	const { entries } = ingestCaptures(listed, { entries: held, unreadable: [{ slug: 'BEES' }] });
	expect(entries.map(({ slug }) => slug)).toEqual(['goats-2', 'sheep-2', 'bees-2']);
});
