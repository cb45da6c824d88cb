/** What a text calls itself. */
export const PAPER_WORD =
	'(?:[\\w-]+ )?(?:paper|work|study|article|report|survey|thesis|review|manuscript|research|tutorial|overview|document|note|letter|chapter|essay|dissertation)';

/** "We" as the subject of a clause, not in "the measure we propose". */
const WE =
	'(?<![\\p{L}\\d)] )[Ww]e|(?<=\\b(?:and|that|but|so|[Tt]hen|[Ff]irst|[Hh]ere|[Tt]hus|paper|work|study|report|article|survey|thesis|end|this|therefore|hence|instead|also|which|how|\\w+ly) )we';
const SUBJECT = `\\b(?:${WE}|I|[Tt]h(?:is|e|e present|e current) (?:${PAPER_WORD}|authors?)|[Oo]ur (?:paper|work|study|survey))\\b`;
const ADVERBS =
	'(?:,? (?:also|first|further|then|thus|thereby|hence|therefore|here|instead|next|will|can|ha(?:s|ve)|\\w+ly|aims? to|seeks? to|set out to|attempt to|for the first time|,))*';
/** Who does what; the verb is what is left to look at. */
const CLAIM = new RegExp(`${SUBJECT}${ADVERBS} (?=(\\w[\\w-]+(?: forward)?))`, 'gu');
/** A second verb of the same subject: "we study goats and introduce a herd". */
const SECOND_VERB = new RegExp(
	`^.* (?:and|then|by)${ADVERBS} (?:proposes?|proposing|introduc(?:es?|ing)|presents?|develop(?:s|ing)?)\\b`,
);

/** Verbs by what they say of a contribution, and how much; the first that fits counts. */
const VERBS: readonly (readonly [verb: RegExp, points: number])[] = [
	[/^(?:propos|introduc|present|develop|put forward|pioneer|unveil)/, 10],
	[
		/^(?:design|devis|creat|buil[dt]|construct|formulat|formali[sz]|establish|contribut|open-?sourc|releas|offer|launch|describ|advocat|implement|provid|curat|deriv|train)/,
		8.5,
	],
	[
		/^(?:stud(?:y|ies)|investigat|explor|examin|analy[sz]|survey|review|revisit|rethink|benchmark|evaluat|ask|address|tackl|consider|focus|aim|seek|conduct|perform|characteri[sz]|compar|systemati|assess|re-?examin|extend|leverag|apply|adapt|argu|take|question|identif|measur|probe|trace|discuss|summari|outlin|categori|synthesi[sz]|catalog|organi[sz]|cover|detail|chart|refram|reformulat|recast|decoupl|combin|unif|challeng|answer|collect|shift|rectif)/,
		7,
	],
	[
		/^(?:show|find|found|demonstrat|prove[sd]?$|reveal|observ|uncover|discover|report|highlight|achiev|hypothesi[sz]|bridg|enabl)/,
		6,
	],
];
const SECOND_VERB_POINTS = 9.5;
const AIM_POINTS = 7;

/** The words of a sentence that say that something is contributed: from who to what is done. */
export interface Claim {
	start: number;
	end: number;
	/** How much the verb says of a contribution. */
	points: number;
}

/** The strongest claim of a sentence. */
export function claimOf(sentence: string): Claim | undefined {
	let strongest: Claim | undefined;
	for (const match of sentence.matchAll(CLAIM)) {
		const end = match.index + match[0].length;
		const points = pointsOf(match[0], match[1] ?? '', sentence.slice(end));
		if (points > (strongest?.points ?? 0)) strongest = { start: match.index, end, points };
	}
	return strongest;
}

function pointsOf(subject: string, verb: string, rest: string): number {
	// What is contributed to a field's understanding is not said here.
	if (verb.startsWith('contribut') && / to(?:wards)? /.test(rest.slice(0, 24))) return 0;
	const said = VERBS.find(([sign]) => sign.test(verb))?.[1] ?? 0;
	const meant = / (?:aims?|seeks?|set out|attempt) to\b/.test(subject) ? AIM_POINTS : 0;
	return Math.max(said, meant, SECOND_VERB.test(rest) ? SECOND_VERB_POINTS : 0);
}
