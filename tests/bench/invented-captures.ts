import { dailyPage } from '../helpers/daily-page.ts';

/** About the words that abstracts are made of, so that the topics have something to find. */
const WORDS =
	'model reward policy agent search prompt language learning exploration benchmark preference reasoning training data method results novel tasks human feedback robot vision image retrieval environment optimization'.split(
		' ',
	);
const RECORDS_PER_PAGE = 50;

/** Captures with invented papers, the same for the same number: 50 records on a page, as the source has. */
export function inventedCaptures(papers: number): { name: string; text: string }[] {
	const next = numbers(1);
	const words = (count: number): string =>
		Array.from({ length: count }, () => WORDS[next(WORDS.length)] ?? '').join(' ');
	const pages = Math.ceil(papers / RECORDS_PER_PAGE);
	return Array.from({ length: pages }, (_, page) => ({
		name: `page-${String(page).padStart(5, '0')}.txt`,
		text: dailyPage(
			'Dec 31, 2025',
			Array.from({ length: Math.min(RECORDS_PER_PAGE, papers - page * RECORDS_PER_PAGE) }, (_, index) => ({
				title: `Invention ${page * RECORDS_PER_PAGE + index}: ${words(6)}`,
				abstract: Array.from({ length: 8 }, () => `We ${words(16)}.`).join(' '),
				when: `Jun ${next(30) + 1}, ${2018 + next(8)} ${next(9) + 1}`,
			})),
		),
	}));
}

/** A small generator of numbers below a bound, the same sequence for the same seed. */
function numbers(seed: number): (bound: number) => number {
	let state = seed;
	return (bound) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * bound);
	};
}
