import { titleToHtml, titleToText } from '../markdown/math.ts';
import { editorsHtml } from '../markdown/processor.ts';
import { absoluteFrom } from '../model/absolute.ts';
import { bylineOf } from '../model/byline.ts';
import { dateInWords } from '../model/date.ts';
import type { Issue, IssuePaper, IssueSection } from '../model/digest.ts';
import type { FeedEntry } from '../model/feed.ts';
import { digestUrl, paperUrl } from '../model/urls.ts';
import { cardsOf } from './cards.ts';
import { firstIdOf } from './digests.ts';
import { link, linksAway, organizationLink } from './feed-html.ts';
import { feedId } from './feed-ids.ts';
import { pictureOf } from './own-pictures.ts';
import { absoluteUrl, siteAddress } from './site.ts';

/** An issue of the newsletter as an entry of a feed, with all its papers. */
export function issueEntry(issue: Issue): FeedEntry {
	const { title, date, corrected, summary = '' } = issue;
	return {
		id: feedId(`digests/${firstIdOf(issue)}`),
		url: absoluteUrl(digestUrl(issue)),
		title: titleToText(title),
		summary: titleToText(summary),
		html: issueHtml(issue),
		authors: [],
		categories: [],
		published: date,
		listed: date,
		...(corrected && { corrected }),
	};
}

function issueHtml(issue: Issue): string {
	const absolute = absoluteFrom(siteAddress().url, absoluteUrl(digestUrl(issue)));
	const sections = issue.sections.map((section) => sectionHtml(section, absolute));
	return [editorsHtml(issue.introduction, { pictureOf, addressOf: absolute }), ...sections].filter(Boolean).join('\n');
}

const sectionHtml = ({ title, note, papers }: IssueSection, absolute: (href: string) => string): string =>
	[
		`<h2>${titleToHtml(title)}</h2>`,
		note && editorsHtml(note, { pictureOf, addressOf: absolute, scope: title, under: 2 }),
		...papers.map((one) => paperHtml(one, absolute)),
	]
		.filter(Boolean)
		.join('\n');

function paperHtml({ paper, note }: IssuePaper, absolute: (href: string) => string): string {
	const { published } = paper;
	const { opening, organization } = cardsOf([paper])[0] ?? {};
	const facts = [
		published ? dateInWords(published) : 'Undated',
		titleToHtml(bylineOf(paper) ?? ''),
		organization && organizationLink(organization),
		...linksAway(paper),
	];
	return [
		`<h3>${link(absoluteUrl(paperUrl(paper)), paper.title)}</h3>`,
		`<p>${facts.filter(Boolean).join(' · ')}</p>`,
		opening && `<p>${titleToHtml(opening)}</p>`,
		note &&
			`<blockquote>${editorsHtml(note, { pictureOf, addressOf: absolute, scope: paper.slug, under: 3 })}</blockquote>`,
	]
		.filter(Boolean)
		.join('\n');
}
