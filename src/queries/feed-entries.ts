import { titleToText } from '../markdown/math.ts';
import type { FeedEntry } from '../model/feed.ts';
import type { Paper } from '../model/paper.ts';
import { paperUrl } from '../model/urls.ts';
import { listedDayOf } from './captured-days.ts';
import { cardsOf } from './cards.ts';
import { feedHtml, paperAddresses } from './feed-html.ts';
import { feedId } from './feed-ids.ts';
import { once } from './once.ts';
import { firstSlugOf } from './papers.ts';
import { absoluteUrl } from './site.ts';
import { topicsOf } from './topics.ts';

const kept = once(() => new Map<string, FeedEntry>());

/** The entries of some papers, in their order. A paper's entry is made once, however many feeds hold it. */
export const entriesOf = (papers: readonly Paper[]): FeedEntry[] =>
	papers.map((paper) => kept().getOrInsertComputed(paper.slug, () => entryOf(paper)));

function entryOf(paper: Paper): FeedEntry {
	const { title, published, authors = [], doi } = paper;
	const listed = listedDayOf(paper);
	const externalUrl = paperAddresses(paper)[0]?.url;
	return {
		// A paper that gets another slug keeps the older one as an alias, and its id by that.
		id: feedId(`papers/${firstSlugOf(paper)}`),
		url: absoluteUrl(paperUrl(paper)),
		...(externalUrl && { externalUrl }),
		title: titleToText(title),
		summary: titleToText(cardsOf([paper])[0]?.opening ?? ''),
		html: feedHtml(paper),
		authors,
		categories: topicsOf(paper).map(({ name }) => name),
		...(published && { published }),
		...(listed && { listed }),
		...(doi && { doi }),
	};
}
