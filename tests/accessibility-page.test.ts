import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/accessibility.md', 'utf8');
const rows = [...page.matchAll(/^\| (\d\.\d+\.\d+) [^|]+\| (AA?) +\|/gm)];

test('the page on accessibility has a row for each criterion of WCAG 2.2, A and AA, once', () => {
	expect(rows.filter(([, , level]) => level === 'A')).toHaveLength(31);
	expect(rows.filter(([, , level]) => level === 'AA')).toHaveLength(24);
	expect(new Set(rows.map(([, number]) => number)).size).toBe(55);
});

test('every test that it names is there', () => {
	const names = [...page.matchAll(/`(?:tests\/e2e\/)?([\w-]+\.spec\.ts)`/g)].map(([, name = '']) => name);
	expect(names.length).toBeGreaterThan(20);
	expect(names.filter((name) => !existsSync(`tests/e2e/${name}`))).toEqual([]);
});
