import type { Frame } from '../../src/model/page-parts.ts';
import type { ListSubject, PaperSubject } from '../../src/model/page-subject.ts';
import type { Paper } from '../../src/model/paper.ts';
import { siteSchema } from '../../src/model/site.ts';

export const ADDRESS = 'https://example.org/base/';
const site = siteSchema.parse({ name: 'Shoal', tagline: 'Lamps and bees', description: 'Invented.' });
export const unplaced: Frame = { site, feeds: [], hasIssues: false };
export const placed: Frame = { ...unplaced, address: ADDRESS, canonical: `${ADDRESS}papers/lamps.html` };

/** A paper of which only the title is known, and what else is told. */
export const paperWith = (known: Partial<Paper> = {}, told: Partial<PaperSubject> = {}): PaperSubject => ({
	kind: 'paper',
	paper: { slug: 'lamps', title: 'Lamps', abstract: '', ...known },
	title: known.title ?? 'Lamps',
	abstract: '',
	topics: [],
	collections: [],
	...told,
});

export const list: ListSubject = {
	kind: 'list',
	name: 'Bees',
	description: 'What hums.',
	url: '/topics/bees.html',
	items: [
		{ name: 'Hives', url: '/papers/hives.html' },
		{ name: 'Swarms', url: '/papers/swarms.html' },
	],
	first: 25,
	total: 26,
};
