import { expect, test } from 'vitest';
import { citationTags } from '../../src/exports/citation-tags.ts';
import type { PaperSubject } from '../../src/model/page-subject.ts';
import { ADDRESS, paperWith } from './subjects.ts';

const PAGE = `${ADDRESS}papers/lamps.html`;
const tagsOf = (subject: PaperSubject, page?: string): string[] =>
	citationTags(subject, page).map(({ name = '', content }) => `${name} ${content}`);

test('says of a paper that is only a title no more than that, and where it is read', () => {
	expect(tagsOf(paperWith())).toEqual(['citation_title Lamps', 'z:itemType preprint']);
	expect(tagsOf(paperWith(), PAGE)).toEqual([
		'citation_title Lamps',
		`citation_abstract_html_url ${PAGE}`,
		`citation_public_url ${PAGE}`,
		'z:itemType preprint',
	]);
});

test('says all that is known, each author in a tag of its own', () => {
	const paper = paperWith(
		{
			published: '2025-10-29',
			authors: ['Ada Invented', 'Bo Made-Up'],
			arxiv: '2510.01234',
			doi: '10.1234/lamps.5',
			venue: { type: 'journal', name: 'Lamps', volume: '4', issue: '2', pages: '17–29', publisher: 'Shoal Press' },
		},
		{ abstract: 'On\n\nlamps.', topics: ['Lamps', 'Bees'], address: 'https://arxiv.org/abs/2510.01234' },
	);
	expect(tagsOf(paper, PAGE)).toEqual([
		'citation_title Lamps',
		'citation_author Ada Invented',
		'citation_author Bo Made-Up',
		'citation_publication_date 2025/10/29',
		'citation_journal_title Lamps',
		'citation_volume 4',
		'citation_issue 2',
		'citation_firstpage 17',
		'citation_lastpage 29',
		'citation_publisher Shoal Press',
		'citation_doi 10.1234/lamps.5',
		'citation_arxiv_id 2510.01234',
		'DC.identifier arXiv:2510.01234',
		'citation_abstract On lamps.',
		`citation_abstract_html_url ${PAGE}`,
		'citation_public_url https://arxiv.org/abs/2510.01234',
		'citation_keywords Lamps; Bees',
		'z:itemType journalArticle',
	]);
});

test('pages that are not one run have no last one', () => {
	const tags = tagsOf(paperWith({ venue: { type: 'journal', name: 'Lamps', pages: '1-9 and 12-13' } }));
	expect(tags).toContain('citation_firstpage 1-9 and 12-13');
	expect(tags.filter((tag) => tag.startsWith('citation_lastpage'))).toEqual([]);
});

test('a date is as precise as it is known', () => {
	expect(tagsOf(paperWith({ published: '2023-05' }))).toContain('citation_publication_date 2023/05');
	expect(tagsOf(paperWith({ published: '2023' }))).toContain('citation_publication_date 2023');
});

test('a paper of a conference is one, and another kind of venue has no tag', () => {
	const conference = tagsOf(paperWith({ venue: { type: 'Proceedings', name: 'LampConf' } }));
	expect(conference).toEqual(
		expect.arrayContaining(['citation_conference_title LampConf', 'z:itemType conferencePaper']),
	);
	expect(tagsOf(paperWith({ venue: { type: 'repository', name: 'arXiv' } })).join()).not.toContain('arXiv');
});

test.each([
	['incollection', 'citation_inbook_title Lamps', 'bookSection'],
	['phdthesis', 'citation_dissertation_institution Lamps', 'thesis'],
	['report', 'citation_technical_report_institution Lamps', 'report'],
	['book', 'citation_publisher Lamps', 'book'],
])('a work in a venue of type %s is one to a reference manager', (type, place, kind) => {
	const tags = tagsOf(paperWith({ venue: { type, name: 'Lamps' } }));
	expect(tags).toEqual(expect.arrayContaining([place, `z:itemType ${kind}`]));
});

test('the number of a report is no issue', () => {
	const tags = tagsOf(paperWith({ venue: { type: 'report', name: 'Lamps', issue: 'TR-7' } }));
	expect(tags).toContain('citation_technical_report_number TR-7');
	expect(tags.join()).not.toContain('citation_issue');
});

test('a PDF is offered only where a link to the paper leads to one', () => {
	const offered = (url: string, kind: 'paper' | 'code') =>
		tagsOf(paperWith({ links: [{ url, kind }] })).filter((tag) => tag.startsWith('citation_pdf_url'));
	expect(offered('https://example.org/lamps.pdf?x=1', 'paper')).toEqual([
		'citation_pdf_url https://example.org/lamps.pdf?x=1',
	]);
	expect(offered('https://arxiv.org/pdf/2510.01234', 'paper')).toHaveLength(1);
	expect(offered('https://example.org/lamps', 'paper')).toEqual([]);
	expect(offered('https://example.org/manual.pdf', 'code')).toEqual([]);
});
