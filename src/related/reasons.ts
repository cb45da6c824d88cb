import type { Lexicon } from './lexicon.ts';
import { sharedBy, type Shared, type Subject } from './shared.ts';

const MOST_REASONS = 3;
/** A reason that weighs less than this part of the first says little beside it. */
const LEAST_SHARE = 0.25;

/** What two papers are both about, as the first one writes it: what weighed most, and nothing twice. */
export function reasonsFor(own: Subject, other: Subject, lexicon: Lexicon): string[] {
	const shared = sharedBy(own, other, lexicon);
	const spoken = shared.filter(({ isSpokenOf }) => isSpokenOf);
	// Where both only mention what they share, a phrase says more than a word.
	const candidates = spoken.length > 0 ? spoken : [shared.find(({ isPhrase }) => isPhrase) ?? shared[0]];
	const chosen: Shared[] = [];
	const reasons: string[] = [];
	for (const found of candidates) {
		if (!found || reasons.length === MOST_REASONS) break;
		if (found.points < LEAST_SHARE * (chosen[0]?.points ?? 0)) break;
		if (chosen.some(({ stems }) => !stems.isDisjointFrom(found.stems))) continue;
		const reason = inSmallLetters(asSource(lengthened(found, shared, own, other), own), lexicon);
		if (reasons.some((earlier) => earlier.includes(reason) || reason.includes(earlier))) continue;
		chosen.push(found);
		reasons.push(reason);
	}
	return reasons;
}

/** As it is written; `automatic prompt` and `prompt optimization` are one where both papers write them as one. */
function lengthened(reason: Shared, shared: readonly Shared[], { vector: { text } }: Subject, other: Subject): string {
	const written = ({ start, end }: Shared): string => text.slice(start, end).replace(/\s+/g, ' ');
	if (reason.isPhrase) {
		for (const { start, end, isPhrase } of shared) {
			const isBeside = start < reason.end && end > reason.start && (start < reason.start || end > reason.end);
			const both = { ...reason, start: Math.min(start, reason.start), end: Math.max(end, reason.end) };
			if (isPhrase && isBeside && other.folded.includes(text.slice(both.start, both.end).toLowerCase())) {
				return written(both);
			}
		}
	}
	return written(reason);
}

/** With the accents and apostrophes that the words were compared without. */
function asSource(written: string, { vector: { source } }: Subject): string {
	if (source.includes(written)) return written;
	const loose = [...written].map((sign) => (sign === ' ' ? '\\s+' : RegExp.escape(sign))).join("['’\\p{M}]*");
	return new RegExp(loose, 'u').exec(source.normalize('NFKD'))?.[0].normalize('NFC').replace(/\s+/g, ' ') ?? written;
}

/**
 * A capital at the head of a word goes where any paper writes the word without it, and `Markov` keeps its own. The
 * phrases of topics may begin with `this` or `a`.
 */
function inSmallLetters(written: string, lexicon: Lexicon): string {
	return written.replace(/^(this|our|the|an?|we) /i, '').replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
		const small = word.charAt(0).toLowerCase() + word.slice(1);
		return lexicon.knows(small) ? small : word;
	});
}
