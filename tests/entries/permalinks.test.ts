import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addPromises, promisePlaces, readPermalinks, reasonPlaces } from '../../src/entries/permalinks.ts';
import type { Address } from '../../src/model/permalinks.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { testFolder } from '../helpers/test-folder.ts';

const paper = (name: string): Address => ({ kind: 'papers', name });
const topic = (name: string): Address => ({ kind: 'topics', name });

/** A list that holds the given text, or none. */
function listOf(text?: string): string {
	const path = join(testFolder('permalinks-'), 'permalinks.yaml');
	if (text !== undefined) writeFileSync(path, text);
	return path;
}

/** What is in the list after some addresses were added. */
function added(path: string, ...addresses: Address[]): string {
	addPromises(path, addresses);
	return readFileSync(path, 'utf8');
}

describe('addresses are added', () => {
	test('to a new list, which says what it is and where reasons belong', () => {
		const text = added(listOf(), paper('wasps'), topic('light'), paper('bees'));
		expect(text).toMatch(/^# Addresses of the site that others link to[^]*\n# {3}gone:\n/);
		expect(text.slice(text.indexOf('\n\ngone:'))).toBe(
			'\n\ngone:\npapers:\n  - bees\n  - wasps\ntopics:\n  - light\ndigests:\n',
		);
	});

	test('each in its place, and nothing else is touched', () => {
		const path = listOf(
			'# Mine\n\ngone:\n  papers/gnats: "Why: so" # said\npapers:\n  - ants\n  # old\n  - wasps # why\n',
		);
		expect(added(path, paper('bees'), topic('light'))).toBe(
			'# Mine\n\ngone:\n  papers/gnats: "Why: so" # said\npapers:\n  - ants\n  - bees\n  # old\n  - wasps # why\ntopics:\n  - light\n',
		);
	});

	test('in any order and in several steps, with the same bytes', () => {
		const [one, two] = [listOf(), listOf()];
		added(one, paper('bees'), paper('ants'), topic('light'));
		expect(added(one, paper('2025'), paper('yes'))).toBe(
			added(two, paper('yes'), topic('light'), paper('2025'), paper('ants'), paper('bees')),
		);
		const log = new ProblemLog();
		expect(readPermalinks(one, log)?.papers).toEqual(['2025', 'ants', 'bees', 'yes']);
		expect(log.problems).toEqual([]);
	});

	test('to a list that two branches have added to, which is put in order', () => {
		expect(added(listOf('papers: [wasps, ants, wasps]\r\n'), paper('bees'))).toBe(
			'papers:\n  - ants\n  - bees\n  - wasps\n',
		);
	});
});

describe('a list is read', () => {
	/** What is wrong with a list that has every line which a list must have. */
	const faults = (text: string): string[] => {
		const missing = ['gone', 'papers', 'topics', 'digests'].filter((key) => !text.includes(`${key}:`));
		return faultsOf(text + missing.map((key) => `${key}:\n`).join(''));
	};
	const faultsOf = (text: string): string[] => {
		const log = new ProblemLog();
		expect(readPermalinks(listOf(text), log)).toBeUndefined();
		return log.problems.map((problem) => formatProblem({ ...problem, file: 'permalinks.yaml' }));
	};

	test('of two branches only when the lines of both are kept, in whatever order and whether or not twice', () => {
		const marked = 'papers:\n<<<<<<< HEAD\n  - bees\n  - wasps\n=======\n  - ants\n  - bees\n>>>>>>> other\n';
		expect(faults(marked)).toEqual([expect.stringMatching(/:2:1 {2}.+ in permalinks\.yaml are those of both/)]);
		const both = `gone:\n${marked.replaceAll(/^[<=>]{7}.*\n/gm, '')}topics:\ndigests:\n`;
		const log = new ProblemLog();
		expect(readPermalinks(listOf(both), log)?.papers).toEqual(['bees', 'wasps', 'ants', 'bees']);
		expect(log.problems).toEqual([]);
	});

	test('with nothing in it where there is none, or where keys have nothing behind them', () => {
		const empty = { gone: {}, papers: [], topics: [], digests: [] };
		expect(readPermalinks(listOf(), new ProblemLog())).toEqual(empty);
		expect(readPermalinks(listOf('gone:\npapers:\ntopics:\ndigests:\n'), new ProblemLog())).toEqual(empty);
	});

	test.each([
		['', 'gone:, nor papers:, nor topics:, nor digests:'],
		['gone:\npapers:\n  - ants\n', 'topics:, nor digests:'],
	])('not at all where a part of it is lost: %j', (text, lost) => {
		expect(faultsOf(text)).toEqual([
			expect.stringMatching(`^permalinks.yaml:1:1  Found no ${lost}, .+ \\[cut-off\\]$`),
		]);
	});

	test('not at all where it is damaged, and its line is said', () => {
		expect(faults('papers:\n  - ants\n<<<<<<< ours\n  - bees\n')[0]).toMatch(
			/^permalinks\.yaml:[34]:\d+ {2}.*\[bad-yaml\]$/,
		);
		expect(faults('papers:\n  - ants\npaper:\n  - bees\n')[0]).toMatch(/^permalinks\.yaml:3:1 .*\[unknown-field\]$/);
		expect(faults('gone:\n  papers/ants: So.\npapers:\n# mine\ngone:\n  papers/bees: So.\n')).toEqual([
			'permalinks.yaml:5:1  Found "gone:" for the second time, expected each name once. ' +
				'Put all that belongs to it under one of the two, and take the other out. [bad-yaml]',
		]);
		expect(faults('papers:\n  - ants\n  - 2025\n')[0]).toMatch(
			/^permalinks\.yaml:3:5 {2}Found item 2 of papers 2025, expected text/,
		);
	});

	test('not at all where a reason is missing, or is for what is no address', () => {
		expect(faults('gone:\n  papers/ants:\n')[0]).toMatch(/^permalinks\.yaml:2:\d+ .*\[bad-field\]$/);
		expect(faults('gone:\n  ants: Withdrawn.\n')).toEqual([
			'permalinks.yaml:2:9  Found gone.ants "Withdrawn.", expected an address such as papers/bees-at-night. Mend the line. [bad-field]',
		]);
	});
});

test('the place of a promise and of a reason is its line', () => {
	const path = listOf('gone:\n  papers/gnats: So.\npapers:\n  - ants\n  - gnats\n');
	expect(promisePlaces(path)(paper('gnats'))).toMatchObject({ line: 5, column: 5 });
	expect(reasonPlaces(path)(paper('gnats'))).toMatchObject({ line: 2, column: 3 });
});
