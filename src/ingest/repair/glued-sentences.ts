import { ADDRESS, type Edit, editsOf, outside } from './repair.ts';

/** Sentences and clauses that lost the space between them: `alignment.Our`, `Benchmark:Would`, `herds,including`. */
export const gluedSentences = (text: string): Edit[] =>
	outside(text, ADDRESS, [...stops(text), ...colons(text), ...commas(text)]);

/** Words that open a sentence, which none of `Next.js`, `Dr.LLM`, `Last.FM`, `FLUX.1.Dev` has after its full stop. */
const OPENERS = new Set(
	`A Additionally After Also Although An Another As At Based Beyond Both Built By Code Compared Comprehensive
	Concretely Consequently Despite Due During Each Empirical Evaluations Existing Experimental Experiments Extensive
	Finally First Firstly For From Furthermore Given Here Hence However If In Inspired Instead It Its Leveraging Many
	Meanwhile Moreover Most Nevertheless Notably On Once One Our Overall Previous Project Recent Recently Remarkably
	Results Second Secondly Several Since Some Specifically Such Surprisingly That The Their Then There Therefore These
	They This Those Through Thus To Together Two Under Unlike Until Using We When Where Whereas Which While With Within
	Without Yet`.split(/\s+/),
);

/** Modules of code: `torch.Tensor` is no two sentences. */
const MODULES =
	/^(?:torch|numpy|pandas|scipy|sklearn|scikit-learn|networkx|gym|gymnasium|transformers|datasets|collections|pathlib|java|self|math|react|node|next|tensorflow|keras|std|system|super|this)$/;

const STOP = /(?<![^\s([{"'“‘])(\S{0,60}?[\p{L}\d)%])\.(?=(\p{Lu}[\p{L}’'-]*)(?:[ ,:]|-|$))/gu;

function stops(text: string): Edit[] {
	// Few texts have what all the rest is looked for around.
	if (!/\.\p{Lu}/u.test(text)) return [];
	return [...text.matchAll(STOP)].flatMap(({ index, 1: before = '', 2: after = '' }) => {
		const start = index + before.length;
		return areSentences(before, after) ? { start, end: start + 1, text: '. ' } : [];
	});
}

/** A common word says enough before any word, a name or a number before a word that opens sentences. */
function areSentences(before: string, after: string): boolean {
	if (/[/@\\_]/.test(before)) return false;
	if (/^(?:[\p{L}-]+[-’'])?\p{Ll}{3,}$/u.test(before) && !MODULES.test(before)) {
		return /^\p{Lu}\p{Ll}+(?:-\p{L}+)*$|^[AI]$/u.test(after) || (/\p{Ll}{5}$/u.test(before) && isName(after));
	}
	// `1.A` numbers an item.
	if (after === 'A' && /\d$/.test(before)) return false;
	return OPENERS.has(after) && /[\p{L}\d)%]$/u.test(before) && !/^(?:[A-Z]\.)*[A-Z]$/.test(before);
}

/** `pattern.ECHO`, `strategies.MoCam`. */
const isName = (word: string): boolean => /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(word) && word.length > 3;

/** Between a name or word and a capitalised one; `Re:Form` is a name, `file:line` a format. */
const colons = (text: string): Edit[] =>
	editsOf(text, /(?<=(?:^|\s)[\p{L}\d-]*\p{L}{4}):(?=\p{Lu}\p{Ll}{2,}[ -])/gu, () => ': ');

/** Outside of brackets, where `(model,benchmark)` may be a tuple. */
const commas = (text: string): Edit[] =>
	editsOf(
		text,
		/(?<=(?:^|[\s.-])\p{L}?\p{Ll}{3,}),(?=(?:\p{Ll}{2,}(?:-\p{Ll}+)*|\p{Lu}\p{Ll}{2,}|We)[ ,])/gu,
		({ index }) => (text.lastIndexOf('(', index) > text.lastIndexOf(')', index) ? undefined : ', '),
	);
