import { type Edit, editsOf, type RepairContext } from './repair.ts';

/** ` - ` is a dash between words of prose, and not in a name, a range, a subtraction, a list or a parted compound. */
export function spacedHyphens(text: string, { title }: RepairContext): Edit[] {
	return editsOf(text, / - /g, ({ index }) => {
		const before = /\S*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
		const rest = text.slice(index + 3);
		if (!/[\p{L}\d)%”"'’]$/u.test(before)) return undefined;
		return isBetweenWords(before, rest) || (title === '' && partsTitle(text, rest)) ? ' – ' : undefined;
	});
}

/** One side at least is a common word, so the other may be a name: "GPT-4 - a model". */
function isBetweenWords(before: string, rest: string): boolean {
	const left = before.replace(/^[("'“‘[]+|[)"'”’\]]+$/g, '');
	const right = /^\S*/.exec(rest)?.[0].replace(/[.,;:!?)"'”’]+$/g, '') ?? '';
	if (isPart(before, left, right, rest) || SYMBOL.test(left) || SYMBOL.test(right)) return false;
	if (/https?:\/\//.test(right)) return true;
	if (isCommon(right)) return /\S{2}|\d/.test(left);
	return left.length > 1 && isCommon(left) && /^[("“‘]?\p{L}/u.test(right);
}

/** Whether the words are one compound, or stand as one in quotation marks: "plan - code". */
const isPart = (before: string, left: string, right: string, rest: string): boolean =>
	COMPOUND.test(rest) ||
	FIRST_HALF.test(left) ||
	LITTLE.test(left) ||
	(LITTLE.test(right) && /^\S+ - /.test(rest)) ||
	/^\S+ (?:trade-?offs?|balance|gaps?|pairs?|ratios?)\b/.test(rest) ||
	/^["“‘][^"”’]*$/.test(before) ||
	/^[^\s"“‘]+["”’](?!\p{L})/u.test(rest);

const isCommon = (word: string): boolean => /^["“‘(]?(?:\p{Ll}[\p{Ll}'’/-]*\p{Ll}|a|I)$/u.test(word);

/** The second half of a compound that someone set apart: "an experience - enhanced approach", "Llama 70B - chat". */
const COMPOUND =
	/^(?:(?:enhanced|augmented|based|aware|driven|guided|oriented|free|level|trained|tuned|specific|wise|agnostic|centric|scale|scaled|sized|fold|validation)(?! (?:on|by|with|for|in|from|to|of)\b)|chat|instruct|base|preview|large|small|mini|pro|turbo|to - )\b/i;
/** The first half of one: "high - quality". */
const FIRST_HALF =
	/^(?:high|low|long|short|multi|single|real|open|closed|fine|coarse|zero|few|one|two|three|well|self|non|pre|post|re|co|semi|state|cross)$/i;
/** "state - of - the - art". */
const LITTLE = /^(?:of|to|the|in|on|and|by|for|at)$/;
/** Names of symbols and functions, which the source leaves of a subtraction. */
const SYMBOL =
	/^(?:alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|theta|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|chi|psi|omega|log|max|min|exp|mean|loss)$|[_^{}=\\$]/;

/** A title in two parts: "The System - Reading at Length". */
const partsTitle = (title: string, rest: string): boolean =>
	title.split(' - ').length === 2 &&
	/^(?:\p{Lu}\p{Ll}{2,}|\d+ \p{Lu}\p{Ll}+) \S+ \S/u.test(rest) &&
	!COMPOUND.test(rest);
