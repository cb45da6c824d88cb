const OPENERS = { ')': '(', ']': '[', '}': '{' };

/**
 * An address or a number as it stands in a text → itself: without the sentence's punctuation behind it, and without a
 * bracket that opens before it. What is punctuation is the caller's to say: a DOI may end in what an address does not.
 */
export function withoutSentence(text: string, punctuation: string): string {
	const count = (sign: string): number => text.split(sign).length;
	// Counted once, since a text may end in thousands of brackets.
	const opened = new Map(Object.entries(OPENERS).map(([closer, opener]) => [closer, count(opener) - count(closer)]));
	let end = text.length;
	for (; end > 0; end -= 1) {
		const last = text.charAt(end - 1);
		const more = opened.get(last);
		if (more === undefined ? !punctuation.includes(last) : more >= 0) break;
		if (more !== undefined) opened.set(last, more + 1);
	}
	return text.slice(0, end);
}
