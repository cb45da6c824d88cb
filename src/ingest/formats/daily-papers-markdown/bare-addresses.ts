import { targetOf } from '../daily-papers/cards/addresses.ts';
import type { PageLine } from '../daily-papers/cards/page-line.ts';

const ADDRESS = /^<?(https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/?\S*?)>?$/;

/** Some tools write a link's address as a paragraph below its words: it becomes the link of the line above. */
export function withBareAddresses(lines: readonly PageLine[]): PageLine[] {
	const kept: PageLine[] = [];
	for (const [index, line] of lines.entries()) {
		const url = ADDRESS.exec(line.text)?.[1];
		const isAlone = line.isAfterGap && lines[index + 1]?.isAfterGap !== false;
		const above = kept.at(-1);
		if (url === undefined || !isAlone || line.links.length > 0 || !targetOf(url)) kept.push(line);
		else if (above) above.links = [...above.links, { url, words: above.text }];
	}
	return kept;
}
