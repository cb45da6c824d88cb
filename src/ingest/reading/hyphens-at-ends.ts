/** The second part of `pre- and post-training`, after which the first keeps its blank. */
const SUSPENDED = String.raw`(?:and|or|to|versus|vs|und|oder|bis|et|ou|y)\b`;
const AT_END = new RegExp(String.raw`(?<=[\p{L}\p{N}]-)[^\S\n]*\n[^\S\n]*(?!${SUSPENDED})(?=[\p{L}\p{N}])`, 'gu');

/** Words that end a line at their hyphen, as NASA ADS parts them, joined again: `air-` above `lens` is `air-lens`. */
export const joinedAtHyphens = (text: string): string => text.replace(AT_END, '');
