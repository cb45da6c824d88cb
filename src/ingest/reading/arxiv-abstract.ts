/** Longer lines are no work of a program that wraps or indents text. */
const LONGEST_WRAPPED = 120;

/**
 * An abstract as arXiv keeps it → its paragraphs, parted by a blank line. arXiv wraps the text and begins every
 * paragraph but the first with an indented line. Where all lines are indented alike, a program has done it.
 */
export function abstractParagraphs(text: string): string {
	const [first = '', ...others] = text.trim().split('\n');
	const full = others.filter((line) => line.trim() !== '');
	const isPrinted =
		full.length > 1 && full.every(isIndented) && [first, ...full].every((line) => line.length <= LONGEST_WRAPPED);
	return [first.trim(), ...others.map((line) => (isIndented(line) && !isPrinted ? `\n${line.trim()}` : line.trim()))]
		.join('\n')
		.replace(/\n{2,}/g, '\n\n');
}

const isIndented = (line: string): boolean => /^\s/.test(line) && line.trim() !== '';

const PAPER =
	'(?:paper|article|manuscript|submission|preprint|pre-print|work|note|version|report|draft|letter|comment)';
const VERB = '(?:(?:has|have) been|is|was|had to be|must be)?';
const NOTICES: readonly RegExp[] = [
	new RegExp(
		`^\\W{0,3}(?:(?:this|the|our)\\s)?(?:\\w+\\s){0,2}?${PAPER}\\s?${VERB}\\s?(?:hereby|now|temporarily|currently)?\\s?withdrawn\\b`,
		'i',
	),
	/^\W{0,3}withdrawn\b/i,
	new RegExp(`^(?:we|i|the authors?)(?: have| has)? withdr[ae]wn? (?:this|the|our) ${PAPER}\\b`, 'i'),
];

/** Such notices give a reason, but no account of a paper. */
const LONGEST_NOTICE = 400;

/** Whether an abstract says no more than that there is no paper: `This paper has been withdrawn by the authors.` */
export const isWithdrawalNotice = (abstract: string): boolean =>
	abstract.length <= LONGEST_NOTICE && NOTICES.some((notice) => notice.test(abstract.replace(/\s+/g, ' ').trim()));
