import { expect, test } from 'vitest';
import { retryAfter } from '../../src/fetch/retry-after.ts';
import { asked, fetchFrom, run, saved, serve, textOf } from './fetch.ts';
import { type Answer, breakOff, day, inTurn, send, stall } from './server.ts';

test.each([
	['is busy', send('slow down', 429, { 'retry-after': '0' })],
	['fails', send('oops', 503)],
	['stalls', stall('[{')],
	['says nothing', stall()],
	['breaks off', breakOff('[{"paper"')],
	['hangs up', (response: Parameters<Answer>[0]) => void response.destroy()],
	['sends half of it', send('[{"paper": {"id"')],
	['sends a web page', send('<html><title>Please wait</title></html>')],
	['sends an empty answer', send('')],
	['sends an error', send('{"error": "busy"}')],
] as [string, Answer][])('asks again when the server %s', async (_, bad) => {
	const { failed } = await fetchFrom({ date: inTurn(bad, send(day('Lamps'))) }, ['hf', '2025-10-01']);
	expect(failed).toBe(0);
	expect(textOf('hf-2025-10-01.json')).toBe(day('Lamps'));
	expect(asked()).toHaveLength(2);
});

test.each([
	['a refusal', send('{"error": "Invalid date"}', 400), 'HTTP 400 (Invalid date)', 1],
	['rubbish', send('<html>'), 'a web page in place of data', 5],
	['something else', send('{"papers": 3}'), '"{"papers":3}" in place of a list', 5],
	['a list of something else', send('[1, 2]'), 'a list that holds "1"', 5],
	['records without papers', send('[{"paper": null}]'), 'a list that holds "{"paper":null}"', 5],
	['nothing but failure', send('<title>Bad gateway</title>', 502), 'HTTP 502 (Bad gateway)', 5],
	[
		'the wish to be left alone',
		send('', 429, { 'retry-after': '7200' }),
		'HTTP 429, and the server asks for 120 minutes',
		1,
	],
] as [string, Answer, string, number][])('says %s and saves nothing', async (_, bad, found, tries) => {
	const { failed, said } = await fetchFrom({ '10-01': bad, '10-02': send(day('Lamps')) }, [
		'hf',
		'2025-10-01..2025-10-02',
	]);
	expect(failed).toBe(1);
	expect(said).toContain(`hf-2025-10-01.json  not saved. Found ${found}`);
	expect(said).toContain(
		found.startsWith('HTTP 400') ? 'Mend the days or the query.' : 'Run the same command again later.',
	);
	expect(saved()).toEqual(['hf-2025-10-02.json', 'hf-2025-10-02.json.yaml']);
	expect(asked()).toHaveLength(tries + 1);
});

test('leaves a server alone that fails twice in a row', async () => {
	const { failed, said, waited } = await fetchFrom({ date: send('', 500) }, ['hf', '2025-10-01..2025-10-31']);
	expect(failed).toBe(2);
	expect(waited).toEqual([1, 2, 4, 8, 1, 1, 2, 4, 8]);
	expect(asked()).toHaveLength(10);
	expect(said).toContain('the days after are left for another time');
	expect(said).toContain('fetch these alone: npm run fetch -- hf 2025-10-03..2025-10-31\n');
});

test('names the one day that is left, and leaves none where the last ones fail', async () => {
	const { said } = await fetchFrom({ date: send('<html>') }, ['hf', '2025-10-01..2025-10-03']);
	expect(said).toContain('npm run fetch -- hf 2025-10-03\n');
	expect((await run(['hf', '2025-10-01..2025-10-02'])).said).not.toContain('are left');
});

test('waits as long as it is asked to', async () => {
	const answers = { date: inTurn(send('', 429, { 'retry-after': '17' }), send(day('Lamps'))) };
	expect((await fetchFrom(answers, ['hf', '2025-10-01'])).waited).toEqual([17_000]);
});

test.each([
	['120', 120_000],
	['Wed, 21 Oct 2015 07:28:10 GMT', 10_000],
	['Wed, 21 Oct 2015 07:27:00 GMT', 0],
	['soon', undefined],
	[null, undefined],
])('a Retry-After of %j', (header, wait) => {
	expect(retryAfter(header, Date.parse('2015-10-21T07:28:00Z'))).toBe(wait);
});

test('takes no answer that never ends', async () => {
	const { said } = await fetchFrom({ date: send(' '.repeat(100_001)) }, ['hf', '2025-10-01']);
	expect(said).toContain('Found an answer of more than 100000 characters');
	expect(asked()).toHaveLength(1);
});

test('follows a redirect', async () => {
	const answers = { moved: send(day('Lamps')), date: send('', 302, { location: '/moved' }) };
	expect((await fetchFrom(answers, ['hf', '2025-10-01'])).saved).toBe(1);
	expect(saved()).toHaveLength(2);
});

test('does not follow in circles', async () => {
	const { failed, said } = await fetchFrom({ date: send('', 302, { location: '/?date' }) }, ['hf', '2025-10-01']);
	expect(failed).toBe(1);
	expect(said).toContain('no connection (redirect count exceeded)');
});

test('says that no server is there', async () => {
	const server = await serve({});
	await server.close();
	const { failed, said } = await run(['hf', '2025-10-01']);
	expect(failed).toBe(1);
	expect(said).toContain('not saved. Found no connection');
});
