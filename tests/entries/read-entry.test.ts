import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { editedFields } from '../../src/entries/memory.ts';
import { hashOfEntry, readEntry } from '../../src/entries/read-entry.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { computeAnew, type Remember } from '../../src/model/remember.ts';
import { testFolder } from '../helpers/test-folder.ts';

const ENTRY = '---\ntitle: Bees\ningested:\n  key: abc\n  title: def\n---\n\nBuzz *loudly*.\n\nHum.\n';

function file(text: string): string {
	const path = join(testFolder('entry-'), 'bees.md');
	writeFileSync(path, text);
	return path;
}

const readAt = (path: string, remember: Remember = computeAnew, log = new ProblemLog()) => {
	const entry = readEntry(path, 'bees', log, remember);
	if (!('fields' in entry)) throw new Error('an entry that cannot be read');
	return entry;
};

/** Keeps as a memo does, from run to run. */
function memory() {
	const kept = new Map<string, string>();
	let computed = 0;
	const remember: Remember = (kind, key, compute) => {
		const text = kept.getOrInsertComputed(`${kind} ${key}`, () => {
			computed += 1;
			return JSON.stringify(compute());
		});
		return JSON.parse(text) as ReturnType<typeof compute>;
	};
	return { remember, computed: () => computed };
}

test('an entry that nobody has written is the same one', () => {
	const path = file(ENTRY);
	const entry = readAt(path);
	expect(readAt(path)).toBe(entry);
	writeFileSync(path, ENTRY);
	expect(readAt(path)).toEqual(entry);
});

test('an entry that has been written is read again, be it as long and as old as before', () => {
	const path = file(ENTRY);
	utimesSync(path, 1_000_000, 1_000_000);
	const entry = readAt(path);
	writeFileSync(path, ENTRY.replace('Bees', 'Bugs'));
	utimesSync(path, 1_000_000, 1_000_000);
	expect(readAt(path).fields.title).toBe('Bugs');
	expect(hashOfEntry(readAt(path))).not.toBe(hashOfEntry(entry));
});

test.each([
	['with an abstract', ENTRY],
	['without one', '---\ntitle: Bees\n---\n'],
	['whose front matter ends the file', '---\ntitle: Bees\n---'],
	['with more white space than it takes', ENTRY.replaceAll('\n', '\r\n') + '\r\n \t\u3000\n'],
])('an entry %s that is kept is what would be parsed', (_, text) => {
	const { remember, computed } = memory();
	const parsed = readAt(file(text));
	const kept = [readAt(file(text), remember), readAt(file(text), remember)];
	expect(kept).toEqual([parsed, parsed]);
	expect(kept.map(editedFields)).toEqual([editedFields(parsed), editedFields(parsed)]);
	expect(computed()).toBe(1);
});

test('what is wrong with an entry is said in every run', () => {
	const { remember } = memory();
	for (let run = 1; run <= 2; run += 1) {
		const log = new ProblemLog();
		expect(readEntry(file('---\ntitle: 3\n---\n'), 'bees', log, remember)).toEqual({ slug: 'bees' });
		expect(log.problems).toMatchObject([{ severity: 'refused-file', line: 2 }]);
	}
});
