import type { Paper } from '../../src/model/paper.ts';
import { paperUrl } from '../../src/model/urls.ts';
import { allPapers } from '../../src/queries/papers.ts';

/** The pages of papers that try a layout the most, by what is special about them; what no paper has is left out. */
export function specialPapers(): Map<string, string> {
	const papers = allPapers();
	const special: Record<string, Paper | undefined> = {
		'the longest title': mostOf(papers, ({ title }) => title.length),
		'the shortest title': mostOf(papers, ({ title }) => -title.length),
		'a formula in the title': papers.find(({ title }) => title.includes('$')),
		'the longest abstract': mostOf(papers, ({ abstract }) => abstract.length),
		'the least known': mostOf(papers, (paper) => -knownOf(paper)),
	};
	return new Map(
		Object.entries(special).flatMap(([name, paper]) => (paper ? [[name, paperUrl(paper).replace(/^\//, '')]] : [])),
	);
}

/** How many facts are known, the links counted one by one. */
const knownOf = ({ links = [], ...fields }: Paper): number => Object.keys(fields).length + links.length;

const mostOf = (papers: readonly Paper[], measure: (paper: Paper) => number): Paper | undefined =>
	papers.toSorted((a, b) => measure(b) - measure(a))[0];
