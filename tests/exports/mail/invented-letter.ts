import { letterOf, type Letter, type LetterOptions } from '../../../src/exports/mail/letter.ts';
import type { Issue } from '../../../src/model/digest.ts';
import type { PictureOf } from '../../../src/model/own-picture.ts';
import type { Paper } from '../../../src/model/paper.ts';
import { siteSchema } from '../../../src/model/site.ts';

export const SITE_URL = 'https://example.org/some/base/';

export const inventedPaper = (number: number, rest: Partial<Paper> = {}): Paper => ({
	slug: `the-invented-paper-of-the-lighthouse-keeper-number-${number}`,
	title: `The Invented Paper of the Lighthouse Keeper, Number ${number}`,
	published: '2025-11-03',
	authors: ['Ada Invented', 'Bo Made-Up', 'Cy Nobody', 'Di Fictional'],
	arxiv: '2511.01234',
	links: [{ url: 'https://example.org/code?a=1&b=2', kind: 'code' }],
	abstract: '',
	...rest,
});

export const inventedIssue = (papers: readonly Paper[], rest: Partial<Issue> = {}): Issue => ({
	id: '2025-11',
	title: 'Lamps and Bees',
	date: '2025-11-30',
	introduction: '',
	emptySections: [],
	sections: [{ title: 'All of them', papers: papers.map((paper) => ({ paper })) }],
	...rest,
});

/** The one picture that there is. */
const inventedPicture: PictureOf = ({ address }) =>
	address === '../pictures/lamp.png' ? { url: '/pictures/own/lamp.png', width: 1600, height: 900 } : undefined;

/** A letter whose papers are described by their abstracts. */
export function inventedLetter(
	issue: Issue,
	{ site = {}, ...options }: Omit<Partial<LetterOptions>, 'site'> & { site?: object } = {},
): Letter {
	const settings = siteSchema.parse({ name: 'Shoal', tagline: 'Invented', description: 'Invented.', ...site });
	const openingOf = ({ abstract }: Paper): string => abstract;
	return letterOf(issue, { site: settings, siteUrl: SITE_URL, openingOf, pictureOf: inventedPicture, ...options });
}
