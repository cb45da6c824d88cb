import { expect, test } from 'vitest';
import { rangeInWords, rangeName } from '../../src/model/range.ts';

test.each([
	['2025-10-01', '2025-10-31', '2025-10', 'October 2025'],
	['2024-02-01', '2024-02-29', '2024-02', 'February 2024'],
	['2024-02-01', '2024-02-28', '2024-02-01-to-2024-02-28', '1 February 2024 to 28 February 2024'],
	['2025-10-02', '2025-10-31', '2025-10-02-to-2025-10-31', '2 October 2025 to 31 October 2025'],
	['2025-10-01', '2025-11-30', '2025-10-01-to-2025-11-30', '1 October 2025 to 30 November 2025'],
	['2024-10-01', '2025-10-31', '2024-10-01-to-2025-10-31', '1 October 2024 to 31 October 2025'],
	['2025-10-29', '2025-10-29', '2025-10-29', '29 October 2025'],
])('%s to %s is %s', (from, to, name, words) => {
	expect(rangeName({ from, to })).toBe(name);
	expect(rangeInWords({ from, to })).toBe(words);
});
