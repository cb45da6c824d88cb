/** Marks the words that a search found in the title and abstract of the page that it opened, as `?mark=…` tells them. */
export function markWords(): void {
	const url = new URL(location.href);
	const words = wordsIn(url.searchParams.get('mark') ?? '');
	if (words.size === 0) return;
	for (const part of document.querySelectorAll('main h1, [data-abstract]')) markIn(part, words);
	// The address is clean again for whoever copies it.
	url.searchParams.delete('mark');
	history.replaceState(history.state, '', url);
}

const MOST_WORDS = 30;
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

const wordsIn = (text: string): ReadonlySet<string> =>
	new Set((text.toLowerCase().match(WORD) ?? []).slice(0, MOST_WORDS));

function markIn(part: Element, words: ReadonlySet<string>): void {
	const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
	const texts: Text[] = [];
	while (walker.nextNode()) {
		const text = walker.currentNode as Text;
		// A mark within a formula would break it.
		if (!text.parentElement?.closest('math, mark')) texts.push(text);
	}
	for (const text of texts) {
		const matches = [...text.data.matchAll(WORD)].filter(([word]) => words.has(word.toLowerCase()));
		for (const { 0: word, index } of matches.reverse()) {
			const found = text.splitText(index);
			found.splitText(word.length);
			const mark = document.createElement('mark');
			found.replaceWith(mark);
			mark.append(found);
		}
	}
}
