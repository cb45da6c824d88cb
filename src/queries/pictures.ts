import { titleToText } from '../markdown/math.ts';
import { counted } from '../model/counted.ts';
import { dateInWords, monthOf } from '../model/date.ts';
import { type Issue, papersInWords, papersOfIssue } from '../model/digest.ts';
import type { Paper } from '../model/paper.ts';
import { isDrawable, type Picture, type PlacedPicture } from '../model/picture.ts';
import type { Topic } from '../model/topic.ts';
import { digestPictureUrl, paperPictureUrl, sitePictureUrl, topicPictureUrl } from '../model/urls.ts';
import { allIssues } from './digests.ts';
import { once } from './once.ts';
import { organizationOf } from './organizations.ts';
import { allPapers } from './papers.ts';
import { siteSettings } from './site.ts';
import { allTopics, papersOfTopic } from './topics.ts';

/** Every picture that the pages name, each once. */
export const allPictures = (): PlacedPicture[] => [
	...new Set([
		sitePicture(),
		...allTopics().map(topicPicture),
		...allIssues().map(digestPicture),
		...allPapers().map(paperPicture),
	]),
];

export const sitePicture = once((): PlacedPicture => ({
	url: sitePictureUrl,
	picture: pictureOf({ title: siteSettings().tagline, facts: collectionFacts(allPapers()) }),
}));

const topicPictures = once(() => new Map<Topic, PlacedPicture>());

/** The picture of a topic, which every page of its list names. */
export const topicPicture = (topic: Topic): PlacedPicture =>
	topicPictures().getOrInsertComputed(topic, () =>
		ownPicture(topicPictureUrl(topic), {
			kind: 'Topic',
			title: topic.name,
			facts: collectionFacts(papersOfTopic(topic)),
		}),
	);

export const digestPicture = (issue: Issue): PlacedPicture =>
	ownPicture(digestPictureUrl(issue), {
		kind: 'Digest',
		title: titleToText(issue.title),
		facts: [papersInWords(papersOfIssue(issue).length), dateInWords(issue.date)],
	});

/** The paper's own picture where the site is to have such pictures, else the site's. */
export function paperPicture(paper: Paper): PlacedPicture {
	if (!hasPaperPictures()) return sitePicture();
	const facts = [organizationOf(paper)?.name, paper.published && dateInWords(paper.published)];
	return ownPicture(paperPictureUrl(paper), { kind: 'Paper', title: titleToText(paper.title), facts });
}

const hasPaperPictures = (): boolean => siteSettings().pictures === 'papers';

interface Shown {
	kind?: string;
	title: string;
	/** What is known of these stands in one line. */
	facts: readonly (string | undefined)[];
}

/** A page's own picture, or the site's where no font has the letters of its title. */
const ownPicture = (url: string, shown: Shown): PlacedPicture =>
	isDrawable(shown.title) ? { url, picture: pictureOf(shown) } : sitePicture();

/** A picture under the site's name. */
function pictureOf({ kind, title, facts }: Shown): Picture {
	const line = facts.filter(Boolean).join(' · ');
	return { siteName: siteSettings().name, ...(kind && { kind }), title, ...(line && { line }) };
}

/** How many papers there are and from when to when: `35 papers`, `October 2022 to November 2025`. */
function collectionFacts(papers: readonly Paper[]): string[] {
	const dates = papers.flatMap(({ published }) => published ?? []).sort();
	const [first, last] = [dates.at(0), dates.at(-1)].map((date) => date && dateInWords(monthOf(date) ?? date));
	const span = first === last ? first : `${first} to ${last}`;
	return [counted(papers.length, 'paper'), ...(span ? [span] : [])];
}
