import { titleToText } from '../markdown/math.ts';
import type { ListedPaper } from '../model/cited-paper.ts';
import type { Paper } from '../model/paper.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';

/** What the reading list knows of every paper. */
export const listedPapers = once((): ListedPaper[] => allPapers().map(listed));

function listed(paper: Paper): ListedPaper {
	const { slug, title, published, authors, authorCount, etAl, venue, categories, arxiv, doi, aliases } = paper;
	const plainTitle = titleToText(title);
	const links = (['paper', 'code'] as const).flatMap((kind) => paper.links?.find((link) => link.kind === kind) ?? []);
	return {
		slug,
		title,
		...(plainTitle !== title && { plainTitle }),
		...(published !== undefined && { published }),
		...(authors && { authors }),
		...(authorCount !== undefined && { authorCount }),
		...(etAl && { etAl }),
		...(venue && { venue }),
		// The primary one, which is all that a citation needs.
		...(categories && { categories: categories.slice(0, 1) }),
		...(arxiv !== undefined && { arxiv }),
		...(doi !== undefined && { doi }),
		...(links.length > 0 && { links }),
		...(aliases && { aliases }),
	};
}
