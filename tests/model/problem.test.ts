import { describe, expect, test } from 'vitest';
import { formatProblem, ProblemLog, type ProblemWords, quote } from '../../src/model/problem.ts';

const words: ProblemWords = {
	kind: 'missing-lamp',
	found: 'no lamp',
	expected: 'a lamp after the bee',
	fix: 'Light one.',
};
const place = { file: 'content/bees.txt', line: 214, column: 3 };

test('a problem is one line: where, what was found, what was expected, how to mend it, and the kind', () => {
	expect(formatProblem({ ...place, ...words, severity: 'refused' })).toBe(
		'content/bees.txt:214:3  Found no lamp, expected a lamp after the bee. Light one. [missing-lamp]',
	);
});

describe('a log', () => {
	test('keeps problems in the order they were found, each with its severity', () => {
		const log = new ProblemLog();
		log.note(place, words);
		log.refuse({ ...place, line: 1 }, words);
		log.warn(place, words);
		log.refuseFile(place, words);
		expect(log.problems.map(({ severity }) => severity)).toEqual(['notice', 'refused', 'warning', 'refused-file']);
		expect(log.of('refused', 'notice').map(({ line }) => line)).toEqual([214, 1]);
	});

	test('takes over what another one has, behind its own', () => {
		const [log, other] = [new ProblemLog(), new ProblemLog()];
		other.refuse(place, words);
		log.note(place, words);
		log.tell(other.problems);
		expect(log.problems.map(({ severity }) => severity)).toEqual(['notice', 'refused']);
	});

	test('takes only the place out of what it is given as one', () => {
		const log = new ProblemLog();
		log.warn({ ...place, title: 'Bees' } as typeof place, words);
		expect(log.problems).toEqual([{ ...place, ...words, severity: 'warning' }]);
	});

	test('has refusals when a file or a record was refused, not when something was noticed', () => {
		const [mild, record, file] = [new ProblemLog(), new ProblemLog(), new ProblemLog()];
		mild.note(place, words);
		mild.warn(place, words);
		record.refuse(place, words);
		file.refuseFile(place, words);
		expect([mild, record, file].map(({ hasRefusals }) => hasRefusals)).toEqual([false, true, true]);
	});
});

describe('quote', () => {
	test('puts a text into quotation marks', () => {
		expect(quote('Bees')).toBe('"Bees"');
	});

	test('keeps it on one line', () => {
		expect(quote('  one\ntwo\r\n\tthree\u2028four\u2029five\u0085six \n')).toBe('"one two three four five six"');
	});

	test('lets no control character through to a terminal', () => {
		expect(quote('a\u001b[31mb\u0007c\u0000d\u007fe\u009bf')).toBe('"a [31mb c d e f"');
	});

	test('lets no sign through that turns the direction of the words behind it', () => {
		expect(quote('a\u202ebc\u2066d\u2069e\u200ff')).toBe('"abcdef"');
	});

	test('shows 60 characters whole and cuts longer texts to 60 with an ellipsis', () => {
		expect(quote('x'.repeat(60))).toBe(`"${'x'.repeat(60)}"`);
		expect(quote('x'.repeat(61))).toBe(`"${'x'.repeat(59)}…"`);
	});

	test('counts and cuts characters, never half of one', () => {
		expect(quote('🐝'.repeat(60))).toBe(`"${'🐝'.repeat(60)}"`);
		expect(quote('🐝'.repeat(61))).toBe(`"${'🐝'.repeat(59)}…"`);
	});

	test('measures the text after its white space is folded', () => {
		expect(quote(`a${' '.repeat(200)}b`)).toBe('"a b"');
	});
});
