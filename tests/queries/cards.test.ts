import { expect, test, vi } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';

vi.stubEnv('SHEAF_CONTENT', new ContentFolder().content);
const { cardsOf } = await import('../../src/queries/cards.ts');

const openingOf = (abstract: string, slug: string): string | undefined =>
	cardsOf([{ slug, title: 'Lamps', abstract }])[0]?.opening;

test('a card opens with the sentences of the abstract that fit', () => {
	const sentence = 'A lamp burns by night and keeps the bees awake until the morning comes. ';
	expect(openingOf(sentence.repeat(9), 'whole')).toBe(sentence.repeat(3).trim());
});

test('a card whose first sentence is too long ends with a whole character', () => {
	const opening = openingOf(`${'灯'.repeat(278)}${'𠮷'.repeat(9)}`, 'cut');
	expect(opening).toBe(`${'灯'.repeat(278)}…`);
	expect(opening?.isWellFormed()).toBe(true);
});

test('a card of a long word keeps what fits of it', () => {
	expect(openingOf(`Lamps ${'x'.repeat(400)}`, 'word')).toBe(`Lamps ${'x'.repeat(273)}…`);
});
