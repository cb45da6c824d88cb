import { readFileSync } from 'node:fs';
import { shownPath } from '../entries/folders.ts';
import { fieldPlace, plainText } from '../entries/front-matter.ts';
import { isEdited } from '../entries/memory.ts';
import type { Entry } from '../entries/read-entries.ts';
import { formulasIn } from '../markdown/formulas.ts';
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
	const written = {
		title: isEdited(entry, 'title') ? titleFormulas(fields.title) : [],
		gist: isEdited(entry, 'gist') ? titleFormulas(fields.gist ?? '') : [],
		note: formulasIn(fields.note ?? ''),
	};
	for (const [name, formulas] of Object.entries(written))
		for (const tex of formulas.filter(isBroken)) noteBrokenTex(`$${tex}$`, fieldPlace(path, [name]), log);
	if (!isEdited(entry, 'abstract')) return;
	for (const tex of formulasIn(abstract).filter(isBroken)) noteBrokenTex(`$${tex}$`, lastPlaceOf(tex, path), log);
}

const isBroken = (tex: string): boolean => !readableTex(tex);

const titleFormulas = (title: string): string[] =>
	runsOf(title).flatMap(({ kind, value }) => (kind === 'math' ? [value] : []));

/** Where a formula stands in the abstract, which is the end of a file. A line may end within it. */
function lastPlaceOf(tex: string, path: string): Place {
	const text = plainText(readFileSync(path, 'utf8'));
	const words = tex.split(/\s+/).map((word) => RegExp.escape(word));
	const matches = [...text.matchAll(new RegExp(words.join('\\s+'), 'g'))];
	return placesIn(text, shownPath(path))(matches.at(-1)?.index ?? 0);
}

export function noteBrokenTex(formula: string, place: Place, log: ProblemLog): void {
	log.note(place, {
		kind: 'broken-tex',
		found: `the formula ${quote(formula)}, which cannot be drawn`,
		expected: 'TeX',
		fix: 'Its text is shown as it is; mend it in the entry.',
	});
}
