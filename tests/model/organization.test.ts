import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesOfOrganization, type Organization, organizationsOf } from '../../src/model/organization.ts';
import type { Paper } from '../../src/model/paper.ts';

/** Papers with one organisation each, in the order of the namings. */
const papersOf = (...namings: NonNullable<Paper['organization']>[]): Paper[] =>
	namings.map((organization, index) => ({ slug: `p${index}`, title: `P ${index}`, abstract: '', organization }));
const idsOf = (organizations: readonly Organization[]): string[] => organizations.map(({ id }) => id);

describe('the papers of an organisation', () => {
	test('are those with its handle, whatever name stands beside it', () => {
		const found = organizationsOf(
			papersOf(
				{ name: 'Harbour Lab (new)', handle: 'harbour' },
				{ name: 'Harbour Lab', handle: 'harbour' },
				{ name: 'Harbour Lab', handle: 'harbour' },
			),
		);
		expect(found).toMatchObject([{ id: 'harbour', name: 'Harbour Lab', handle: 'harbour' }]);
		expect(found[0]?.papers.map(({ slug }) => slug)).toEqual(['p0', 'p1', 'p2']);
	});

	test('take the newest of the names that occur equally often', () => {
		const found = organizationsOf(papersOf({ name: 'New', handle: 'x' }, { name: 'Old', handle: 'x' }));
		expect(found.map(({ name }) => name)).toEqual(['New']);
	});

	test('are also those that give its name without a handle, where only one handle has that name', () => {
		const [acme, other, ...more] = organizationsOf(
			papersOf({ name: 'Acme', handle: 'acme-ai' }, { name: 'Acme' }, { name: 'Lamps' }),
		);
		expect([acme?.id, other?.id, more.length]).toEqual(['acme-ai', 'lamps', 0]);
		expect(organizationsOf(papersOf({ name: 'Acme' }, { name: 'Acme', handle: 'acme-ai' }))).toMatchObject([
			{ id: 'acme-ai', handle: 'acme-ai' },
		]);
		const two = papersOf({ name: 'Acme', handle: 'a' }, { name: 'Acme', handle: 'b' }, { name: 'Acme' });
		expect(idsOf(organizationsOf(two))).toEqual(['a', 'acme', 'b']);
	});

	test('are not those of a paper without one', () => {
		expect(organizationsOf([{ slug: 'p', title: 'P', abstract: '' }])).toEqual([]);
	});
});

test('organisations are in the order of the number of their papers, then of their names', () => {
	const found = organizationsOf(papersOf({ name: 'Beta' }, { name: 'Gamma' }, { name: 'alpha' }, { name: 'Gamma' }));
	expect(found.map(({ name }) => name)).toEqual(['Gamma', 'alpha', 'Beta']);
});

test('organisations that are called the same are told apart by what their addresses are made of', () => {
	const found = organizationsOf(
		papersOf({ name: 'Acme', handle: 'acme-ai' }, { name: 'ACME', handle: 'acme' }, { name: 'Beta', handle: 'b' }),
	);
	expect(found.map(({ label }) => label).toSorted()).toEqual(['ACME (acme)', 'Acme (acme-ai)', 'Beta']);
});

describe('the address of an organisation', () => {
	const idOf = (name: string, handle?: string): string | undefined =>
		organizationsOf(papersOf({ name, ...(handle !== undefined && { handle }) }))[0]?.id;

	test.each(['nvidia', 'PEARLS-Lab', '01-ai', 'a_b', 'v1.5', 'harbour.lab', '_x', 'x'.repeat(80)])(
		'is its handle: %s',
		(handle) => {
			expect(idOf('Some Name', handle)).toBe(handle);
		},
	);

	test.each(['a/b', '..', '../x', '.hidden', 'a b', 'a%2Fb', 'a?b', 'a#b', 'ünïcode', 'CON', 'nul.x', 'x'.repeat(300)])(
		'is made from its name where the handle is not fit for one: %s',
		(handle) => {
			expect(idOf('Some Name', handle)).toBe('some-name');
		},
	);

	test('is made from its name where it has no handle, and is there even where the name has no letter', () => {
		expect(idOf('Université de l’Île')).toBe('universite-de-lile');
		expect(idOf('★')).toBeTruthy();
		expect(idOf('…', '…')).toBe('organization');
		expect(idOf('…')).toBe('organization');
	});

	test('differs where handles differ only in case, as they would be one file on some disks', () => {
		const found = organizationsOf(papersOf({ name: 'A', handle: 'Harbour' }, { name: 'B', handle: 'harbour' }));
		expect(idsOf(found)).toEqual(['Harbour', 'harbour-2']);
	});

	test('is left to the one whose handle it is where another’s name would make the same', () => {
		const found = organizationsOf(papersOf({ name: 'Harbour Lab' }, { name: 'Lamps', handle: 'harbour-lab' }));
		expect(found.map(({ id, name }) => [name, id])).toEqual([
			['Harbour Lab', 'harbour-lab-2'],
			['Lamps', 'harbour-lab'],
		]);
	});

	test('is one for each and safe, whatever the names and handles are', () => {
		const text = fc.oneof(fc.constantFrom('a', 'A', 'a-2', 'A-2', 'a 2', '…', 'con'), fc.string({ minLength: 1 }));
		const naming = fc.record({ name: text, handle: text }, { requiredKeys: ['name'] });
		fc.assert(
			fc.property(fc.array(naming, { maxLength: 12 }), (namings) => {
				const ids = idsOf(organizationsOf(papersOf(...namings)));
				expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
				for (const id of ids) expect(id).toMatch(/^[\w-]+(\.[\w-]+)*$/);
			}),
		);
	});
});

test.each([
	[{ name: 'Harbour Lab' }, ['Harbour Lab']],
	[{ name: 'Harbour Lab', handle: 'harbour-lab' }, ['Harbour Lab']],
	[{ name: 'Harbour', handle: 'harbour-ai' }, ['Harbour', 'harbour-ai']],
	[{ name: 'Harbour Lab', handle: 'HarbourLab' }, ['Harbour Lab', 'HarbourLab']],
])('an organisation is looked for by its handle where that has other words: %j', (organization, names) => {
	expect(namesOfOrganization(organization)).toEqual(names);
});
