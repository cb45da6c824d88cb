import { shorten } from '../../model/shorten.ts';
import { type Letter, papersOfLetter } from './letter.ts';

/** Bytes of HTML. Gmail cuts a mail off above 102 KB, and senders add their footers and longer links. */
export const MOST_BYTES = 90_000;

/** How long what is said of a paper may be, in characters, tried in turn. */
const GIST_LENGTHS = [400, 300, 200, 140, 90, 50, 0] as const;

export interface Fitted {
	letter: Letter;
	html: string;
	bytes: number;
	/** What the whole would have been. */
	wholeBytes: number;
	/** The characters to which what is said of a paper was shortened; absent where nothing was. */
	gistLength?: number;
}

/**
 * A letter that is within the limit as HTML. What is said of the papers is shortened first, and papers are left out,
 * from the end, only where that is not enough. A letter that is too long without any paper stays so.
 */
export function fit(whole: Letter, htmlOf: (letter: Letter) => string, most = MOST_BYTES): Fitted {
	const written = (letter: Letter): Pick<Fitted, 'letter' | 'html' | 'bytes'> => {
		const html = htmlOf(letter);
		return { letter, html, bytes: new TextEncoder().encode(html).length };
	};
	const first = written(whole);
	const wholeBytes = first.bytes;
	if (wholeBytes <= most) return { ...first, wholeBytes };
	for (const gistLength of GIST_LENGTHS) {
		const shortened = written(withGists(whole, gistLength));
		if (shortened.bytes <= most) return { ...shortened, wholeBytes, gistLength };
	}
	const bare = withGists(whole, 0);
	const count = mostThatFit(papersOfLetter(bare).length, (papers) => written(withPapers(bare, papers)).bytes <= most);
	return { ...written(withPapers(bare, count)), wholeBytes, gistLength: 0 };
}

const withGists = (letter: Letter, most: number): Letter => ({
	...letter,
	sections: letter.sections.map((section) => ({
		...section,
		papers: section.papers.map((paper) => ({ ...paper, gist: most === 0 ? '' : shorten(paper.gist, most) })),
	})),
});

/** The letter with its first papers alone. */
function withPapers(letter: Letter, count: number): Letter {
	let room = count;
	const sections = letter.sections.map((section) => {
		const papers = section.papers.slice(0, room);
		room -= papers.length;
		return { ...section, papers };
	});
	const leftOut = papersOfLetter(letter).length - count;
	return { ...letter, leftOut, sections: sections.filter(({ papers }) => papers.length > 0) };
}

/** The largest number up to a limit for which something holds that holds for all smaller ones. */
function mostThatFit(limit: number, fits: (count: number) => boolean): number {
	let [least, most] = [0, limit];
	while (least < most) {
		const middle = Math.ceil((least + most) / 2);
		if (fits(middle)) least = middle;
		else most = middle - 1;
	}
	return least;
}
