/**
 * A text without the links, the bold words and the hidden signs of Markdown, where it is Markdown. Every line stays where
 * it was: a link that a tool has wrapped leaves its line ends behind.
 */
export function withoutMarkdown(text: string): string {
	const bare = LINK_SIGN.test(text) ? text.replace(LINK, wordsOfLink) : text;
	const plain = bare.includes('**') ? bare.replace(BOLD, '$1') : bare;
	return ESCAPED.test(plain) ? plain.replace(/\\([!-/:-@[-`{-~])/g, '$1') : plain;
}

const LINK_SIGN = /\]\(\s?<?(?:https?:|\/|#)/;
/** `[[1]](https://arxiv.org/…)`, `[pdf](/pdf/2411.09642 "Download PDF")`. Mathematics has such brackets, too. */
const LINK =
	/!?\[((?:[^[\]\n]|\n(?!\s*\n)|\\?\[[^[\]\n]{0,40}\]){0,300})\]\(\s?<?(?:https?:|\/|#|mailto:|javascript:)[^()\s]{0,1000}>?(?:\s{1,3}"[^"]{0,200}")?\s?\)/g;

function wordsOfLink(link: string, words: string): string {
	const seen = link.startsWith('!') ? '' : words.replace(/\s*\n\s*/g, ' ');
	return seen + '\n'.repeat(link.split('\n').length - 1);
}

const BOLD = /(?<=^|[\s|([])\*\*(?=[^\s*])([^*\n]{1,200})\*\*/gm;

/** What every page of arXiv has in brackets, as programs write it that hide all signs of Markdown. */
const ESCAPED = /\\\[(?:Submitted on|\s?(?:pdf|ps|other)\b|[a-z-]{2,8}\.[A-Z]{2}\\\])/;
