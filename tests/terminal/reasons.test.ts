import { expect, test } from 'vitest';
import { reasonOf } from '../../src/terminal/reasons.ts';

test('what the system says is followed by what to do', () => {
	const error = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
	expect(reasonOf(error)).toMatch(/^ENOSPC: no space left on device\nThe disk is full\./);
});

test('a reason keeps its lines and nothing that steers a terminal', () => {
	expect(reasonOf(new Error('\u001b[31mbees\u001b[0m.md\u0007\nis\u202e damaged\u001b]0;owned\u0007'))).toBe(
		'bees.md\nis damaged',
	);
	expect(reasonOf('\u001bhalf')).toBe('half');
});
