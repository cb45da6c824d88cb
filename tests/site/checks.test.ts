import { expect, test } from 'vitest';
import { faultsOfSite } from '../checks/faults.ts';
import { builtSite } from './built.ts';

test('no check finds a fault in the invented site', async () => {
	const { dist, content } = await builtSite();
	expect(await faultsOfSite(dist, content)).toEqual([]);
});
