import { titleToText } from '../markdown/math.ts';
import { nonEmpty, withoutAbsent } from '../model/absent.ts';
import type { ReadingListPaper } from '../model/cited-paper.ts';
import type { Paper } from '../model/paper.ts';
import { once } from './once.ts';
import { aliasesOf, allPapers } from './papers.ts';

/** What the reading list knows of every paper. */
export const readingListPapers = once((): ReadingListPaper[] => allPapers().map(readingListPaper));

function readingListPaper(paper: Paper): ReadingListPaper {
	const { slug, title, published, authors, authorCount, etAl, venue, categories, arxiv, doi } = paper;
	const plainTitle = titleToText(title);
	const links = (['paper', 'code'] as const).flatMap((kind) => paper.links?.find((link) => link.kind === kind) ?? []);
	return withoutAbsent({
		slug,
		title,
		plainTitle: plainTitle === title ? undefined : plainTitle,
		published,
		authors,
		authorCount,
		venue,
		etAl,
		// The primary one, which is all that a citation needs.
		categories: categories?.slice(0, 1),
		arxiv,
		doi,
		aliases: nonEmpty(aliasesOf(paper)),
		links: nonEmpty(links),
	});
}
