/**
 * What two spellings of one title have in common: letters, digits and the signs that tell names apart (`C++`, `C#`),
 * without case, forms of width, punctuation and spaces. Two papers with equal keys are taken for one.
 */
export function titleKey(title: string): string {
	const key = title
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}+#*]/gu, '');
	// A title of signs alone still has to differ from the next one.
	return key || title.trim();
}
