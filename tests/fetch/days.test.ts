import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asked, captures, fetchFrom, run, saved, serve, textOf } from './fetch.ts';
import { day, send } from './server.ts';

test('saves the list of each day as it was sent, with its title, day and address beside it', async () => {
	const answers = { '10-01': send(day('Lamps', 'Wicks')), '10-02': send('[]'), '10-03': send(day('Oil')) };
	const server = await serve(answers);
	const { failed, said } = await run(['hf', '2025-10-01..2025-10-03']);
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
	expect(server.mostAtOnce()).toBe(1);
});

test('fetches nothing that is there', async () => {
	mkdirSync(captures(), { recursive: true });
	writeFileSync(join(captures(), 'hf-2025-10-01.json'), 'as an editor left it');
	const tally = await fetchFrom({ date: send(day('Lamps')) }, ['hf', '2025-10-01..2025-10-02']);
	expect(tally).toMatchObject({ saved: 1, there: 1 });
	expect(asked().map(({ path }) => path)).toEqual(['/api?date=2025-10-02']);
	expect(textOf('hf-2025-10-01.json')).toBe('as an editor left it');
});

test('leaves out days that are not over', async () => {
	const { said } = await fetchFrom({ date: send(day('Lamps')) }, ['hf', '2025-11-29..2025-12-01']);
	expect(saved()).toEqual(['hf-2025-11-29.json', 'hf-2025-11-29.json.yaml']);
	expect(said).toContain('Left out: 2 days not over yet.');
});
