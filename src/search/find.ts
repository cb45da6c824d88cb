import { asWhole, type Concept, conceptsOf, strictly } from './concepts.ts';
import { correct } from './correct.ts';
import { amongTexts, foundByName, foundByNameInside, withoutCitation } from './find-names.ts';
import { wordsOf } from './fold.ts';
import type { Lookup } from './matches.ts';
import { mendedQuery } from './mended-query.ts';
import { isNumber, numbersIn } from './paper-numbers.ts';
import { type Found, ranked } from './rank.ts';
import type { SearchWords } from './search-words.ts';
import { pagesWithAny, partedQuery } from './unwanted.ts';
import { monthIn } from './year.ts';

export interface Finding {
	/** The best first; those that have everything before those that have a part. */
	found: Found[];
	/** The search that was answered in place of the one typed. */
	corrected?: string;
	/** What the search leaves out, whatever it asks for. */
	left?: ReadonlySet<string>;
}

/** Searches the collection. What has something that the search leaves out with a minus is no answer. */
export async function find(
	query: string,
	words: SearchWords,
	lookup: Lookup,
	options: FindOptions = {},
): Promise<Finding> {
	const { wanted, unwanted } = partedQuery(query);
	const { found, corrected } = await findWanted(wanted, words, lookup, options);
	const left = await pagesWithAny(unwanted, words, lookup);
	return {
		found: found.filter(({ id }) => !left.has(id)),
		left,
		...(corrected !== undefined && { corrected: [corrected, ...unwanted.map((piece) => `-${piece}`)].join(' ') }),
	};
}

interface FindOptions {
	/** Words that no page has are not corrected. */
	asTyped?: boolean;
}

async function findWanted(
	query: string,
	words: SearchWords,
	lookup: Lookup,
	{ asTyped = false }: FindOptions,
): Promise<Finding> {
	const numbered = (await Promise.all(numbersIn(query).map((number) => foundByNumber(number, lookup)))).flat();
	if (numbered.length > 0 || isNumber(query)) return { found: numbered };
	const typed = conceptsOf(query, words);
	// March 2025 is no slip of match 2025, and all papers of it are offered.
	const isRight = asTyped || monthIn(query) !== undefined;
	const concepts = isRight ? typed : await correct(typed, { query, words, lookup });
	const corrected = mendedQuery(query, concepts, words);
	const isMended = corrected !== undefined;
	const inTexts = isMended
		? await foundAsMeant(corrected, concepts, words, lookup)
		: await foundInTexts([...concepts, ...asWhole(query, words)], lookup);
	const answer = { found: inTexts, ...(isMended && { corrected }) };
	const isInNames = areNames(concepts);
	const full = isMended || isInNames ? 0 : inTexts.filter(({ isFull }) => isFull).length;
	const cited = withoutCitation(query);
	const named = await foundByName(cited, full >= ENOUGH, lookup);
	// Words that stand together in a name are no slips.
	if (named.length > 0 && isMended && wordsOf(cited).length > 1) return { found: named };
	if (named.length > 0) {
		const others = isInNames ? inTexts.map(inPart) : inTexts;
		return { ...answer, found: await amongTexts(named, others, cited, lookup) };
	}
	const inside = full > 0 ? [] : await foundByNameInside(cited, words, lookup);
	const isNearer = isMended ? inside.some(({ isFull }) => isFull) : inside.length > 0;
	return isNearer ? { found: inside } : answer;
}

/** What answers a search as it was meant, behind the few papers that have a slip just as it was typed. */
async function foundAsMeant(
	corrected: string,
	concepts: readonly Concept[],
	words: SearchWords,
	lookup: Lookup,
): Promise<Found[]> {
	const meant = await foundInTexts(meantBy(corrected, concepts, words), lookup);
	const isGuessed = concepts.some((concept) => concept.isGuessed);
	const asTyped = (await ranked(concepts.map(strictly), lookup)).filter(({ isFull }) => isFull);
	const isFirst = new Set(asTyped.map(({ id }) => id));
	const others = meant.filter(({ id }) => !isFirst.has(id));
	return [...asTyped, ...(isGuessed ? others.map(inPart) : others)];
}

const inPart = (found: Found): Found => ({ ...found, isFull: false });

/** Whether texts have no word that papers must have, so that each may be found in another's name. */
const areNames = (concepts: readonly Concept[]): boolean =>
	concepts.every(({ isName, isOptional }) => isName === true || isOptional);

/** The search as it was meant, read like one that says so, but for names, which are none of its words. */
function meantBy(corrected: string, concepts: readonly Concept[], words: SearchWords): Concept[] {
	const names = new Set(concepts.filter(({ isName }) => isName).map(({ typed }) => typed));
	const meant = conceptsOf(corrected, words).map((one) => (names.has(one.typed) ? { ...one, isName: true } : one));
	return [...meant, ...asWhole(corrected, words)];
}

async function foundByNumber(number: string, lookup: Lookup): Promise<Found[]> {
	const ids = (await lookup.number(number)).keys();
	return Array.from(ids, (id) => ({ id, score: 1, isFull: true, places: [] }));
}

async function foundInTexts(concepts: readonly Concept[], lookup: Lookup): Promise<Found[]> {
	// What no paper must have may be told by words near it all the same: `overview` and `how good` order by these.
	const needed = concepts.map((concept) => (concept.isOptional ? concept : strictly(concept)));
	const strict = await ranked(needed, lookup);
	return strict.filter(({ isFull }) => isFull).length >= ENOUGH ? strict : ranked(concepts, lookup);
}

/** With so many full answers nobody is shown what is only near in meaning, and its words need not be loaded. */
const ENOUGH = 3;
