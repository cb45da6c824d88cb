import { expect, test } from 'vitest';
import { isLanguageTag } from '../../src/model/language.ts';

test.each([
	['en', true],
	['pt-BR', true],
	['gsw', true],
	['english', false],
	['e', false],
	['en_GB', false],
	['', false],
])('%j is the tag of a language: %j', (text, isSo) => {
	expect(isLanguageTag(text)).toBe(isSo);
});
