import type { ListedPaper } from '../../model/capture.ts';

const CONFERENCE =
	/\b(?:proc(?:eedings|\.| of)|conference|conf\.|workshops?|symposium|symp\.|advances in neural information|neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|acl|emnlp|naacl|eacl|coling|aaai|ijcai|aistats|uai|colt|kdd|sigir|sigmod|www|chi|icra|iros|corl|rss|interspeech|icassp|miccai|focs|stoc|soda)\b|\bproc\.|\bpos ?\(/i;

/** Journals that are called proceedings, or that print those of conferences. */
const JOURNAL =
	/\bproc\w*\.? (?:of )?(?:the )?(?:nat\w*\.? acad|roy|r\. ?soc|ieee(?!.*\bconf)|amer|a\.?m\.?s|london|lond\.|edinburgh|steklov|vldb|acm (?:on|program|meas|hum|interact|softw|manag))|\bconf(?:erence|\.)? ser|\bpnas\b|\bphys\w*\.? rev|^(?:[\w.]+ ){0,3}j(?:ournal)?\b/i;

/** What follows is no name of a journal. */
const LONGEST_NAME = 500;

/**
 * Where a paper came out, in the words of its authors: `Phys. Rev. B 85, 115117 (2012)`. The words are kept whole,
 * because no two people write them alike; only whether they name a conference is read from them.
 */
export function venueOf(reference: string): Pick<ListedPaper, 'venue'> {
	const name = reference.replace(/\s+/g, ' ').trim();
	if (name === '') return {};
	const words = name.slice(0, LONGEST_NAME);
	return { venue: { type: CONFERENCE.test(words) && !JOURNAL.test(words) ? 'conference' : 'journal', name } };
}
