/** `1-6` as print has it, without the word that `pp. 1-6` begins with. */
export const pagesOf = (text: string | undefined): string | undefined =>
	text?.replace(/^(?:pp?\.\s*|pp?\s+|pages?\s+)(?=\S*\d)/i, '').replace(/\s*[-–—]+\s*/g, '–');
