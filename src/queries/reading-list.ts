import { titleToText } from '../markdown/math.ts';
import type { ListedPaper } from '../model/cited-paper.ts';
import type { Paper } from '../model/paper.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';

/** What the reading list knows of every paper. */
export const listedPapers = once((): ListedPaper[] => allPapers().map(listed));

function listed(paper: Paper): ListedPaper {
	const { slug, title, published, authors, authorCount, venue, arxiv, doi, aliases } = paper;
	const plainTitle = titleToText(title);
	const links = (['paper', 'code'] as const).flatMap((kind) => paper.links?.find((link) => link.kind === kind) ?? []);
	return {
		slug,
		title,
		...(plainTitle !== title && { plainTitle }),
		...(published !== undefined && { published }),
		...(authors && { authors }),
		...(authorCount !== undefined && { authorCount }),
		...(venue && { venue }),
		...(arxiv !== undefined && { arxiv }),
		...(doi !== undefined && { doi }),
		...(links.length > 0 && { links }),
		...(aliases && { aliases }),
	};
}
