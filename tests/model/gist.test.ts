import { expect, test } from 'vitest';
import { gistBefore } from '../../src/model/gist.ts';

test.each([
	['Lamps are bright.', 'We light lamps. Lamps are bright.', 'Lamps are bright.'],
	['Lamps are bright.', '', 'Lamps are bright.'],
	['Lamps are bright.', 'Lamps are bright\n', undefined],
	[undefined, 'Lamps are bright.', undefined],
])('the gist %j before the abstract %j is %j', (gist, abstract, said) => {
	expect(gistBefore({ ...(gist === undefined ? {} : { gist }), abstract })).toBe(said);
});
