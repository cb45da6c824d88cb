import { type Claim, claimOf } from './claim.ts';
import { cut, LONGEST, TOLERATED } from './cut.ts';
import { parted } from './parts.ts';
import { isAsGood, pointsBack, scoreOf } from './score.ts';
import { sentencesOf } from './sentences.ts';
import { standAlone } from './stand-alone.ts';
import { repeatsTitle, titleScorer } from './title.ts';
import { mainClause, trimHead } from './trim-head.ts';

/**
 * The sentence of the abstract that says what the paper contributes, fit to stand alone: without a head that points
 * back, and cut at a clause where it is long. Of a text without such a sentence the likeliest; nothing of no text.
 */
export function gistOf({ title, abstract, isCutOff = false }: PaperText): string | undefined {
	const titleScore = titleScorer(title);
	const all = sentencesOf(abstract, title).filter((sentence) => !repeatsTitle(sentence, title));
	const sentences = isCutOff ? withoutHalf(all) : all;
	const candidates = [...parted(sentences).entries()].map(([index, { sentence, points }]): Candidate => {
		const alone = withoutHead(sentence);
		// What a cut would leave out claims nothing.
		const claim = claimOf(alone.slice(0, LONGEST));
		const score = points + scoreOf(sentence, alone, claim) + titleScore(sentence) - lateness(index, claim);
		return { alone, score, claim };
	});
	const best = bestOf(candidates);
	return best && shortened(best.alone);
}

interface PaperText {
	title: string;
	abstract: string;
	/** Whether the abstract ends within a sentence. */
	isCutOff?: boolean;
}

/** Half a sentence is no gist where there is a whole one, and shows that it is a half where there is none. */
const withoutHalf = (sentences: readonly string[]): string[] =>
	sentences.length > 1 ? sentences.slice(0, -1) : sentences.map((half) => half.replace(/\s+\S*$/, '…'));

interface Candidate {
	alone: string;
	score: number;
	claim: Claim | undefined;
}

/** The highest score; before a claim that points back goes one that is about as good, but no background. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
	const best = highest(candidates);
	if (!best || !pointsBack(best.alone, best.claim)) return best;
	const others = candidates.filter((other) => !pointsBack(other.alone, other.claim) && isAsGood(other, best.score));
	return highest(others) ?? best;
}

/** Of equals the first. */
const highest = (candidates: readonly Candidate[]): Candidate | undefined =>
	candidates.reduce<Candidate | undefined>(
		(best, candidate) => (best && best.score >= candidate.score ? best : candidate),
		undefined,
	);

/** A contribution is named once and then explained; what goes before it is the background. */
const lateness = (index: number, claim: Claim | undefined): number => 0.15 * index + (index < 2 && !claim ? 1.5 : 0);

/** A long sentence loses the clause before its claim too. */
function withoutHead(sentence: string): string {
	const trimmed = standAlone(trimHead(sentence));
	return trimmed.length <= TOLERATED ? trimmed : mainClause(trimmed, claimOf(trimmed)?.start ?? 0);
}

/** What has to stand after the words of the claim: what is claimed. */
const LEAST_AFTER_CLAIM = 30;

const shortened = (sentence: string): string => cut(sentence, (claimOf(sentence)?.end ?? 0) + LEAST_AFTER_CLAIM);
