import { expect, test } from 'vitest';
import { identifiersOf } from '../../src/ingest/identify.ts';
import type { ListedPaper } from '../../src/model/capture.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';

function identify(said: Partial<ListedPaper>) {
	const log = new ProblemLog();
	const paper = { place: { file: 'l.bib', line: 1, column: 1 }, position: 1, title: 'Lamps', ...said };
	return { ids: identifiersOf(paper, log), problems: log.problems.map(formatProblem) };
}

test.each<[Partial<ListedPaper>, object]>([
	[{ arxiv: 'arXiv:2510.01234v2' }, { arxiv: '2510.01234' }],
	[{ doi: 'https://doi.org/10.1234/5' }, { doi: '10.1234/5' }],
	[{ doi: '10.48550/arXiv.2510.01234' }, { arxiv: '2510.01234' }],
	[{ links: [{ url: 'https://arxiv.org/abs/2510.01234' }] }, { arxiv: '2510.01234' }],
	[{ links: [{ url: 'https://arxiv.org/abs/2510.01234', kind: 'other' }] }, {}],
	[{ links: [{ url: 'https://example.org/10.1234/5' }] }, {}],
	[{ links: [{ url: 'https://example.org/doi/10.1234/5' }] }, { doi: '10.1234/5' }],
	[{}, {}],
])('%j is known by %j', (said, ids) => {
	expect(identify(said)).toEqual({ ids, problems: [] });
});

test('what is no identifier is said with an example of one', () => {
	expect(identify({ arxiv: 'soon', doi: 'none' }).problems).toEqual([
		expect.stringContaining('Found "soon" as arXiv id of "Lamps", expected one such as 2512.01234.'),
		expect.stringContaining('Found "none" as DOI of "Lamps", expected one such as 10.1145/1234567.'),
	]);
});

test('a DOI that is none is told where it stands', () => {
	const { problems } = identify({ doi: 'none', doiPlace: { file: 'l.bib', line: 4, column: 3 } });
	expect(problems).toEqual([expect.stringMatching(/^l\.bib:4:3 {2}Found "none" as DOI/)]);
});
