import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, captures, content, fetchFrom, run, saved, serve, textOf } from './fetch.ts';
import { type Answer, feed, send } from './server.ts';

const QUERY = 'cat:cs.LG AND all:reward';
const page = (number: number): string => `arxiv-cat-cs-lg-and-all-reward-${number}.xml`;

test('saves what arXiv finds, a file for each hundred, up to as many as are asked for', async () => {
	const answers = { 'start=0': send(feed(100, 900)), 'start=100': send(feed(50, 900)) };
	const { failed, said } = await fetchFrom(answers, ['arxiv', QUERY, '--max', '150']);
	expect(failed).toBe(0);
	expect(saved()).toEqual([page(1), page(1).replace('xml', 'xml.yaml'), page(2), page(2).replace('xml', 'xml.yaml')]);
	expect(asked().map(({ path }) => path)).toEqual([
		'/api?search_query=cat%3Acs.LG+AND+all%3Areward&sortBy=submittedDate&sortOrder=descending&start=0&max_results=100',
		'/api?search_query=cat%3Acs.LG+AND+all%3Areward&sortBy=submittedDate&sortOrder=descending&start=100&max_results=50',
	]);
	expect(textOf(page(2).replace('xml', 'xml.yaml'))).toContain(`query: '${QUERY}'`);
	expect(said).toContain(`${page(2)}  50 papers`);
});

test('stops where arXiv has no more, also when a page was there', async () => {
	const answers = { 'start=0': send(feed(100, 103)), 'start=100': send(feed(3, 103)) };
	await fetchFrom(answers, ['arxiv', QUERY, '--max', '2000']);
	expect(asked()).toHaveLength(2);
	const tally = await run(['arxiv', QUERY, '--max', '2000']);
	expect(asked()).toHaveLength(2);
	expect(tally).toMatchObject({ saved: 0, there: 2, failed: 0 });
});

test('says that a page is there from a fetch of fewer papers, and asks for none after it', async () => {
	const answers = { 'start=0': send(feed(100, 900)), 'start=100': send(feed(50, 900)) };
	await fetchFrom(answers, ['arxiv', QUERY, '--max', '150']);
	expect(await run(['arxiv', QUERY, '--max', '120'])).toMatchObject({ there: 2, failed: 0 });
	const { there, failed, said } = await run(['arxiv', QUERY, '--max', '300']);
	expect([there, failed]).toEqual([1, 1]);
	expect(said).toContain(`${page(2)} is there already, with 50 of 100 papers. Rename it`);
	expect(asked()).toHaveLength(2);
});

test('takes a page that an editor has changed for a whole one', async () => {
	await fetchFrom({ 'start=0': send(feed(100, 103)), 'start=100': send(feed(3, 103)) }, ['arxiv', QUERY]);
	writeFileSync(join(captures(), page(1)), 'as an editor left it');
	expect(await run(['arxiv', QUERY, '--max', '200'])).toMatchObject({ saved: 1, there: 1, failed: 0 });
});

const ERROR =
	'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Error</title><summary>incorrect id format</summary></entry></feed>';

test.each([
	['an error in a feed', send(ERROR), 'an error, incorrect id format'],
	['an error with its status', send(ERROR, 400), 'HTTP 400 (incorrect id format)'],
	['a feed that is cut off', send(feed(3).slice(0, -20)), 'a feed that is cut off or damaged'],
	['a page without papers', send(feed(0, 900)), 'a page without papers, although there are 900'],
	['a web page', send('<html>Rate exceeded.</html>'), 'a web page in place of a feed'],
] as [string, Answer, string][])('says %s and saves nothing', async (_, bad, found) => {
	const { failed, said } = await fetchFrom({ api: bad }, ['arxiv', QUERY]);
	expect(failed).toBe(1);
	expect(said).toContain(`${page(1)}  not saved. Found ${found}`);
	expect(readdirSync(content())).toEqual([]);
});

test('tells two queries apart whose file would have one name', async () => {
	await fetchFrom({ api: send(feed(3)) }, ['arxiv', QUERY]);
	const { failed, said } = await run(['arxiv', 'cat:cs.LG AND all:"reward"']);
	expect(failed).toBe(1);
	expect(said).toContain(`${page(1)} is there already, for the query "${QUERY}".`);
});

test('asks for papers by their numbers and addresses, and says how many are not there', async () => {
	await serve({ api: send(feed(2)) });
	const { failed, said } = await run(['arxiv', '2510.00001v2', 'https://arxiv.org/pdf/2510.00002,cs/0601001']);
	expect(failed).toBe(0);
	expect(asked().map(({ path }) => path)).toEqual(['/api?id_list=2510.00001,2510.00002,cs/0601001&max_results=3']);
	const file = 'arxiv-2510-00001-2510-00002-cs-0601001.xml';
	expect(saved()).toEqual([file, `${file}.yaml`]);
	expect(said).toContain('arXiv has 2 of these 3 numbers.');
	expect(await run(['arxiv', '2510.00001', '2510.00002', 'cs/0601001'])).toMatchObject({ saved: 0, there: 1 });
	expect(asked()).toHaveLength(1);
});
