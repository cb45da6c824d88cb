import { describe, expect, test } from 'vitest';
import {
	type Addressed,
	type AddressedFolder,
	brokenPromises,
	parseAddress,
	permalinksSchema,
	redirectsOf,
	unpromised,
} from '../../src/model/permalinks.ts';

const papers = (entries: Addressed[], unread: string[] = []): AddressedFolder => ({
	kind: 'papers',
	folder: 'papers',
	entries,
	unread,
});
const promised = (...names: string[]) => permalinksSchema.parse({ papers: names });

describe('an alias', () => {
	const leads = (...entries: Addressed[]): [string, string][] =>
		[...redirectsOf(entries)].map(([alias, { name }]) => [alias, name]);

	test('leads to the entry that has it', () => {
		expect(leads({ name: 'bees', aliases: ['flies', 'wasps'] })).toEqual([
			['flies', 'bees'],
			['wasps', 'bees'],
		]);
	});

	test('leads nowhere while an entry has the address itself', () => {
		expect(leads({ name: 'bees', aliases: ['bees', 'ants'] }, { name: 'ants' })).toEqual([]);
	});

	test('leads to the first by name where two claim it', () => {
		expect(leads({ name: 'wasps', aliases: ['flies'] }, { name: 'bees', aliases: ['flies'] })).toEqual([
			['flies', 'bees'],
		]);
	});

	test('may be the address of a hidden entry, whose own aliases lead nowhere', () => {
		expect(leads({ name: 'bees', aliases: ['flies'] }, { name: 'flies', hidden: true, aliases: ['gnats'] })).toEqual([
			['flies', 'bees'],
		]);
	});
});

describe('a promise', () => {
	test('is kept by a page, by a redirect, by a reason, and by a file that only has to be mended', () => {
		const list = { ...promised('ants', 'bees', 'flies', 'gnats'), gone: { 'papers/flies': 'Withdrawn.' } };
		expect(brokenPromises(list, [papers([{ name: 'ants', aliases: ['bees'] }], ['gnats'])])).toEqual([]);
	});

	test('is broken where an entry is gone or hidden, or what leads on is', () => {
		const found = papers([{ name: 'ants', hidden: true, aliases: ['bees'] }]);
		expect(brokenPromises(promised('bees', 'ants', 'gnats'), [found]).map(({ name }) => name)).toEqual([
			'bees',
			'ants',
			'gnats',
		]);
	});

	test('is not kept by something of another kind', () => {
		const list = { ...promised('bees'), gone: { 'topics/bees': 'Too few papers.' } };
		const found = [papers([]), { ...papers([{ name: 'bees' }]), kind: 'topics' as const }];
		expect(brokenPromises(list, found)).toEqual([{ kind: 'papers', name: 'bees' }]);
		expect(brokenPromises(list, found.toReversed())).toEqual([{ kind: 'papers', name: 'bees' }]);
		expect(brokenPromises(list, [])).toEqual([{ kind: 'papers', name: 'bees' }]);
	});

	test('is made for every published entry that has none yet', () => {
		const found = papers([{ name: 'wasps' }, { name: 'flies', hidden: true }, { name: 'bees' }, { name: 'ants' }]);
		expect(unpromised(promised('ants', 'gnats'), [found]).map(({ name }) => name)).toEqual(['bees', 'wasps']);
	});
});

test('an address is a known kind and a name', () => {
	expect(parseAddress('papers/bees')).toEqual({ kind: 'papers', name: 'bees' });
	for (const text of [
		'papers',
		'papers/',
		'timeline/2025',
		'papers/a/b',
		'papers/../x',
		'/papers/bees',
		'papers/con',
	]) {
		expect(parseAddress(text), text).toBeUndefined();
	}
});

test('a reason stands at an address, and what is none is told', () => {
	const gone = { 'papers/bees': 'Withdrawn.', bees: 'No kind.', 'papers/a/b': 'Too deep.' };
	const issues = permalinksSchema.safeParse({ gone }).error?.issues ?? [];
	expect(issues.map(({ path, message }) => `${path.join(' ')}: ${message}`)).toEqual([
		'gone bees: expected an address such as papers/bees-at-night',
		'gone papers/a/b: expected an address such as papers/bees-at-night',
	]);
});
