import { readFileSync } from 'node:fs';
import { fieldPlace, plainText } from '../entries/front-matter.ts';
import { isEdited } from '../entries/memory.ts';
import type { Entry } from '../entries/read-entries.ts';
import { shownPath } from '../files/folders.ts';
import { editorsFormulas, formulasIn } from '../markdown/formulas.ts';
import { readableTex } from '../markdown/math.ts';
import { runsOf } from '../model/math-text.ts';
import { type Place, type ProblemLog, quote } from '../model/problem.ts';
import { placesIn } from './reading/places.ts';

/**
 * Says which formulas that a person has written cannot be drawn. Those of a source are said with their place in the
 * capture.
 */
export function checkFormulas(entry: Entry, path: string, log: ProblemLog): void {
	const { fields, abstract } = entry;
	for (const name of ['title', 'gist'] as const)
		if (isEdited(entry, name)) checkLineFormulas(fields[name], path, [name], log);
	checkFieldFormulas(fields.note, path, ['note'], log);
	if (isEdited(entry, 'abstract')) noteThose(formulasIn(abstract), (tex) => lastPlaceOf(tex, path), log);
}

/** The same of the Markdown below the fields of a topic or an issue. */
export function checkTextFormulas(markdown: string, path: string, log: ProblemLog): void {
	noteThose(editorsFormulas(markdown), (tex) => lastPlaceOf(tex, path), log);
}

/** The same of the Markdown in a field. */
export function checkFieldFormulas(markdown = '', path: string, field: Field, log: ProblemLog): void {
	noteThose(editorsFormulas(markdown), () => fieldPlace(path, field), log);
}

/** The same of a field that is a line of text with formulas in it, such as a title. */
export function checkLineFormulas(line = '', path: string, field: Field, log: ProblemLog): void {
	const formulas = runsOf(line).flatMap(({ kind, value }) => (kind === 'math' ? [value] : []));
	noteThose(formulas, () => fieldPlace(path, field), log);
}

/** The path of a field within the front matter. */
type Field = readonly PropertyKey[];

/** Says which of some formulas cannot be drawn. */
function noteThose(formulas: readonly string[], placeOf: (tex: string) => Place, log: ProblemLog): void {
	for (const tex of formulas.filter((one) => !readableTex(one)))
		noteBrokenTex(`$${tex}$`, placeOf(tex), log, 'mend it there');
}

/** Where a formula stands in the text below the fields, which is the end of a file. A line may end within it. */
function lastPlaceOf(tex: string, path: string): Place {
	const text = plainText(readFileSync(path, 'utf8'));
	const words = tex.split(/\s+/).map((word) => RegExp.escape(word));
	const matches = [...text.matchAll(new RegExp(words.join('\\s+'), 'g'))];
	return placesIn(text, shownPath(path))(matches.at(-1)?.index ?? 0);
}

export function noteBrokenTex(formula: string, place: Place, log: ProblemLog, cure = 'mend it in the entry'): void {
	log.note(place, {
		kind: 'broken-tex',
		found: `the formula ${quote(formula)}, which cannot be drawn`,
		expected: 'TeX',
		fix: `What can be read of it is shown as text; ${cure}.`,
	});
}
