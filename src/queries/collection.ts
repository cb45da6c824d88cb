import {
	COLLECTION_VERSION,
	type Collection,
	type PublishedPaper,
	rightsNote,
	type TopicList,
} from '../model/collection.ts';
import type { Paper } from '../model/paper.ts';
import { FIELD_NAMES } from '../model/paper.ts';
import { paperUrl, topicUrl } from '../model/urls.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';
import { absoluteUrl, siteAddress, siteSettings } from './site.ts';
import { topicCounts } from './topics.ts';

/** Every published paper as programs get it, in the order of `allPapers`. */
export const collection = once((): Collection => {
	const { url, isKnown } = siteAddress();
	return {
		version: COLLECTION_VERSION,
		name: siteSettings().name,
		...(isKnown && { url }),
		rights: rightsNote(siteSettings().licence),
		count: allPapers().length,
		papers: allPapers().map(published),
	};
});

/** The fields stand in the order in which an entry has them. */
function published(paper: Paper): PublishedPaper {
	const { slug, title, abstract } = paper;
	const known = FIELD_NAMES.filter((name) => name !== 'hidden' && paper[name] !== undefined);
	return {
		slug,
		...placeOf(paperUrl(paper)),
		title,
		...Object.fromEntries(known.map((name) => [name, paper[name]])),
		...(abstract && { abstract }),
	};
}

/** Every topic with how many papers it has, in the order of their names. */
export const topicList = (): TopicList => ({
	version: COLLECTION_VERSION,
	topics: topicCounts().map(({ topic, count }) => {
		const { id, name, definition } = topic;
		return { id, name, definition, count, ...placeOf(topicUrl(topic)) };
	}),
});

const placeOf = (url: string): { page: string; url?: string } => ({
	page: url.slice(1),
	...(siteAddress().isKnown && { url: absoluteUrl(url) }),
});
