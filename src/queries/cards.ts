import type { Card } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import { sentenceSegments } from '../model/sentence-segments.ts';
import { abstractTextOf } from './abstracts.ts';
import { once } from './once.ts';
import { organizationOf } from './organizations.ts';
import { topicsOf } from './topics.ts';

const kept = once(() => new Map<string, Card>());

/** The cards of some papers, in their order. A paper's card is made once, however many lists show it. */
export function cardsOf(papers: readonly Paper[]): Card[] {
	return papers.map((paper) => {
		const card = kept().get(paper.slug) ?? cardOf(paper);
		kept().set(paper.slug, card);
		return card;
	});
}

function cardOf(paper: Paper): Card {
	const organization = organizationOf(paper);
	const opening = paper.gist ?? openingOf(paper);
	return { paper, opening, topics: topicsOf(paper), ...(organization && { organization }) };
}

const LONGEST_OPENING = 280;

/** The first sentences of the abstract as plain text, about 280 characters: whole sentences where they fit. */
function openingOf(paper: Paper): string {
	const text = abstractTextOf(paper).replace(/\s+/g, ' ');
	let opening = '';
	for (const segment of sentenceSegments(text)) {
		if (opening !== '' && opening.length + segment.length > LONGEST_OPENING) break;
		opening += segment;
	}
	return shorten(opening.trim(), LONGEST_OPENING);
}

/** Cut between words, with an ellipsis, where the text is longer. */
function shorten(text: string, longest: number): string {
	if (text.length <= longest) return text;
	return `${text.slice(0, longest).replace(/\s+\S*$/, '')}…`;
}
