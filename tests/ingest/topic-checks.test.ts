import { expect, test } from 'vitest';
import { readTopics } from '../../src/entries/read-topics.ts';
import { checkTopics } from '../../src/ingest/topic-checks.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { folderWith } from '../entries/folder-with.ts';

test('a name that two topics have is said of the second', () => {
	const topic = (name: string): string => `---\ndefinition: Invented.\nname: ${name}\nphrases: {}\n---\n`;
	const folder = folderWith({ 'bells.md': topic('Bells'), 'chimes.md': topic('bells'), 'food.md': topic('Food') });
	const log = new ProblemLog();
	checkTopics(readTopics(folder, log), folder, log);
	expect(log.problems).toMatchObject([
		{ kind: 'same-name', line: 3, found: 'the name "Bells", which bells.md has too' },
	]);
	expect(log.problems[0]?.file).toMatch(/chimes\.md$/);
});

test.each(['bell', 'bell:4', '- bell', ''])(
	'phrases that are written as %j are told with how to write them',
	(line) => {
		const log = new ProblemLog();
		const fields = `name: Bells\ndefinition: Invented.\nphrases:\n  ${line}`;
		expect(readTopics(folderWith({ 'bells.md': `---\n${fields}\n---\n` }), log)).toEqual([]);
		expect(log.problems).toHaveLength(1);
		expect(log.problems[0]?.expected).toMatch(
			/^a line below it for each phrase, .* such as "goat: 4", or \{\} for none$/,
		);
	},
);
