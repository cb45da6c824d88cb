import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fieldPlace } from '../entries/front-matter.ts';
import type { Entry } from '../entries/read-entries.ts';
import { shownPath } from '../files/folders.ts';
import { yearOf } from '../model/date.ts';
import { type ProblemLog, quote } from '../model/problem.ts';

/** Says which papers are dated later than any that is out, because they stand before all others. */
export function checkDates(entries: readonly Entry[], folder: string, today: string, log: ProblemLog): void {
	// A journal may print the year to come.
	const last = Number(yearOf(today)) + 1;
	for (const { slug, fields } of entries) {
		if (fields.hidden === true || fields.published === undefined || Number(yearOf(fields.published)) <= last) continue;
		const path = join(folder, `${slug}.md`);
		// What a check would enter is in no file yet.
		const place = existsSync(path) ? fieldPlace(path, ['published']) : { file: shownPath(path), line: 1, column: 1 };
		log.note(place, {
			kind: 'far-date',
			found: `${fields.published} as the date of ${quote(fields.title)}`,
			expected: `none after ${last}`,
			fix: 'Mend it in the entry if it is a slip; until then the paper stands before all others.',
		});
	}
}
