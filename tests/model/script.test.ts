import { expect, test } from 'vitest';
import { inItsLanguage, languageOf } from '../../src/model/script.ts';

test.each([
	['ランプの本', 'ja'],
	['強化学習による GAN の研究', 'ja'],
	['김철수', 'ko'],
	['GAN 기반 이미지 생성', 'ko'],
	['מנורות ודבורים', 'he'],
	['التعلم المعزز', 'ar'],
	['Обучение с подкреплением: пчёлы и лампы', 'ru'],
	['ПЧЁЛЫ', 'ru'],
])('%s is told by its letters: %s', (text, language) => {
	expect(languageOf(text)).toBe(language);
});

test.each([
	'Bees of Å and Łódź, “for $x^2$” – 50 €',
	'强化学习',
	'山田 太郎',
	'الگوریتم‌های یادگیری',
	'محمد علي',
	'Иван Петров',
	'Навчання з підкріпленням: бджоли й лампи її',
	'Қазақ тілі ыңғайлы',
	'A survey of ランプ and other words for lamps',
	'The ы of Russian',
	'Γράμματα',
	'',
])('%s may be of several languages', (text) => {
	expect(languageOf(text)).toBeUndefined();
});

test('a text among others says its language, and that its letters tell where lines begin', () => {
	expect(inItsLanguage('מנורות')).toEqual({ dir: 'auto', lang: 'he' });
	expect(inItsLanguage('Lamps')).toStrictEqual({ dir: 'auto' });
});
