/** An author's name as formats for citing part it. */
export type CitedName = { literal: string } | CitedPerson;

interface CitedPerson {
	given: string;
	/** With what stands before it: `van der Berg`. */
	family: string;
	/** `Jr.`, `III`. */
	suffix?: string;
}

/**
 * The given words of a name, then those of the family: all from a small word on, as BibTeX tells them apart, or from a
 * particle whose first word is written large, or the two that `y` joins, or else the last alone. Whether that has a second
 * one before it, as `García Márquez`, a name in its order of reading does not tell.
 */
const PARTS =
	/^(\p{Lu}\S*(?: \p{Lu}\S*)*?) (\p{Ll}\S* .+|(?:V[ao]n (?:[Dd]e[nr]?|[Hh]et)|De (?:[Ll]a|[Ll]as|[Ll]os)) .+|\p{Lu}\S* [eiy] .+|\S+)$/u;

/** The parts of a name. What may be no person's name, or is not written in Latin letters, stays whole. */
export function citedName(name: string): CitedName {
	const [, whole = name, suffix] = /^(.+?),? ([JS]r\.?|I{2,3}|IV)$/.exec(name) ?? [];
	const isPerson = /^[\p{Script=Latin}\p{M}\p{P} ]+$/u.test(whole) && !mayBeSeveral(whole) && !isGroup(whole);
	const [, given, family] = PARTS.exec(whole) ?? [];
	if (!isPerson || given === undefined || family === undefined) return { literal: name };
	return { given, family, ...(suffix !== undefined && { suffix }) };
}

/** Whether programs could take a name for two, or its parts for others. The `and` within `Çandır` parts nothing. */
export const mayBeSeveral = (name: string): boolean => /,|(?<![\p{L}\p{M}\p{N}])and(?![\p{L}\p{M}\p{N}])/iu.test(name);

/** The last words of the names of teams, companies, authorities and the like, and the first words. */
const GROUP =
	/(?:^|[\s-])(?:teams?|groups?|collaboration|consortium|labs?|laborator(?:y|ies)|institute|university|research|contributors|initiative|foundation|project|committee|network|community|alliance|association|inc|ltd|llc|gmbh|corp|corporation|company|organi[sz]ation|commission|society|agency|union|ministry|department|academy|council|congress|services|authors)\.?$|^(?:team|google|world|european|national|international|united)\s/i;

/** Small words that stand in no person's name. */
const SMALL = / (?:of|for|on) /;

/** Whether a name is that of several people together. */
export const isGroup = (name: string): boolean => GROUP.test(name) || SMALL.test(name) || name.endsWith(' AI');
