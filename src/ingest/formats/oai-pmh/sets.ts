/** Archives of physics that have no classes below them. */
const WHOLE_ARCHIVES = /^physics:(hep-(?:ex|lat|ph|th)|gr-qc|math-ph|nucl-(?:ex|th)|quant-ph)$/;

/**
 * arXiv's classes in the sets of a record: `cs:cs:LG` is `cs.LG`, `physics:hep-th` is `hep-th`. Only Dublin Core needs
 * them, whose subjects are in words; a set that is wider than a class tells none.
 */
export const classesOf = (sets: readonly string[]): string[] =>
	sets.flatMap((set) => {
		const whole = WHOLE_ARCHIVES.exec(set)?.[1];
		if (whole !== undefined) return [whole];
		const [, archive, name] = /^[\w-]+:([\w-]+):([\w-]+)$/.exec(set) ?? [];
		return archive === undefined || name === undefined ? [] : [`${archive}.${name}`];
	});
