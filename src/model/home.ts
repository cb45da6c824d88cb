import { z } from 'zod';
import type { Issue } from './digest.ts';
import type { Subscribe } from './newsletter.ts';
import type { Card } from './page-parts.ts';
import type { Paper } from './paper.ts';
import type { CaptureReport } from './report.ts';
import type { PlacedTopic } from './topic.ts';

/** The sections of the first page, in the order in which they stand where the editor says nothing. */
export const HOME_SECTIONS = [
	'new',
	'discussed',
	'topics',
	'timeline',
	'lead',
	'papers',
	'captures',
	'follow',
] as const;

export type HomeSection = (typeof HOME_SECTIONS)[number];

const list = z.array(z.enum(HOME_SECTIONS)).min(1, { error: 'expected one section or more' });

/** Which sections the first page has, in their order. */
export const homeSchema = list
	.refine((sections) => new Set(sections).size === sections.length, { error: 'expected each section once' })
	.default([...HOME_SECTIONS]);

/** What each section of the first page shows; absent where there is nothing. */
export interface HomeParts {
	/** The titles of what came last. */
	new?: { issue: Issue | undefined; papers: readonly Paper[] };
	/** The papers that are most discussed, of those since a month, or of all. */
	discussed?: { papers: readonly Paper[]; since?: string | undefined };
	/** The largest first. */
	topics?: { topics: readonly { topic: PlacedTopic; count: number }[] };
	/** The newest issue, and what the editor has pinned. */
	lead?: { issue: Issue | undefined; featured: readonly Card[] };
	/** The newest of so many papers. */
	papers?: { cards: readonly Card[]; total: number };
	/** The newest first. */
	timeline?: { years: readonly { period: string; count: number }[] };
	/** The newest of so many. */
	captures?: { captures: readonly CaptureReport[]; total: number };
	/** How one hears of what is new. */
	follow?: { subscribe: Subscribe | undefined };
}
