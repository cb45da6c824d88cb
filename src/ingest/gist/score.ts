import { type Claim, PAPER_WORD } from './claim.ts';

/**
 * What speaks for a sentence, or against it, as the one that says what a paper contributes. The points were found by
 * reading the gists of a few hundred abstracts and moving the points until the right sentence won.
 */
type Sign = readonly [sign: RegExp, points: number];

/** Who contributes what, where no verb with "we" says it. */
const CONTRIBUTES: readonly Sign[] = [
	[/\b[Ww]e (?:address|tackle|resolve|overcome|mitigate|bridge|fill|close) .*\b(?:through|by|with|via)\b/, 8.5],
	[
		/(?<!\b(?:[Rr]esults|[Ff]indings|[Ee]xamples|[Dd]etails)) (?:is|are)(?: \w+)? (?:proposed|introduced|presented|developed)\b/,
		8,
	],
	[/\b[Oo]ur (?:key|main|central|core|primary) (?:result|finding|insight|contribution|idea|observation)/, 6.5],
	[
		/\b(?:is|are)(?: \w+ly)? (?:explored|studied|investigated|examined|analy[sz]ed|generali[sz]ed)\b(?! as an example)/,
		5.5,
	],
	[new RegExp(`^This ${PAPER_WORD}\\b`), 5],
	[/\b(?:[Ww]e|[Oo]ur)\b/, 3.5],
	[
		/\bth(?:is|e) (?:proposed |new |novel )?(?:method|approach|framework|algorithm|model|system|benchmark|dataset)\b/i,
		3,
	],
];

