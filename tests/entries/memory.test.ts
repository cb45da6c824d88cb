import { describe, expect, test } from 'vitest';
import {
	editedFields,
	findKey,
	isEdited,
	refreshField,
	type RememberedContent,
	rememberedKey,
} from '../../src/entries/memory.ts';
import { again, content, edit, written } from './memory.ts';

describe('a new entry', () => {
	test('holds what the sources say, in the order of the fields, and is nobody’s', () => {
		const entry = written({ comments: 3, published: '2025' });
		expect(entry).toMatchObject({ fields: { title: 'Bees', published: '2025', comments: 3 }, abstract: 'Buzz.' });
		expect(Object.keys(entry.fields)).toEqual(['title', 'published', 'comments']);
		expect(editedFields(entry)).toEqual([]);
	});

	test('remembers its key and what it holds, and nothing of what it does not hold', () => {
		const entry = written({ comments: 3 }, '');
		expect(rememberedKey(entry.memory)).toBe('key-1');
		expect(Object.keys(entry.memory)).toEqual(['key', 'title', 'comments']);
	});

	test('does not take an editor’s field from the sources', () => {
		expect(written({ hidden: true, note: 'x' }).fields).toEqual({ title: 'Bees' });
	});
});

describe('a field that nobody has touched', () => {
	const held = written({ comments: 3, organization: { name: 'Hive', handle: 'hive' } });

	test('follows the sources to another value', () => {
		const entry = again(held, content({ comments: 4, organization: { name: 'Hive' } }));
		expect(entry.fields).toEqual({ title: 'Bees', comments: 4, organization: { name: 'Hive' } });
		expect(again(entry, content({ comments: 5 })).fields.comments).toBe(5);
	});

	test('goes where the sources no longer say it, and comes back with them', () => {
		const without = again(held, content());
		expect(without).toEqual(written());
		expect(again(without, content({ comments: 4 })).fields).toEqual({ title: 'Bees', comments: 4 });
	});

	test('is filled where it was not known before', () => {
		expect(again(written(), content({ published: '2025' })).fields.published).toBe('2025');
	});

	test('is known when it is zero', () => {
		const zero = written({ comments: 0 });
		expect(again(zero, content({ comments: 1 })).fields.comments).toBe(1);
	});
});

describe('an entry that a person has made', () => {
	const held: RememberedContent = { fields: { title: 'My Bees', note: 'Mine.' }, abstract: '', memory: {} };

	test('keeps all that they wrote, and the sources fill in the rest', () => {
		const entry = again(held, content({ comments: 3, note: 'x' }));
		expect(entry.fields).toEqual({ title: 'My Bees', comments: 3, note: 'Mine.' });
		expect(entry.abstract).toBe('Buzz.');
	});

	test('is remembered from then on, and its own fields count as edited', () => {
		expect(rememberedKey(held.memory)).toBeUndefined();
		expect(editedFields(held)).toEqual([]);
		const entry = again(held, content({ comments: 3 }));
		expect(rememberedKey(entry.memory)).toBe('key-1');
		expect(editedFields(entry)).toEqual(['title']);
		expect(again(entry, content({ comments: 4 })).fields).toMatchObject({ title: 'My Bees', comments: 4 });
	});
});

test('the key of a paper is short, steady and another one for another title', () => {
	expect(findKey('bees')).toMatch(/^[0-9a-f]{12}$/);
	expect(findKey('bees')).toBe(findKey('bees'));
	expect(findKey('bees')).not.toBe(findKey('wasps'));
});

describe('one field refreshed', () => {
	test('leaves the others and their memory as they are', () => {
		const entry = edit(written({ topics: ['hives'], comments: 3 }), { comments: 4 });
		const refreshed = refreshField(entry, 'topics', ['honey']);
		expect(refreshed.fields).toEqual({ title: 'Bees', topics: ['honey'], comments: 4 });
		expect({ ...refreshed.memory, topics: '' }).toEqual({ ...entry.memory, topics: '' });
		expect(isEdited(refreshed, 'topics')).toBe(false);
		expect(isEdited(refreshed, 'comments')).toBe(true);
	});

	test('is the same entry where the value is that already, or a person has set it', () => {
		const entry = written({ topics: ['hives'] });
		expect(refreshField(entry, 'topics', ['hives'])).toBe(entry);
		const edited = edit(entry, { topics: ['wax'] });
		expect(refreshField(edited, 'topics', ['honey'])).toBe(edited);
	});
});
