import { expect, test } from 'vitest';
import { timesIn } from './measured-run.ts';

test('adds the times of user and system', () => {
	expect(timesIn('A word of the command\n12.345 10.250 1.500\n')).toEqual({ wall: 12.345, cpu: 11.75 });
});

test('reads the times of a system that writes numbers with a comma', () => {
	expect(timesIn('0,100 0,040 0,010\n')).toEqual({ wall: 0.1, cpu: 0.05 });
});

test('says what it read where there are no times', () => {
	expect(() => timesIn('bash: time: command not found\n')).toThrow('command not found');
});
