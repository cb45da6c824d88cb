import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFetchOptions } from '../../src/fetch/options.ts';
import { retryAfter } from '../../src/fetch/retry-after.ts';
import { type Errand, fetchLists, type Tally } from '../../src/fetch/run.ts';
import { type Answer, breakOff, day, feed, inTurn, send, serveAnswers, type Server, stall } from './server.ts';

let content: string;
let server: Server | undefined;

beforeEach(() => {
	content = mkdtempSync(join(tmpdir(), 'sheaf-fetch-'));
});

afterEach(async () => {
	await server?.close();
	server = undefined;
	rmSync(content, { recursive: true });
});

const captures = (): string => join(content, 'captures');
const saved = (): string[] => readdirSync(captures()).sort();
const textOf = (file: string): string => readFileSync(join(captures(), file), 'utf8');

/** Manners that wait for nobody, unless a server asks for it. */
const errand = (): { errand: Errand; said: string[]; waited: number[] } => {
	const [said, waited]: [string[], number[]] = [[], []];
	const manners = {
		userAgent: 'Sheaf',
		pause: 1,
		patience: 1000,
		tries: 5,
		longestWait: 600_000,
		longestAnswer: 100_000,
	};
	const wait = (time: number): Promise<void> => Promise.resolve(void waited.push(time));
	const say = (line: string): void => void said.push(line);
	return {
		errand: { folder: captures(), today: '2025-11-30', api: server?.url, manners: { ...manners, wait }, say },
		said,
		waited,
	};
};

async function run(args: string[]): Promise<Tally & { said: string; waited: number[] }> {
	const question = readFetchOptions(args);
	if (typeof question === 'string') throw new Error('no question');
	const { errand: own, said, waited } = errand();
	const tally = await fetchLists(question, own);
	return { ...tally, said: said.map((line) => `${line}\n`).join(''), waited };
}

async function fetchFrom(answers: Record<string, Answer>, args: string[]) {
	server = await serveAnswers(answers);
	return run(args);
}

/** The command itself. */
function start(args: string[]): ChildProcessWithoutNullStreams {
	const environment: NodeJS.ProcessEnv = { ...process.env, SHEAF_CONTENT: content, SHEAF_FETCH_PAUSE: '1' };
	delete environment['SITE_URL'];
	return spawn(process.execPath, ['src/commands/fetch.ts', ...args], {
		env: { ...environment, SHEAF_HF_API: server?.url },
	});
}

function ended(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; said: string }> {
	let said = '';
	child.stdout.on('data', (part: Buffer) => (said += part.toString()));
	child.stderr.on('data', (part: Buffer) => (said += part.toString()));
	return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
}

test('saves the list of each day as it was sent, with its title, day and address beside it', async () => {
	const { failed, said } = await fetchFrom(
		{ '10-01': send(day('Lamps', 'Wicks')), '10-02': send('[]'), '10-03': send(day('Oil')) },
		['hf', '2025-10-01..2025-10-03'],
	);
	expect(failed).toBe(0);
	expect(saved()).toEqual([
		'hf-2025-10-01.json',
		'hf-2025-10-01.json.yaml',
		'hf-2025-10-03.json',
		'hf-2025-10-03.json.yaml',
	]);
	expect(textOf('hf-2025-10-01.json')).toBe(day('Lamps', 'Wicks'));
	expect(textOf('hf-2025-10-01.json.yaml')).toMatch(
		/^title: 'Daily Papers of 2025-10-01'\ncaptured: '\d{4}-\d\d-\d\d'\nurl: 'https:\/\/huggingface\.co\/papers\/date\/2025-10-01'\n$/,
	);
	expect(said).toContain('hf-2025-10-01.json  2 papers\nhf-2025-10-02.json  not saved, because the list is empty\n');
	expect(server?.mostAtOnce()).toBe(1);
});

test('fetches nothing that is there', async () => {
	mkdirSync(captures(), { recursive: true });
	writeFileSync(join(captures(), 'hf-2025-10-01.json'), 'as an editor left it');
	const tally = await fetchFrom({ date: send(day('Lamps')) }, ['hf', '2025-10-01..2025-10-02']);
	expect(tally).toMatchObject({ saved: 1, there: 1 });
	expect(server?.asked.map(({ path }) => path)).toEqual(['/api?date=2025-10-02']);
	expect(textOf('hf-2025-10-01.json')).toBe('as an editor left it');
});

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
	expect(server?.asked).toHaveLength(2);
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
	expect(saved()).toEqual(['hf-2025-10-02.json', 'hf-2025-10-02.json.yaml']);
	expect(server?.asked).toHaveLength(tries + 1);
});

test('leaves a server alone that fails twice in a row', async () => {
	const { failed, said, waited } = await fetchFrom({ date: send('', 500) }, ['hf', '2025-10-01..2025-10-31']);
	expect(failed).toBe(2);
	expect(waited).toEqual([1, 2, 4, 8, 1, 1, 2, 4, 8]);
	expect(server?.asked).toHaveLength(10);
	expect(said).toContain('the days after are left for another time');
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
	expect(server?.asked).toHaveLength(1);
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
	server = await serveAnswers({});
	await server.close();
	const { failed, said } = await run(['hf', '2025-10-01']);
	expect(failed).toBe(1);
	expect(said).toContain('not saved. Found no connection');
});

