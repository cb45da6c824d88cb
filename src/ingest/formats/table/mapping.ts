import { basename } from 'node:path';
import type { Capture } from '../../../model/capture.ts';
import { type Place, type ProblemLog, quote } from '../../../model/problem.ts';
import { COLUMN_NAMES, indexOfHeader } from './columns.ts';
import type { Header } from './header.ts';

/**
 * Refuses the table where the sidecar's `columns:` cannot be followed or no column holds titles, in one problem. Papers
 * read from wrong columns would get addresses that stay.
 */
export function refuseMapping(capture: Capture, { cells, columns }: Header, place: Place, log: ProblemLog): boolean {
	const told = Object.entries(capture.columns ?? {});
	const strange = told.filter(([name]) => !(COLUMN_NAMES as readonly string[]).includes(name));
	const missing = told.filter(([, header]) => indexOfHeader(cells, header) === -1);
	if (strange.length + missing.length === 0 && columns.has('title')) return false;
	const names = (entries: [string, string][], at: 0 | 1): string => entries.map((entry) => quote(entry[at])).join(', ');
	const found = [
		...(strange.length > 0 ? [`columns that name ${names(strange, 0)}`] : []),
		...(missing.length > 0 ? [`columns that ask for ${names(missing, 1)}`] : []),
		...(columns.has('title') ? [] : ['no column that holds titles']),
	];
	const expected = [
		...(strange.length > 0 ? [`names among ${COLUMN_NAMES.join(', ')}`] : []),
		`headers of this table, which are ${cells.map(quote).join(', ')}`,
	];
	log.refuseFile(place, {
		kind: 'bad-columns',
		found: found.join(' and '),
		expected: expected.join(', and '),
		fix:
			told.length > 0
				? `Mend columns: in ${basename(capture.sidecarPath)}.`
				: `Mend the header, or write "columns:" and below it "  title: " with the name of the right one into ${basename(capture.sidecarPath)}.`,
	});
	return true;
}
