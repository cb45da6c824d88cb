import { expect, test } from 'vitest';
import { localeOf, type SharedPage, sharingTags } from '../../src/exports/sharing-tags.ts';
import type { PageSubject } from '../../src/model/page-subject.ts';
import type { Paper } from '../../src/model/paper.ts';
import { unplaced as frame, list, paperWith } from './subjects.ts';

const unplaced: SharedPage = { title: 'Lamps', description: 'On lamps.', frame };
const placed: SharedPage = {
	...unplaced,
	frame: {
		...frame,
		canonical: 'https://example.org/topics/lamps.html',
		picture: { url: 'https://example.org/pictures/topics/lamps.png', alt: 'Shoal. Topic: Lamps.' },
	},
};

const said = (page: SharedPage): Record<string, string> =>
	Object.fromEntries(sharingTags(page).map(({ name, property, content }) => [property ?? name ?? '', content]));

const saidOn = (subject: PageSubject): Record<string, string> =>
	said({ ...placed, frame: { ...placed.frame, subject } });

test('says all of a page whose address is known', () => {
	expect(said(placed)).toEqual({
		'og:title': 'Lamps',
		'og:description': 'On lamps.',
		'og:type': 'website',
		'og:url': 'https://example.org/topics/lamps.html',
		'og:site_name': 'Shoal',
		'og:locale': 'en_US',
		'og:image': 'https://example.org/pictures/topics/lamps.png',
		'og:image:type': 'image/png',
		'og:image:width': '1200',
		'og:image:height': '630',
		'og:image:alt': 'Shoal. Topic: Lamps.',
		'twitter:card': 'summary_large_image',
	});
});

test('leaves out what needs an address where there is none', () => {
	expect(Object.keys(said(unplaced))).toEqual([
		'og:title',
		'og:description',
		'og:type',
		'og:site_name',
		'og:locale',
		'twitter:card',
	]);
	expect(said(unplaced)['twitter:card']).toBe('summary');
});

test('a paper is an article, with a day where the day is known', () => {
	const saidOf = (known: Partial<Paper>): Record<string, string> => saidOn(paperWith(known));
	expect(saidOf({ published: '2025-10-29' })).toMatchObject({
		'og:type': 'article',
		'article:published_time': '2025-10-29',
	});
	expect(saidOf({ published: '2025-10' })).not.toHaveProperty('article:published_time');
	expect(saidOf({})).toMatchObject({ 'og:type': 'article' });
});

test('an issue is an article of its day, and a list is none', () => {
	const issue = {
		kind: 'issue',
		name: 'November',
		url: '/digests/2025-11.html',
		date: '2025-11-30',
		items: [],
	} as const;
	expect(saidOn(issue)).toMatchObject({ 'og:type': 'article', 'article:published_time': '2025-11-30' });
	expect(saidOn(list)).toMatchObject({ 'og:type': 'website' });
});

test.for([
	['en', 'en_US'],
	['en-GB', 'en_GB'],
	['de', 'de_DE'],
	['zh-Hant', 'zh_TW'],
	['no language', undefined],
])('a site in %s is of the locale %s', ([language, locale]) => {
	expect(localeOf(language ?? '')).toBe(locale);
});

test('says nothing in place of a description that is not there', () => {
	expect(said({ ...placed, description: '' })).not.toHaveProperty('og:description');
});