test('leaves nothing behind when it is killed in the middle of an answer', async () => {
	server = await serveAnswers({ '10-01': send(day('Lamps')), '10-02': stall('[{"paper"') });
	const child = start(['hf', '2025-10-01..2025-10-02']);
	while (server.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
	child.kill('SIGKILL');
	await ended(child);
	expect(saved()).toEqual(['hf-2025-10-01.json', 'hf-2025-10-01.json.yaml']);
});

test('is a command that says who asks and what became of it', async () => {
	writeFileSync(join(content, 'site.yaml'), 'name: N\ntagline: T\ndescription: D\nurl: https://example.org/digest/\n');
	server = await serveAnswers({ '10-01': send(day('Lamps')), '10-02': send('[]'), '10-03': send('', 404) });
	const { code, said } = await ended(start(['hf', '2025-10-01..2025-10-03']));
	expect(code).toBe(1);
	expect(said).toContain(
		'1 file saved, 1 empty, 1 failed: run the same command again later. npm run ingest reads them.',
	);
	expect(server.asked[0]?.userAgent).toBe('Sheaf (+https://example.org/digest/)');
});

test('is a command that explains itself when it was not understood', async () => {
	const { code, said } = await ended(start(['crossref', 'lamps']));
	expect(code).toBe(2);
	expect(said).toContain('Found "crossref", expected hf and days, or arxiv and a query.');
	expect(said).toContain('npm run fetch -- hf');
});

test('leaves out days that are not over', async () => {
	const { said } = await fetchFrom({ date: send(day('Lamps')) }, ['hf', '2025-11-29..2025-12-01']);
	expect(saved()).toEqual(['hf-2025-11-29.json', 'hf-2025-11-29.json.yaml']);
	expect(said).toContain('Left out: 2 days not over yet.');
});

const QUERY = 'cat:cs.LG AND all:reward';
const page = (number: number): string => `arxiv-cat-cs-lg-and-all-reward-${number}.xml`;

test('saves what arXiv finds, a file for each hundred, up to as many as are asked for', async () => {
	const answers = { 'start=0': send(feed(100, 900)), 'start=100': send(feed(50, 900)) };
	const { failed, said } = await fetchFrom(answers, ['arxiv', QUERY, '--max', '150']);
	expect(failed).toBe(0);
	expect(saved()).toEqual([page(1), page(1).replace('xml', 'xml.yaml'), page(2), page(2).replace('xml', 'xml.yaml')]);
	expect(server?.asked.map(({ path }) => path)).toEqual([
		'/api?search_query=cat%3Acs.LG+AND+all%3Areward&sortBy=submittedDate&sortOrder=descending&start=0&max_results=100',
		'/api?search_query=cat%3Acs.LG+AND+all%3Areward&sortBy=submittedDate&sortOrder=descending&start=100&max_results=50',
	]);
	expect(textOf(page(2).replace('xml', 'xml.yaml'))).toContain(`query: '${QUERY}'`);
	expect(said).toContain(`${page(2)}  50 papers`);
});

test('stops where arXiv has no more, also when a page was there', async () => {
	const answers = { 'start=0': send(feed(100, 103)), 'start=100': send(feed(3, 103)) };
	await fetchFrom(answers, ['arxiv', QUERY, '--max', '2000']);
	expect(server?.asked).toHaveLength(2);
	const tally = await run(['arxiv', QUERY, '--max', '2000']);
	expect(server?.asked).toHaveLength(2);
	expect(tally).toMatchObject({ saved: 0, there: 2, failed: 0 });
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
	expect(readdirSync(content)).toEqual([]);
});

test('tells two queries apart whose file would have one name', async () => {
	await fetchFrom({ api: send(feed(3)) }, ['arxiv', QUERY]);
	const { failed, said } = await run(['arxiv', 'cat:cs.LG AND all:"reward"']);
	expect(failed).toBe(1);
	expect(said).toContain(`${page(1)} is there already, for the query "${QUERY}".`);
});

test.each([
	[[], 'Found no source'],
	[['hf'], 'expected days such as'],
	[['hf', '2025-10-31..2025-10-01'], 'expected the earlier day first'],
	[['hf', '2025-02-30'], 'expected days such as'],
	[['hf', '2025-10-01', '--max', '3'], 'Found --max with hf'],
	[['arxiv'], 'Found no query'],
	[['arxiv', 'all:lamps', '--max', '0'], 'Found --max 0'],
	[['arxiv', 'all:lamps', 'AND', 'cat:cs.LG'], 'Put a query into quotation marks'],
	[['crossref', 'lamps'], 'Found "crossref"'],
])('does not understand %j', (args, said) => {
	expect(readFetchOptions(args)).toContain(said);
});
