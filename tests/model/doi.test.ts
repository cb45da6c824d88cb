import { describe, expect, test } from 'vitest';
import { doiUrl, readDoi } from '../../src/model/doi.ts';

test.each([
	['10.1234/keeper.5', 'https://doi.org/10.1234/keeper.5'],
	['10.1002/(SICI)1097<1::AID-1>3.0.CO;2-#', 'https://doi.org/10.1002/(SICI)1097%3C1::AID-1%3E3.0.CO;2-%23'],
	['10.1234/abc?x#y', 'https://doi.org/10.1234/abc%3Fx%23y'],
])('%s leads to %s', (doi, url) => {
	expect(doiUrl(doi)).toBe(url);
});

describe('readDoi', () => {
	test.each([
		['10.1145/1234567', '10.1145/1234567'],
		['doi:10.1145/1234567.', '10.1145/1234567'],
		['https://doi.org/10.1016%2FS0140-6736(05)67889-0', '10.1016/S0140-6736(05)67889-0'],
		['http://doi.org/10.1145%2F12', '10.1145/12'],
		[' https://doi.org/10.1145%2F12', '10.1145/12'],
		// Only an address is encoded.
		['10.1145/a%2Fb https://example.org/', '10.1145/a%2Fb'],
		['(see 10.1145/1234567)', '10.1145/1234567'],
		['as in 10.1145/12.;', '10.1145/12'],
		['10.1103/PhysRevA.75.1 10.1103/PhysRevB.76.2', '10.1103/PhysRevA.75.1'],
		['https://example.org/%zz/10.1145/12', '10.1145/12'],
		['10.1145/1234567\u200b\u0000', '10.1145/1234567'],
		['10.1145/12\ud800', '10.1145/12'],
		// Wiley and others once wrote brackets into their DOIs.
		[
			'10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM9>3.0.CO;2-2',
			'10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM9>3.0.CO;2-2',
		],
		['doi:10.1175/1520-0442(1998)011<2698:TCOTIR>2.0.CO;2.', '10.1175/1520-0442(1998)011<2698:TCOTIR>2.0.CO;2'],
		['https://doi.org/10.1002/(SICI)1097%3C1::AID-1%3E3.0.CO;2-%23', '10.1002/(SICI)1097<1::AID-1>3.0.CO;2-#'],
		['<a href="x">10.1145/12</a>', '10.1145/12'],
		['<10.1145/12>', '10.1145/12'],
		['10.1145/12<jats:p>text</jats:p>', '10.1145/12'],
		['10.1145/12<https://example.org>', '10.1145/12'],
	])('%s', (written, doi) => {
		expect(readDoi(written)).toBe(doi);
	});

	test.each(['', '10.1145', '10.1145/', '10.1145/12/', 'https://example.org/12345'])('%j is none', (written) => {
		expect(readDoi(written)).toBeUndefined();
	});
});
