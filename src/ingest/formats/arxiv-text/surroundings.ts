import { withoutMarks } from './marks.ts';

const DAY =
	/^(?:Showing new listings for |Catchup results for .{1,80} on |(?:New submissions|Cross-lists|Replacements) for )?(?<day>(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}, \d{1,2} [A-Z][a-z]{2,8} (?:20)?\d{2})(?: ?\(showing .{0,60})?$/;

/** The day in a line over the papers that were announced on it: `Fri, 15 Nov 2024 (showing first 50 of 110 entries )`. */
export const dayOver = (line: string): string | undefined =>
	DAY.exec(withoutMarks(line))?.groups?.['day']?.replace(/(?<= )(?=\d\d$)/, '20');

const RULE = /^-{20,}$|^(?:%%?%?-+){4,}/;

/** Whether a line is one that a mail draws between papers. */
export const isRule = (line: string): boolean => RULE.test(line);

const BETWEEN: readonly RegExp[] = [
	RULE,
	/^(?:New|Cross|Replacement) submissions(?: \(showing.{0,60})?$/,
	/^(?:Cross-lists|Replacements)(?: (?:for |\(showing).{0,60})?$/,
	/^\[? ?(?:Total of|Showing up to) [\d,]+ entries\b/i,
	/^Showing [\d,]+\s?[–-]\s?[\d,]+ of\b/,
	/^(?:Submission history|Full-text links|Access Paper|Download|Current browse context|References & Citations):?$/,
	/^(?:Bookmark|Bibliographic Tools|About arXivLabs|Links to: ?arXiv.{0,60}|Visible links|References)$/,
	/^The web address for this page and the arXiv author id\b/,
	/^(?:arXivLabs:|arXiv Operational Status|Search v\d|See today's new changes|See recent articles)/,
];

/** Whether a line stands between or below the papers, and belongs to none. */
export const isBetween = (line: string): boolean =>
	dayOver(line) !== undefined || BETWEEN.some((pattern) => pattern.test(withoutMarks(line)));

const OFFERS: readonly RegExp[] = [
	/^(?:View (?:a )?PDF|HTML \(experimental\)|TeX Source|Other Formats|No PDF available|PDF$|Download PDF)/,
	/^View a PDF of the paper titled/,
];

/** Whether a line of a paper's own page offers it in its formats, which parts its names from its abstract. */
export const isOffer = (line: string): boolean => OFFERS.some((pattern) => pattern.test(line));

const SMALL: readonly RegExp[] = [
	/^(?:\[\d{1,6}\]|\d{1,6}\.|\.|×)$/,
	/^\((?:cross-list from|replaced|withdrawn)\b[^()]{0,60}\)?$/,
	/^(?:Focus to learn more|arXiv-issued DOI|\(or arXiv:|\(or for this version|You must enable)/,
];

/** Whether a line within a record says nothing of its paper. */
export const isSmall = (line: string): boolean => SMALL.some((pattern) => pattern.test(line));
