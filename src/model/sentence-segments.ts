const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a text as Unicode parts them, each with the blanks behind it; nothing is lost between them. They come
 * one by one, since most readers need the first few of a long text.
 */
export function* sentenceSegments(text: string): Generator<string> {
	for (const { segment } of segmenter.segment(text)) yield segment;
}
