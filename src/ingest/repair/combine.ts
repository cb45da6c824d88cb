import type { Edit } from './repair.ts';

/** The edits of several searches as a repair returns them: by place, and where two touch the first one only. */
export function combine(...searches: readonly (readonly Edit[])[]): Edit[] {
	const kept: Edit[] = [];
	for (const edit of searches.flat().sort((a, b) => a.start - b.start || b.end - a.end)) {
		const last = kept.at(-1);
		if (!last || edit.start >= last.end) kept.push(edit);
	}
	return kept;
}
