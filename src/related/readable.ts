import { wordSet } from '../model/word-set.ts';

/** Words of overviews, which tell of the kind of a paper and not of its subject. */
const OVERVIEW = wordSet(`
	advances ai analysis benchmark benchmarks challenge challenges comprehensive and direction directions field fields future guide guides investigation landscape
	literature new novel opportunities opportunity overview overviews practical primer progress recent research review reviews roadmap survey
	surveys systematic taxonomies taxonomy technical theoretical tutorial tutorials understanding
`);
/** What a phrase does not begin with, for it would be half a sentence. */
const VERBS = wordSet(`
	achieve acquire adapt answer avoid balance build capture choose collect combine complete compute construct create
	decide define discover drive employ encourage estimate execute express extract facilitate follow generate guide handle
	incorporate infer integrate interact involve learn manage maintain mitigate navigate operate perceive predict preserve
	produce promote reach receive recommend reduce refine remove replace respond retrieve review select serve solve steer
	summarize tackle train transform treat understand update write yield
`);
/** Words that end as adjectives do and are none, and adjectives that end otherwise. */
const NOUNS = wordSet(`
	animal appeal approval arithmetic capital clinic critic derivative directive feed goal heuristic
	incentive initiative interval journal language logic manual material metal metric music narrative need objective
	perspective physic potential primitive proposal refusal removal retrieval rival seed signal speed speech survival topic
	traffic trial tutorial variable table
`);
const ADJECTIVES = wordSet(`
	accurate aware base hidden items meta pass binary capable complex compact continuous deep dense diverse dynamic fast flexible free
	final general global good key latent local long modern natural new online offline
	optimal prior rapid rare real recent relevant short sparse static textual unseen visual wide
`);
const ADJECTIVE = /(ed|ly|al|ic|ive|ous|able|ible|ful|less|ary|ular|uniform|like|wise|aware|free|based)$/;

/** The ends of words with hyphens that tell of what kind something is. */
const COMPOUND =
	/^(box|directed|exploration|horizon|image|language|level|modal|shot|source|step|style|term|through|time|turn|world)$/;

/** What a phrase does not end with, such as `benchmark for`. */
const LINKS = wordSet('a an and at by for from in of on or the to with');

/** Whether words that stand in a row read as the name of a subject when they stand alone; rather no than a bad one. */
export function isReadable(written: string, isTopical: boolean): boolean {
	const parts = written.toLowerCase().split(/[^\p{L}\p{N}]+/u);
	if (parts.every((part) => OVERVIEW.has(part))) return false;
	const [first = '', last = ''] = [parts[0], parts.at(-1)];
	if (isAdjective(last) && (parts.length > 1 || !isName(written))) return false;
	// A lone word with a hyphen, such as `long-term`, wants its noun.
	if (parts.length > 1 && !/\s/.test(written) && (COMPOUND.test(last) || (!isTopical && !isName(written))))
		return false;
	if (isUnbegun(first) || LINKS.has(last)) return false;
	if (isTopical) return true;
	if (parts.length === 1) return isName(written) || !last.endsWith('ing');
	return !isPluralOrVerb(first) && !VERBS.has(last) && !OVERVIEW.has(last) && !/(ify|ize|ise)$/.test(last);
}

/** Whether a word is a name, such as `ALFWorld`. */
export const isName = (written: string): boolean => /\p{Lu}.*\p{Lu}/u.test(written);

const isAdjective = (word: string): boolean =>
	ADJECTIVES.has(word) || (word.length > 5 && ADJECTIVE.test(word) && !NOUNS.has(word));

/** Whether what begins with a word is half a sentence. */
const isUnbegun = (first: string): boolean =>
	VERBS.has(first) || VERBS.has(first.replace(/s$/, '')) || /(ly|ify|ize)$/.test(first);

/** A noun before another has no plural, so an `s` is mostly that of `steers`. */
const isPluralOrVerb = (word: string): boolean => /[^su]s$/.test(word) && !/(ics|is)$/.test(word);
