import { FILLERS } from './word-lists.ts';

/** What is said to an assistant around a subject, as pieces of patterns of folded words. */
const WAYS = [
	'(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody) (?:please )?(?:describe|explain|help|list|name|point|recommend|suggest|summari[sz]e)',
	'(?:list|name|recommend|suggest)(?= (?:(?:a|all|any|every|few|good|me|some|the|us) )*(?:articles?|papers?|reading|something|works?))',
	'(?:give me |^)an? list of',
	'(?:articles?|papers?|works?)(?: that| which)? cover(?:ing|s)?',
	'(?:are|is|to) (?:already )?(?:know|known) (?:more |so far )?about',
	'(?:can|do) (?:i|we|you) (?:already )?know',
	'teach me',
	'(?:an |the )?open (?:problems?|questions?)',
	'for beginners',
	'(?:heard?|read|reading|said|says?|saying|talk|talks|talking|writes?|written|wrote) (?:more |up )?(?:about|on)',
	'thinking on',
	'(?:can|could|do|must|should) (?:i|one|we) (?:begin|read|start)(?: first)?',
	'i (?:vaguely )?remember(?: (?:hearing|reading|seeing))?',
	"i(?: a?m|'m) interested in",
	'(?:are|do|does|did|have) (?:most |other )?(?:people|researchers)',
	'(?:describe|explain|summari[sz]e)(?= (?:how|what|why))',
	'the (?:role of|authors (?:argue|claim|propose|say|show)(?: that)?)',
	'deal(?:s|ing|t)? with',
	'(?:does|in|on) this (?:collection|digest|list|page|site)(?: have)?',
	'(?:from |of |in )?(?:last|this) (?:month|week|year)',
	'for my (?:class|course|dissertation|essay|project|talk|thesis)',
	'these days',
];

const ASKING = new RegExp(`(?<=^| )(?:${WAYS.join('|')})(?= |$)`, 'g');

/**
 * The words of a search without those by which an assistant is asked. Elsewhere they say something: `recommend` is of
 * recommender systems, and models `know`. A search that has no others keeps them.
 */
export function withoutAsking(words: readonly string[]): readonly string[] {
	const left = words.join(' ').replaceAll(ASKING, '').split(' ').filter(Boolean);
	return left.every((word) => FILLERS.has(word)) ? words : left;
}
