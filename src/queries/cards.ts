import type { Card } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import { shorten } from '../model/shorten.ts';
import { abstractTextOf } from './abstracts.ts';
import { once } from './once.ts';
import { organizationOf } from './organizations.ts';
import { topicsOf } from './topics.ts';

const kept = once(() => new Map<string, Card>());

/** The cards of some papers, in their order. A paper's card is made once, however many lists show it. */
export const cardsOf = (papers: readonly Paper[]): Card[] =>
	papers.map((paper) => kept().getOrInsertComputed(paper.slug, () => cardOf(paper)));

function cardOf(paper: Paper): Card {
	const organization = organizationOf(paper);
	const opening = paper.gist ?? openingOf(paper);
	return { paper, opening, topics: topicsOf(paper), ...(organization && { organization }) };
}

/** The beginning of the abstract as plain text. */
const openingOf = (paper: Paper): string => shorten(abstractTextOf(paper).replace(/\s+/g, ' '), 280);
