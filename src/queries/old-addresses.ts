import { readPermalinks } from '../entries/permalinks.ts';
import { permalinksFile } from '../files/folders.ts';
import { titleToText } from '../markdown/math.ts';
import {
	ADDRESS_KINDS,
	type Address,
	type Addressed,
	type AddressKind,
	addressOf,
	parseAddress,
	redirectsOf,
} from '../model/permalinks.ts';
import { ProblemLog } from '../model/problem.ts';
import { digestUrl, paperUrl, topicUrl } from '../model/urls.ts';
import { allIssues } from './digests.ts';
import { once } from './once.ts';
import { allPapers } from './papers.ts';
import { allTopics } from './topics.ts';

/** Something published: where it is and what it is called, without markup. */
interface Living extends Addressed {
	url: string;
	title: string;
}

/** An address from which readers are led on. */
export interface MovedAddress extends Address {
	to: Pick<Living, 'url' | 'title'>;
}

/** An address at which there is nothing to be read any more. */
export interface GoneAddress extends Address {
	/** Why, for readers. */
	reason: string;
}

/** Every address from which an alias leads on. */
export const movedAddresses = once((): MovedAddress[] =>
	ADDRESS_KINDS.flatMap((kind) =>
		[...redirectsOf(living[kind]())].map(([name, { url, title }]) => ({ kind, name, to: { url, title } })),
	),
);

/** Every address for which the editor gives a reason, and at which nothing else is. */
export const goneAddresses = once((): GoneAddress[] => {
	// The ingest, which runs first, has told what is wrong with the list.
	const { gone = {} } = readPermalinks(permalinksFile(), new ProblemLog()) ?? {};
	const pages = ADDRESS_KINDS.flatMap((kind) => living[kind]().map(({ name }) => ({ kind, name })));
	const taken = new Set([...pages, ...movedAddresses()].map(addressOf));
	return Object.entries(gone).flatMap(([text, reason]) => {
		const address = taken.has(text) ? undefined : parseAddress(text);
		return address ? [{ ...address, reason }] : [];
	});
});

/** What is published, by kind. */
const living: Record<AddressKind, () => Living[]> = {
	papers: () =>
		allPapers().map((paper) => ({
			name: paper.slug,
			aliases: paper.aliases,
			url: paperUrl(paper),
			title: titleToText(paper.title),
		})),
	topics: () =>
		allTopics().map((topic) => ({ name: topic.id, aliases: topic.aliases, url: topicUrl(topic), title: topic.name })),
	digests: () =>
		allIssues().map((issue) => ({
			name: issue.id,
			aliases: issue.aliases,
			url: digestUrl(issue),
			title: titleToText(issue.title),
		})),
};
