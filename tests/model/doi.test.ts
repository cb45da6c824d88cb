import { expect, test } from 'vitest';
import { doiUrl } from '../../src/model/doi.ts';

test.each([
	['10.1234/keeper.5', 'https://doi.org/10.1234/keeper.5'],
	['10.1002/(SICI)1097<1::AID-1>3.0.CO;2-#', 'https://doi.org/10.1002/(SICI)1097%3C1::AID-1%3E3.0.CO;2-%23'],
	['10.1234/abc?x#y', 'https://doi.org/10.1234/abc%3Fx%23y'],
])('%s leads to %s', (doi, url) => {
	expect(doiUrl(doi)).toBe(url);
});
