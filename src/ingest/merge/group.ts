import { withoutAbsent } from '../../model/absent.ts';
import { type ProblemLog, quote } from '../../model/problem.ts';
import type { Candidate } from '../normalise.ts';
import { areAlike, compare, distinctionOf, type Evidence } from './evidence.ts';

/** All sightings of one paper, in the order of the captures. */
export type Sightings = readonly [Candidate, ...Candidate[]];

/**
 * Finds the sightings of each paper: by arXiv id, by DOI, else by title where abstracts, or authors and years, agree. Two that
 * share a title and may or may not be one stay apart and are named in the log. In the order of the first sightings.
 */
export function groupSightings(candidates: readonly Candidate[], log: ProblemLog): Sightings[] {
	const order = new Map(candidates.map((candidate, index) => [candidate, index]));
	const firstOf = ([first]: Sightings): number => order.get(first) ?? 0;
	const inOrder = (group: Sightings): Sightings => {
		const [first = group[0], ...others] = group.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		return [first, ...others];
	};
	const byArxiv = joinWhere(
		candidates.map(alone),
		({ fields }) => fields.arxiv,
		() => true,
	);
	const byDoi = joinWhere(byArxiv, ({ fields }) => fields.doi?.toLowerCase(), haveOneSubject);
	return joinByTitle(byDoi, log)
		.map(inOrder)
		.toSorted((a, b) => firstOf(a) - firstOf(b));
}

const alone = (candidate: Candidate): Sightings => [candidate];

const joined = (a: Sightings, b: Sightings): Sightings => [...a, ...b];

/** Joins the groups that have an identifier in common, unless they may not be joined. */
function joinWhere(
	groups: readonly Sightings[],
	idOf: (candidate: Candidate) => string | undefined,
	mayJoin: (a: Sightings, b: Sightings) => boolean,
): Sightings[] {
	// Several that were not joined may hold one: the chapters of a book.
	const holders = new Map<string, Set<Sightings>>();
	const holdersOf = (id: string): Set<Sightings> => holders.getOrInsertComputed(id, () => new Set());
	const idsOf = (group: Sightings): Set<string> => new Set(group.flatMap((candidate) => idOf(candidate) ?? []));
	const found = new Set<Sightings>();
	for (const group of groups) {
		let whole = group;
		for (const other of new Set([...idsOf(group)].flatMap((id) => [...holdersOf(id)]))) {
			if (!mayJoin(whole, other)) continue;
			found.delete(other);
			for (const id of idsOf(other)) holdersOf(id).delete(other);
			whole = joined(other, whole);
		}
		found.add(whole);
		for (const id of idsOf(whole)) holdersOf(id).add(whole);
	}
	return [...found];
}

/** Chapters may carry the DOI of their book, and a hand may have copied a wrong one: their titles tell. */
function haveOneSubject(a: Sightings, b: Sightings): boolean {
	const [one, other] = [evidenceOf(a), evidenceOf(b)];
	if (one.arxiv !== undefined && other.arxiv !== undefined && one.arxiv !== other.arxiv) return false;
	return a.some((left) => b.some((right) => shareTitle(left, right) || areAlike(left, right)));
}

const titleWords = new WeakMap<Candidate, Set<string>>();
const titleWordsOf = ({ fields }: Candidate): Set<string> =>
	new Set(fields.title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));

/** Half of the words of the shorter title. */
function shareTitle(a: Candidate, b: Candidate): boolean {
	if (titleKeysOf(a).some((key) => titleKeysOf(b).includes(key))) return true;
	const [wordsA, wordsB] = [a, b].map((candidate) => titleWords.getOrInsertComputed(candidate, titleWordsOf));
	if (!wordsA?.size || !wordsB?.size) return false;
	return wordsA.intersection(wordsB).size >= Math.min(wordsA.size, wordsB.size) / 2;
}

/** Groups that share a title, joined where the evidence says so. What has identifiers goes first and stands alone. */
function joinByTitle(groups: readonly Sightings[], log: ProblemLog): Sightings[] {
	const byTitle = new Map<string, Set<Sightings>>();
	const found = new Set<Sightings>();
	const anchoredFirst = groups.toSorted((a, b) => compareAnchors(evidenceOf(a), evidenceOf(b)));
	for (const group of anchoredFirst) {
		const titles = titlesOf(group);
		const others = new Set(titles.flatMap((title) => [...(byTitle.get(title) ?? [])]));
		const twin = twinOf(group, [...others]);
		if (twin === undefined && others.size > 0) noteDoubtful(group, [...others], log);
		const whole = twin ? joined(twin, group) : group;
		if (twin) found.delete(twin);
		found.add(whole);
		for (const title of titlesOf(whole)) {
			const holders = byTitle.get(title) ?? new Set();
			if (twin) holders.delete(twin);
			byTitle.set(title, holders.add(whole));
		}
	}
	return [...found];
}

/**
 * The one group that is the same paper. Of several, the abstract tells; where it does not, there is none, except what
 * nothing at all tells from it.
 */
function twinOf(group: Sightings, others: readonly Sightings[]): Sightings | undefined {
	const own = evidenceOf(group);
	const same = others.filter((other) => compare(own, evidenceOf(other)) === 'same');
	if (same.length <= 1) return same[0];
	const alike = same.filter((other) => areAlike(own, evidenceOf(other)));
	if (alike.length === 1) return alike[0];
	return same.find((other) => distinctionOf(evidenceOf(other)) === distinctionOf(own));
}

const compareAnchors = (a: Evidence, b: Evidence): number => rankOf(a) - rankOf(b);
const rankOf = ({ arxiv, doi }: Evidence): number => (arxiv !== undefined ? 0 : doi !== undefined ? 1 : 2);

const evidence = new WeakMap<Sightings, Evidence>();

/** What the sightings of a paper know together. */
const evidenceOf = (group: Sightings): Evidence => evidence.getOrInsertComputed(group, () => jointEvidence(group));

function jointEvidence(group: Sightings): Evidence {
	const first = <Value>(valueOf: (candidate: Candidate) => Value | undefined): Value | undefined =>
		group.map(valueOf).find((value) => value !== undefined);
	return withoutAbsent({
		abstract: first(({ abstract }) => abstract || undefined) ?? '',
		arxiv: first(({ fields }) => fields.arxiv),
		doi: first(({ fields }) => fields.doi),
		authors: first(({ fields }) => fields.authors),
		published: first(({ fields }) => fields.published),
	});
}

const titlesOf = (group: Sightings): string[] => [...new Set(group.flatMap(titleKeysOf))];

const titleKeysOf = ({ key, plainKey }: Pick<Candidate, 'key' | 'plainKey'>): string[] => [key, plainKey];

function noteDoubtful([first]: Sightings, others: readonly Sightings[], log: ProblemLog): void {
	const [other] = others;
	if (!other) return;
	const [{ place }] = other;
	log.note(first.place, {
		kind: 'doubtful-pair',
		found: `${quote(first.fields.title)}, which shares its title with ${place.file}:${place.line} and may be another paper`,
		expected:
			'identifiers that do not differ, and authors and years, or abstracts, that agree with those of one paper alone',
		fix: 'They are kept apart. If they are one, write "hidden: true" into one of their entries and its name under aliases: into the other; one DOI or arXiv id in both records ends this notice.',
	});
}
