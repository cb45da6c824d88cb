import { describe, expect, test } from 'vitest';
import { abstractParagraphs, isWithdrawalNotice } from '../../../src/ingest/reading/arxiv-abstract.ts';
import { arxivMonth, firstVersionDate } from '../../../src/ingest/reading/arxiv-month.ts';
import { venueOf } from '../../../src/ingest/reading/journal-reference.ts';

const LONG = 'A sentence of an abstract that is kept on a line of its own, however long that line may grow. '.repeat(2);

describe('an abstract', () => {
	test.each([
		['is of one paragraph where it is only wrapped', '  One line,\nand another.\n', 'One line,\nand another.'],
		['has a paragraph for each indented line', 'One,\ntwo.\n  Three,\nfour.', 'One,\ntwo.\n\nThree,\nfour.'],
		[
			'has a paragraph for each indented line, however long',
			`${LONG}\n  ${LONG}\n  ${LONG}`,
			`${LONG.trim()}\n\n${LONG.trim()}\n\n${LONG.trim()}`,
		],
		['has those that blank lines part', 'One.\n \n\nTwo.', 'One.\n\nTwo.'],
		['has one where a program has indented all lines', 'One,\n      two,\n      three.', 'One,\ntwo,\nthree.'],
	])('%s', (_name, text, expected) => {
		expect(abstractParagraphs(text)).toBe(expected);
	});
});

test.each([
	'This paper has been withdrawn by the authors.',
	'This paper has been withdrawn by the author due to a crucial sign error in equation 1.',
	'  The paper is withdrawn.',
	'This arXiv submission has been withdrawn by arXiv administrators because of a disputed authorship.',
	'Withdrawn.',
	'Paper withdrawn',
	'We withdraw this paper because of an error.',
	'The authors have withdrawn this manuscript.',
])('is no more than a notice: %s', (abstract) => {
	expect(isWithdrawalNotice(abstract)).toBe(true);
});

test.each([
	'Cash withdrawn from machines is counted.',
	'We study papers that have been withdrawn.',
	'We show that water withdrawn from lakes warms them.',
	`This paper has been withdrawn. ${'But here is all of its text. '.repeat(30)}`,
	'',
])('is an abstract: %s', (abstract) => {
	expect(isWithdrawalNotice(abstract)).toBe(false);
});

test.each([
	['2512.01234v3', '2025-12'],
	['0704.0001', '2007-04'],
	['http://arxiv.org/abs/hep-th/9711200v3', '1997-11'],
	['math.GT/0309136', '2003-09'],
	['not an id', undefined],
])('the month of %s', (id, month) => {
	expect(arxivMonth(id)).toBe(month);
});

test.each([
	['2024-01-02', '2401.00001', '2024-01-02'],
	['2023-12-30', '2401.00001', '2023-12-30'],
	['2024-02-02', '2401.00001', '2024-02-02'],
	['2024-02-03', '2401.00001', '2024-01'],
	['2026-08-30', '1601.04794', '2016-01'],
	['no date', '1601.04794', 'no date'],
	['2026-08-30', '', '2026-08-30'],
])('%s as the first version of %s', (date, id, expected) => {
	expect(firstVersionDate(date, id)).toBe(expected);
});

test.each([
	['Phys. Rev. B 85, 115117 (2012)', 'journal'],
	['Proc. Natl. Acad. Sci. 110, 4 (2013)', 'journal'],
	['Proceedings of the National Academy of Sciences 110 (2013)', 'journal'],
	['J. Phys.: Conf. Ser. 718 (2016) 032006', 'journal'],
	['Journal of Machine Learning Research 21 (2020) 1-67', 'journal'],
	['Proceedings of the IEEE 86 (1998)', 'journal'],
	['Proceedings of the 34th International Conference on Lamps, PMLR 70, 2017', 'conference'],
	['Advances in Neural Information Processing Systems 30 (2017)', 'conference'],
	['NeurIPS 2023', 'conference'],
	['PoS(CD15) (2015) 045', 'conference'],
	['Int. J. Mod. Lamps B, 26, 1244002 (2012)', 'journal'],
	['In: A. J. Lamp (ed.), Proceedings of the Lamp Workshop, 2012', 'conference'],
	['AIP Conf.Proc.1316:466-477,2010', 'conference'],
	['In Proc. of EMNLP 2019, pages 1-10', 'conference'],
])('%s is of a %s', (reference, type) => {
	expect(venueOf(`  ${reference.replace(' ', '\n  ')} `)).toEqual({ venue: { type, name: reference } });
});
