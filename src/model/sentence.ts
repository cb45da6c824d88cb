/** A sentence with the full stop that it lacks; it may end in tags, quotation marks and brackets. */
export const closed = (sentence: string): string =>
	/[.?!…。？！](?:<[^<>]*>|[)\]”’"'])*$/.test(sentence) ? sentence : `${sentence}.`;
