import { type Claim, claimOf } from './claim.ts';
import { cut, LONGEST, TOLERATED } from './cut.ts';
import { scoreOf } from './score.ts';
import { sentencesOf } from './sentences.ts';
import { titleScorer } from './title.ts';
import { mainClause, trimHead } from './trim-head.ts';

/**
 * The sentence of the abstract that says what the paper contributes, fit to stand alone: without a head that points
 * back, and cut at a clause where it is long. Of a text without such a sentence the likeliest; nothing of no text.
 */
export function gistOf({ title, abstract }: { title: string; abstract: string }): string | undefined {
	const titleScore = titleScorer(title);
	let best: { alone: string; score: number } | undefined;
	for (const [index, sentence] of sentencesOf(abstract).entries()) {
		const alone = withoutHead(sentence);
		// What a cut would leave out claims nothing.
		const claim = claimOf(alone.slice(0, LONGEST));
		const score = scoreOf(sentence, alone, claim) + titleScore(sentence) - lateness(index, claim);
		if (!best || score > best.score) best = { alone, score };
	}
	return best && shortened(best.alone);
}

/** A contribution is named once and then explained; what goes before it is the background. */
const lateness = (index: number, claim: Claim | undefined): number => 0.15 * index + (index < 2 && !claim ? 1.5 : 0);

/** A long sentence loses the clause before its claim too. */
function withoutHead(sentence: string): string {
	const trimmed = trimHead(sentence);
	return trimmed.length <= TOLERATED ? trimmed : mainClause(trimmed, claimOf(trimmed)?.start ?? 0);
}

/** What has to stand after the words of the claim: what is claimed. */
const LEAST_AFTER_CLAIM = 30;

const shortened = (sentence: string): string => cut(sentence, (claimOf(sentence)?.end ?? 0) + LEAST_AFTER_CLAIM);