/** Of a group only the first that fits counts. */
const GROUPS: readonly (readonly Sign[])[] = [
	[[new RegExp(`\\b[Ii]n (?:this|our|the present) ${PAPER_WORD}\\b|^This ${PAPER_WORD}\\b`), 2.5]],
	[[/\b(?:novel|new|first|simple|general|unified|comprehensive|efficient|called|named|dubbed|termed|coined)\b/, 1]],
	[
		[
			/\b(?:framework|method|approach|algorithm|benchmark|dataset|model|system|agent|suite|survey|taxonomy|architecture|objective|technique|paradigm|environment|library|toolkit|pipeline|strategy|theory|analysis)s?\b/,
			0.7,
		],
	],
	[[/\d/, 0.3]],
	// Where things are.
	[
		[/https?:/, -8],
		[
			/\b(?:is|are|be|made) (?:\w+ )?publicly (?:available|released|accessible)|\bopen-?source (?:our|the|all) (?:code|model|data)/,
			-6,
		],
		[
			/\b[Ww]e (?:will |also |publicly )*(?:release|open-?source|make|provide) (?:all|our|the|both) (?:\w+[ ,]+){0,4}(?:code|data|dataset|weights|models?|checkpoints?)\b/,
			-5,
		],
	],
	// How it was tried.
	[
		[
			/^(?:Extensive|Experiment|Empirical|Evaluation|Comprehensive (?:experiment|evaluation)|Through (?:extensive|comprehensive|experiment)|Results|Our (?:experiment|results|evaluation|empirical|extensive|findings|analys)|Across|On \w|In (?:extensive )?experiments|These (?:results|findings))/,
			-3,
		],
		[/\b(?:extensive|comprehensive) (?:\w+ )?(?:experiments|evaluations?|analys[ei]s)\b/, -2],
		[
			/\b[Ww]e (?:also |then |further |additionally )*(?:evaluate|test|validate|verify|apply|compare|conduct|perform|instantiate|train|fine-?tune)\b/,
			-2.5,
		],
	],
	// Parts and steps of it.
	[
		[
			/^(?:Specifically|Namely|In particular|Concretely|More (?:specifically|concretely|precisely)|Technically)\b/,
			-2.5,
		],
		[/^(?:Second|Third|Fourth|Last)(?:ly)?\b/, -4.5],
		[/^(?:Finally|Additionally|Furthermore|Moreover|In addition|Besides|Also|Next|Then|First(?:ly)?)\b/, -3],
		[/^(?:For example|For instance|Meanwhile)\b/, -1.5],
		[
			/^To (?:confirm|validate|verify|understand|evaluate|assess|demonstrate|illustrate|support|facilitate|enable|test)\b/,
			-2,
		],
		[/^(?:\(\w\) )?(?:From|On) (?:a|an|the) [\w-]+ (?:perspective|standpoint|side|level|front)\b/, -1.5],
	],
	[
		[
			new RegExp(`\\b(?:[Ww]e|[Tt]his ${PAPER_WORD}) (?:have )?(?:also|further|additionally|then|next|finally)\\b`),
			-2.5,
		],
	],
	[[/\b[Ww]e (?:first|begin|start)\b|\b(?:background|preliminaries)\b/, -1.5]],
	[
		[/\?["'”’)]*\.?$/, -4],
		[/:$/, -3],
	],
	// The work of others.
	[
		[
			/\b(?:has|have) (?:been|emerged|become|shown|recently|achieved|demonstrated|made)\b|\b(?:[Ee]xisting|[Pp]revious|[Pp]rior|[Cc]urrent) (?:\w+ )?(?:methods|approaches|works?|techniques|models|systems|studies|benchmarks)\b|^(?:Recent|Recently|Existing|Current|Prior|Previous|Traditional|Despite)\b/,
			-1.5,
		],
	],
];

/** What is little, or makes no sense, without the head and without the sentences before it. */
const ALONE: readonly (readonly Sign[])[] = [
	[
		[/^.{0,50}$/, -3.5],
		[/^.{0,75}$/, -0.8],
	],

	[
		[/^(?:It|They|These|Those|Such|Its|Their|He|She|Both|Each|All these|The former|The latter)\b/, -3],
		[new RegExp(`^This (?!${PAPER_WORD}\\b)`), -2.5],
	],
	[
		[/^(?:\S+ ){1,4}(?:it|them)\b(?! is\b| has\b| can\b| may\b)/, -2.5],
		[/\b(?:alleviate|address|solve|mitigate|tackle|achieve|do|answer) (?:it|them|this|so)\b/, -2.5],
		[new RegExp(`^.{0,80}\\b(?:this|these|those|such an?|aforementioned) (?!${PAPER_WORD}\\b)[a-z]`), -1.6],
	],
];

/** How much speaks for a sentence by what it claims, by its own words, and by those that are left without its head. */
export const scoreOf = (sentence: string, alone: string, claim: Claim | undefined): number =>
	Math.max(claim?.points ?? 0, firstOf(CONTRIBUTES, sentence)) + sum(GROUPS, sentence) + sum(ALONE, alone);

/** A claim of which the object is named in the sentences before: "We analyze these approaches". */
const POINTS_BACK = new RegExp(
	`^(?:(?!\\b(?:that|which|where|how|whether|by|to (?:address|tackle|solve|mitigate|overcome|alleviate|resolve|bridge|fill|close))\\b)[^,:;.]){0,70}?\\b(?:th(?:is|ese|ose) (?!${PAPER_WORD}\\b)|the (?:aforementioned|above)\\b)`,
);

/** "We frame this shift as a walk and introduce bells" */
const CLAIMS_MORE = / and (?:\w+ly )?(?:propose|introduce|present|develop|design|provide|derive|prove)s?\b/;

/** Whether it takes the sentences before to know what is claimed. */
export const pointsBack = (alone: string, claim: Claim | undefined): boolean =>
	claim !== undefined && POINTS_BACK.test(alone.slice(claim.end)) && !CLAIMS_MORE.test(alone.slice(claim.end));

/** A verb of fewer points names a mere step more often than a contribution: "We collected bells". */
const MAKES = 8.5;
/** How much lower the score of a claim that makes sense alone may be. */
const TOLERANCE = 2.25;

/** Whether a sentence is about as good as one of which the claim points back: it begins with what is made. */
export const isAsGood = (other: { score: number; claim: Claim | undefined }, score: number): boolean =>
	other.claim?.start === 0 && other.claim.points >= MAKES && other.score >= score - TOLERANCE;

const sum = (groups: readonly (readonly Sign[])[], text: string): number =>
	groups.reduce((points, group) => points + firstOf(group, text), 0);

const firstOf = (signs: readonly Sign[], text: string): number => signs.find(([sign]) => sign.test(text))?.[1] ?? 0;
