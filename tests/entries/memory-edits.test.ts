import { describe, expect, test } from 'vitest';
import { editedFields } from '../../src/entries/memory.ts';
import { again, content, edit, forget, written } from './memory.ts';

describe('a field that a person has edited stays, and the others go on following', () => {
	const held = written({ comments: 3, authors: ['Ada'] });
	const fresh = content({ comments: 4, authors: ['Ada', 'Ben'] }, 'Hum.');

	test('where they changed it', () => {
		const entry = again(edit(held, { title: 'Bees!' }), fresh);
		expect(entry).toMatchObject({ fields: { title: 'Bees!', comments: 4, authors: ['Ada', 'Ben'] }, abstract: 'Hum.' });
		expect(editedFields(entry)).toEqual(['title']);
	});

	test('where they changed something within it', () => {
		expect(again(edit(held, { authors: ['Ada L.'] }), fresh).fields.authors).toEqual(['Ada L.']);
	});

	test('where they removed it', () => {
		const entry = again(edit(held, { comments: undefined }), fresh);
		expect(entry.fields).toEqual({ title: 'Bees', authors: ['Ada', 'Ben'] });
		expect(editedFields(entry)).toEqual(['comments']);
	});

	test('where they added it before a source had it', () => {
		const entry = again(edit(held, { published: '2024' }), content({ published: '2025' }));
		expect(entry.fields.published).toBe('2024');
		expect(editedFields(entry)).toEqual(['published']);
	});

	test('where the sources no longer say it', () => {
		expect(again(edit(held, { comments: 9 }), content()).fields.comments).toBe(9);
	});

	test('also after the sources have come to say the same and something else again', () => {
		const edited = edit(held, { comments: 9 });
		const same = again(edited, content({ comments: 9 }));
		expect(again(same, content({ comments: 10 })).fields.comments).toBe(9);
	});

	test('until they set it back to what the ingest had written', () => {
		const restored = edit(again(edit(held, { comments: 9 }), fresh), { comments: 3 });
		expect(again(restored, fresh).fields.comments).toBe(4);
	});

	test('until they delete it together with its line under `ingested`', () => {
		const edited = again(edit(held, { comments: 9 }), fresh);
		const reset = again(forget(edit(edited, { comments: undefined }), 'comments'), fresh);
		expect(reset.fields.comments).toBe(4);
		expect(editedFields(reset)).toEqual([]);
	});

	test('and deleting its line under `ingested` alone makes it theirs', () => {
		expect(again(forget(held, 'comments'), fresh).fields.comments).toBe(3);
	});
});

describe('an abstract', () => {
	test('that nobody has touched follows the sources, to nothing as well', () => {
		expect(again(written(), content({}, 'Hum.')).abstract).toBe('Hum.');
		expect(again(written(), content({}, '')).abstract).toBe('');
		expect(again(written({}, ''), content({}, 'Hum.')).abstract).toBe('Hum.');
	});

	test('that a person has written, changed or emptied stays', () => {
		const fresh = content({}, 'Hum.');
		expect(again(edit(written({}, ''), { abstract: 'Mine.' }), fresh).abstract).toBe('Mine.');
		expect(again(edit(written(), { abstract: 'Mine.' }), fresh).abstract).toBe('Mine.');
		expect(again(edit(written(), { abstract: '' }), fresh).abstract).toBe('');
		expect(editedFields(edit(written(), { abstract: '' }))).toEqual(['abstract']);
	});

	test('follows again when it is deleted together with its line under `ingested`', () => {
		const reset = forget(edit(written(), { abstract: '' }), 'abstract');
		expect(again(reset, content({}, 'Hum.')).abstract).toBe('Hum.');
	});
});

test('the editor’s fields stay whatever they are, and never count as edited', () => {
	const mine = { note: 'x', featured: true, hidden: false, aliases: ['old-bees'] };
	const entry = again(edit(written(), mine), content({ comments: 1 }));
	expect(entry.fields).toEqual({ title: 'Bees', comments: 1, ...mine });
	expect(editedFields(entry)).toEqual([]);
	expect(again(edit(entry, { note: undefined }), content()).fields.note).toBeUndefined();
});
