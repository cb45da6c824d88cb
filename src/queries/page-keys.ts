import { hash } from 'node:crypto';
import { CITED_FIELDS } from '../model/cited-paper.ts';
import type { ListPage } from '../model/page-parts.ts';
import type { OwnPicture } from '../model/own-picture.ts';
import type { Organization } from '../model/organization.ts';
import type { Paper } from '../model/paper.ts';
import type { Period } from '../model/period.ts';
import { type CaptureReport, captureTitle } from '../model/report.ts';
import type { Topic } from '../model/topic.ts';
import { captureNeighboursOf } from './capture-neighbours.ts';
import { capturePage } from './capture-pages.ts';
import { allCaptures } from './captures.ts';
import { captureSubject } from './page-subjects.ts';
import { type CitationFile, citationKeyOf, citationUrlsOf } from './citations.ts';
import { allIssues, issuesOf } from './digests.ts';
import { once } from './once.ts';
import { namesakesOf, organizationOf } from './organizations.ts';
import { picturesIn, pictureOfSettings } from './own-pictures.ts';
import { listPage } from './paging.ts';
import { neighboursOf, paperHashes } from './papers.ts';
import { topicPicture } from './pictures.ts';
import { provenanceOf } from './provenance.ts';
import { relatedTo } from './related.ts';
import { siteSettings } from './site.ts';
import { neighbourPeriods, papersOfPeriod, partsOf, periodsAround } from './timeline.ts';
import { papersOfTopic, topicsAmong, topicsOfPeriod } from './topics.ts';
import { organizationUrl, papersUrl, periodUrl, topicUrl } from '../model/urls.ts';

/**
 * A key stands for all that a page shows and that may differ while the program, the topics and the settings stay the
 * same: pages with the same key are the same, so that the page of an earlier build can stay where it is.
 */
export const keyOf = (...shown: unknown[]): string => hash('sha1', JSON.stringify(shown), 'base64url');

/** The key of a page, whose navigation leads to the issues where there are any, and whose foot may show pictures. */
const pageKey = (...shown: unknown[]): string => keyOf(allIssues().length > 0, picturesAtFoot(), ...shown);

const picturesAtFoot = once(() => sizesOf(picturesIn(siteSettings().footer, pictureOfSettings)));

/** All that a page says of pictures of the editor's own; their bytes are files beside it. */
const sizesOf = (pictures: readonly OwnPicture[]): unknown[] =>
	pictures.map(({ url, width, height }) => [url, width, height]);

const kept = once(() => new Map<Paper, string>());

/** All that a card shows, and all that an export says, of a paper. */
export const paperKey = (paper: Paper): string =>
	kept().getOrInsertComputed(paper, () => {
		const { id, name } = organizationOf(paper) ?? {};
		return keyOf(
			paper.slug,
			paperHashes().get(paper.slug),
			id,
			name,
			citationKeyOf(paper),
			sizesOf(picturesIn(paper.note)),
		);
	});

const keysOf = (papers: readonly (Paper | undefined)[]): (string | undefined)[] =>
	papers.map((paper) => paper && paperKey(paper));

export function paperPageKey(paper: Paper): string {
	const { newer, older } = neighboursOf(paper);
	const beside = captureNeighboursOf(paper);
	const { sightings, origins, filings, ...provenance } = provenanceOf(paper);
	return pageKey(
		keysOf([paper, newer, older, beside?.previous?.paper, beside?.next?.paper]),
		[
			beside?.capture.name,
			beside && captureTitle(beside.capture),
			beside?.position,
			beside?.previous?.position,
			beside?.next?.position,
		],
		relatedTo(paper).map(({ paper: other, why, topics }) => [paperKey(other), why, topics]),
		[...sightings, ...origins].map(({ report, ...told }) => [told, report && placeOf(report)]),
		filings.map(({ topic, words }) => [topic.id, words]),
		provenance,
		issuesOf(paper).map(({ id, title }) => [id, title]),
	);
}

export function capturePageKey(capture: CaptureReport, number: number): string {
	const { records, last } = capturePage(capture, number);
	const shown = records.map(({ paper, alsoIn, isNew, position }) => [
		paper && paperKey(paper),
		alsoIn.map(placeOf),
		isNew,
		position,
	]);
	return pageKey(
		placeOf(capture),
		shown,
		number,
		last,
		allCaptures().length === 1,
		captureSubject(capture, { records, number, last }),
	);
}

const citedKeys = once(() => new Map<Paper, string>());

/** All that the formats for citing say of a paper, of which its abstract is no part. */
const citedKey = (paper: Paper): string =>
	citedKeys().getOrInsertComputed(paper, () =>
		keyOf(
			CITED_FIELDS.map((field) => paper[field]),
			citationKeyOf(paper),
		),
	);

export const citationFileKey = ({ format, papers }: CitationFile): string =>
	keyOf(format, papers.map(format === 'markdown' ? paperKey : citedKey));

const placeOf = (report: CaptureReport): unknown[] => [report.name, captureTitle(report), report.captured];

const listKey = ({ items, ...page }: ListPage, ...more: unknown[]): string => pageKey(keysOf(items), page, more);

export const papersPageKey = (papers: readonly Paper[], number: number): string =>
	listKey(listPage(papers, papersUrl, number));

export const topicPageKey = (topic: Topic, number: number): string =>
	listKey(listPage(papersOfTopic(topic), topicUrl(topic), number), topic.id, topicPicture(topic));

export function organizationPageKey(organization: Organization, number = 1): string {
	const { papers, ...named } = organization;
	const namesakes = namesakesOf(organization).map(({ id, handle, papers: theirs }) => [id, handle, theirs.length]);
	const around = number === 1 ? [topicsAmong(papers), namesakes] : [];
	return listKey(listPage(papers, organizationUrl(organization), number), named, around);
}

export function periodPageKey(period: Period, number = 1): string {
	const around = [period, neighbourPeriods(period), periodsAround(period), citationUrlsOf(periodUrl(period))];
	const parts = number === 1 ? [partsOf(period), topicsOfPeriod(period)] : [];
	return listKey(listPage(papersOfPeriod(period), periodUrl(period), number), around, parts);
}
