import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFetchOptions } from '../../src/fetch/options.ts';
import { captures, content, ended, saved, serve, start } from './fetch.ts';
import { day, send, stall } from './server.ts';

test('leaves nothing behind when it is killed in the middle of an answer', async () => {
	const server = await serve({ '10-01': send(day('Lamps')), '10-02': stall('[{"paper"') });
	const child = start(['hf', '2025-10-01..2025-10-02']);
	while (server.asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
	child.kill('SIGKILL');
	await ended(child);
	expect(saved()).toEqual(['hf-2025-10-01.json', 'hf-2025-10-01.json.yaml']);
});

test('saves nothing while another command is at work', async () => {
	await serve({ '10-01': send(day('Lamps')) });
	const holder = start([], 'tests/faults/hold-forever.ts');
	await once(holder.stdout, 'data');
	const child = start(['hf', '2025-10-01']);
	await once(child.stderr, 'data');
	expect(existsSync(captures())).toBe(false);
	holder.kill('SIGKILL');
	await ended(child);
	expect(saved()).toEqual(['hf-2025-10-01.json', 'hf-2025-10-01.json.yaml']);
});

test('is a command that says who asks and what became of it', async () => {
	writeFileSync(
		join(content(), 'site.yaml'),
		'name: N\ntagline: T\ndescription: D\nurl: https://example.org/digest/\n',
	);
	const server = await serve({ '10-01': send(day('Lamps')), '10-02': send('[]'), '10-03': send('', 404) });
	const { code, said } = await ended(start(['hf', '2025-10-01..2025-10-03']));
	expect(code).toBe(1);
	expect(said).toContain('1 file saved, 1 empty, 1 failed. npm run ingest reads them.');
	expect(server.asked[0]?.userAgent).toBe('Sheaf (+https://example.org/digest/)');
});

test('lets no server steer the terminal', async () => {
	await serve({ '10-01': send('<title>\u001b]0;owned\u0007 Sign \u202ein</title>', 404) });
	const { said } = await ended(start(['hf', '2025-10-01']));
	expect(said).toContain('Found HTTP 404 ( ]0;owned  Sign in), expected');
});

test('is a command that explains itself when it was not understood', async () => {
	const { code, said } = await ended(start(['crossref', 'lamps']));
	expect(code).toBe(2);
	expect(said).toContain('Found "crossref", expected hf and days, or arxiv and a query or numbers.');
	expect(said).toContain('npm run fetch -- hf');
});

test.each([
	[[], 'Found no source'],
	[['hf'], 'Found no day, expected days such as'],
	[['hf', '2025-10-31..2025-10-01'], 'expected the earlier day first'],
	[['hf', '2025-02-30'], 'expected days such as'],
	[['hf', '2025-10-01', '--max', '3'], 'Found --max with hf'],
	[['arxiv'], 'Found no query'],
	[['arxiv', 'all:lamps', '--max', '0'], 'Found --max 0'],
	[['arxiv', 'all:lamps', 'AND', 'cat:cs.LG'], 'Put a query into quotation marks'],
	[['arxiv', '2510.00001', 'lamps'], 'Found "lamps", expected numbers of arXiv'],
	[['arxiv', '2510.00001', '--max', '3'], 'Found --max with numbers of arXiv'],
	[['crossref', 'lamps'], 'Found "crossref"'],
])('does not understand %j', (args, said) => {
	expect(readFetchOptions(args)).toContain(said);
});
