import type { SearchDocument } from '../../src/model/search-document.ts';

const word = (number: number): string => `w${number.toString(36)}`;

/** Papers of made-up words, enough for several chunks. */
export const papers = (count: number, from = 0): SearchDocument[] =>
	Array.from({ length: count }, (_, at): SearchDocument => {
		const slug = `paper-${from + at}`;
		const text = Array.from({ length: 60 }, (_, place) => word(((from + at) * 37 + place * place * 11) % 3000)).join(
			' ',
		);
		return {
			slug,
			url: `/papers/${slug}.html`,
			date: `2020-01-${String((at % 28) + 1).padStart(2, '0')}`,
			names: [`Ada ${word(from + at)}`],
			numbers: [],
			source: text,
			html: () =>
				`<html lang="en"><body data-pagefind-body><h1 data-title="${slug}" data-pagefind-meta="title[data-title]">${slug}</h1><p>${text}</p></body></html>`,
		};
	});
