import { PAPER_WORD } from './claim.ts';

const SUBJECT = `(?:We|I|(?:This|Our) ${PAPER_WORD})`;

/** After the subject, what ties a sentence to the one before; "we further the understanding" has another "further". */
const TIE = new RegExp(
	`^(${SUBJECT}) (?:(?:then|instead|therefore|thus|hence|also|further) )+(?!(?:the|an?|our|this|these|its|of|and|than|research|far)\\b)(?=[a-z])`,
);

const OVERCOMES =
	'(?:address|tackl|overcom|fill|bridg|rectif|solv|clos|mitigat|resolv|alleviat|narrow|answer|remed|approach)(?:e|es|s|y|ies|ing)?';
/** No part of what is overcome: "this with a novel bell". */
const MEANS = '(?:with|by|through|via|using)\\b';
const WHAT_WENT_BEFORE = `(?:the [\\w-]+ (?:between|of|in|posed by) )?(?:(?:all|both|each|some)(?: of)? )?(?:this|these|that|those|it|them|the (?:aforementioned|above)|the (?:issue|problem|challenge|limitation|gap|shortcoming)s?(?= (?:by|and|with|through|via)\\b))(?: (?!${MEANS})[\\w-]+){0,4}?(?: (?:in|of|from)(?: (?!${MEANS})[^ .,:;]+)*?)?`;

/** "We address these limitations", "This paper seeks to fill this gap in the literature", with what comes after it. */
const OVERCOMES_IT = `^(${SUBJECT}) (?:here |\\w+ly )*(?:(?:aims?|seeks?|attempts?|tr(?:y|ies)) (?:to|at) (?:\\w+ly )?)?${OVERCOMES} ${WHAT_WENT_BEFORE} `;
const BY = new RegExp(`${OVERCOMES_IT}by ((?:\\w+ly )?)([a-z]+ing) (?=\\S)`);
const AND = new RegExp(`${OVERCOMES_IT}and ((?:\\w+ly )?)([a-z]+) (?=\\S)`);

/** What authors do, as it goes with "we". */
const ACTS = new Set(
	(
		'adapt adopt advocate analyze apply argue augment build characterize combine compare conceptualize conduct construct ' +
		'contribute create curate decouple demonstrate derive describe design develop devise employ establish evaluate ' +
		'examine expand explore extend formalize formulate frame identify incorporate integrate introduce investigate ' +
		'leverage measure offer organize perform present probe produce propose prove provide quantify quantize ' +
		'reformulate reframe release report reveal scale show study summarize synthesize unify use utilize'
	).split(' '),
);

/** "proposing" → "propose"; nothing of a word that is not known. */
function actOf(participle: string): string | undefined {
	const stem = participle.slice(0, -'ing'.length);
	return [stem, `${stem}e`].find((verb) => ACTS.has(verb));
}

const finite = (verb: string, subject: string): string => {
	if (/^(?:We|I)$/.test(subject)) return verb;
	return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
};

const SHORTEST = 25;

/** A sentence that begins with its claim: without the words that only tie it to the sentences before. */
export function standAlone(sentence: string): string {
	const untied = sentence.replace(TIE, '$1 ');
	const direct = byActing(untied) ?? andActing(untied) ?? untied;
	return direct.length >= SHORTEST ? direct : untied;
}

/** "We address this challenge by proposing bells" → "We propose bells" */
function byActing(sentence: string): string | undefined {
	const match = BY.exec(sentence);
	const [head = '', subject = '', adverb = '', participle = ''] = match ?? [];
	const verb = actOf(participle);
	const rest = verb === undefined ? undefined : inParallel(sentence.slice(head.length), subject);
	return verb === undefined || rest === undefined ? undefined : `${subject} ${adverb}${finite(verb, subject)} ${rest}`;
}

/** "We address these drawbacks and introduce bells" → "We introduce bells" */
function andActing(sentence: string): string | undefined {
	const [head = '', subject = '', adverb = '', said = ''] = AND.exec(sentence) ?? [];
	const verb = [said, said.replace(/s$/, ''), said.replace(/ies$/, 'y')].find((form) => ACTS.has(form));
	return verb === undefined ? undefined : `${subject} ${adverb}${finite(verb, subject)} ${sentence.slice(head.length)}`;
}

/** "Scaling laws" and "scaling of networks" have a noun. */
const SECOND =
	/( and (?:then |also |further )?)(by )?((?:\w+ly )?)([a-z]+ing)(?= (?!(?:of|laws?|behaviou?rs?|curves?|trends?|factors?|blocks?)\b))/g;
const OTHER_PARTICIPLE =
	/\b(?:for|of|to|in|on|by|via|through|when|while|from|without) (?:\w+ly )?[a-z]+ing\b|, [a-z]+ing\b/;
const HAS_OBJECT = /^ (?:an?|the|its|their|our|how|that|new|novel|this|these)\b/;

/** What follows "by proposing", its second participle finite too; nothing where that may belong to another word. */
function inParallel(rest: string, subject: string): string | undefined {
	let parallel = '';
	let done = 0;
	for (const match of rest.matchAll(SECOND)) {
		const [found, and = '', by = '', adverb = '', participle = ''] = match;
		const end = match.index + found.length;
		const verb = actOf(participle);
		// "Retrieval and reasoning" has a noun.
		if (verb === undefined && by === '' && !HAS_OBJECT.test(rest.slice(end))) continue;
		if (verb === undefined || OTHER_PARTICIPLE.test(rest.slice(0, match.index))) return undefined;
		parallel += `${rest.slice(done, match.index)}${and}${adverb}${finite(verb, subject)}`;
		done = end;
	}
	return parallel + rest.slice(done);
}
