/** A sentence with the full stop that it lacks. */
export const closed = (sentence: string): string => (/[.?!…。？！]$/.test(sentence) ? sentence : `${sentence}.`);
