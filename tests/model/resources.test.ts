import { expect, test } from 'vitest';
import { resourcesOf } from '../../src/model/resources.ts';

test('a paper’s resources are the first of each kind, its code first', () => {
	const links = (['paper', 'demo', 'code', 'code', 'list'] as const).map((kind, index) => ({
		kind,
		url: `https://example.org/${index}`,
	}));
	expect(resourcesOf({ links }).map(({ url }) => url)).toEqual(['https://example.org/2', 'https://example.org/1']);
	expect(resourcesOf({})).toEqual([]);
});

test('code comes before the project, and models before data and demos', () => {
	const kinds = ['demo', 'dataset', 'model', 'project', 'code', 'other'] as const;
	const links = kinds.map((kind) => ({ kind, url: 'https://example.org/' }));
	expect(resourcesOf({ links }).map(({ kind }) => kind)).toEqual(['code', 'project', 'model', 'dataset', 'demo']);
});
