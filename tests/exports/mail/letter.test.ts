import { expect, test } from 'vitest';
import { inventedIssue, inventedLetter, inventedPaper, SITE_URL } from './invented-letter.ts';

test('the line beside the subject is the summary, else the first three titles', () => {
	const issue = inventedIssue([1, 2, 3, 4].map((number) => inventedPaper(number, { title: `Lamp\n ${number} ` })));
	expect(inventedLetter(issue).preheader).toBe('Lamp 1 · Lamp 2 · Lamp 3');
	expect(inventedLetter({ ...issue, summary: 'On  lamps. ' }).preheader).toBe('On lamps.');
});

test('the site is at its own address, and only code is called code', () => {
	const links = [{ url: 'https://example.org/demo', kind: 'demo' as const }];
	const { homeUrl, sections } = inventedLetter(inventedIssue([inventedPaper(1, { links })]));
	expect(homeUrl).toBe(SITE_URL);
	expect(sections[0]?.papers[0]?.links.map(({ name }) => name)).toEqual(['Abstract', 'Paper']);
});
