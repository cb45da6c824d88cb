/** The signs that end a sentence, in Latin, East Asian, Indian and Arabic script. */
const END = String.raw`[.!?。！？．｡।॥؟۔]`;
/** The brackets and quotation marks that may stand behind it. */
const CLOSING = String.raw`[)\]”’"'」』）】》]`;

const CLOSED = new RegExp(`(?:${END}|…)(?:<[^<>]*>|${CLOSING})*$`);

/** A sentence with the full stop that it lacks; it may end in tags, quotation marks and brackets. */
export const closed = (sentence: string): string => (CLOSED.test(sentence) ? sentence : `${sentence}.`);

/** The end of a sentence at the end of a text, with the white space behind it. */
export const SENTENCE_END = new RegExp(`${END}${CLOSING}*\\s*$`);
