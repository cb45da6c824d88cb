import type { Page } from '@playwright/test';
import { answered, openFilters } from './search-page.ts';

/** One page of each kind, by its address. */
export const PAGES = {
	home: 'index.html',
	'all papers': 'papers.html',
	'a later page of a list': 'papers/page/2.html',
	'a paper': 'papers/a-practitioners-guide-to-multi-turn-agentic-reinforcement-learning.html',
	'an undated paper': 'papers/agent-learning-via-early-experience.html',
	digests: 'digests.html',
	'an issue': 'digests/2025-10.html',
	topics: 'topics.html',
	'a topic': 'topics/exploration.html',
	timeline: 'timeline.html',
	trends: 'trending.html',
	'a year': 'timeline/2023.html',
	'a month': 'timeline/2023-10.html',
	'a week': 'timeline/2023-W43.html',
	'a day': 'timeline/2023-10-25.html',
	organisations: 'organizations.html',
	'an organisation': 'organizations/tencent.html',
	captures: 'captures.html',
	'a capture': 'captures/001_1a411ea75d590c16.html',
	'reading list, empty': 'reading-list.html',
	'a reading list that was sent': 'reading-list.html#papers=agent-learning-via-early-experience,a-paper-that-is-gone',
	feeds: 'feeds.html',
	data: 'data.html',
	about: 'about.html',
	'search, empty': 'search.html',
	'search with results': 'search.html?q=agent',
	'search with filters open': 'search.html?q=agent&topic=llm-agents&-topic=safety&from=2024',
	'search with a correction': 'search.html?q=crciket+batter',
	'a page that is not there': 'no/such/page.html',
} as const;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as PageName[];

/** Opens a page and waits until it shows all that it will show. */
export async function open(page: Page, name: PageName): Promise<void> {
	await page.goto(PAGES[name]);
	if (PAGES[name].includes('?')) await answered(page);
	if (name === 'search with filters open') await openFilters(page);
	if (name === 'a reading list that was sent') await page.locator('[data-rows="sent"] a[href]').waitFor();
}
