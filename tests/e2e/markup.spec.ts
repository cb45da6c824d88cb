import { markupFaults } from '../helpers/markup-faults.ts';
import { expect, test } from './test.ts';

// Needs no browser, but the site as it is built, which only the tests of this folder have.
test('html-validate finds nothing on any page of the built site, nor in any mail', ({ folder }) => {
	test.slow();
	expect(markupFaults(folder)).toEqual([]);
});
