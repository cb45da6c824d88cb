/**
 * The language of a text as far as its letters tell it; nothing where several are written so. Han alone may be Chinese or
 * Japanese, Latin almost any, and a short text in Cyrillic or Arabic letters that of another people.
 */
export function languageOf(text: string): string | undefined {
	if (IS_PLAIN.test(text)) return undefined;
	const all = countOf(/\p{L}/gu, text);
	return LANGUAGES.find(({ letters, telling }) => telling.test(text) && countOf(letters, text) * 2 > all)?.tag;
}

/** What a text says of itself where it stands among others: its language, and that its letters tell where lines begin. */
export function inItsLanguage(text: string): { dir: 'auto'; lang?: string } {
	const lang = languageOf(text);
	return { dir: 'auto', ...(lang !== undefined && { lang }) };
}

/** Latin, with accents, punctuation and the signs of mathematics. */
const IS_PLAIN = /^[\0-\u036f\u1e00-\u1eff\u2000-\u2bff]*$/;

const countOf = (letters: RegExp, text: string): number => text.match(letters)?.length ?? 0;

/** The letters of a language, and what no other has, or nearly none. */
const LANGUAGES = [
	{ tag: 'ja', letters: /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/gu, telling: /[\p{sc=Hira}\p{sc=Kana}]/u },
	{ tag: 'ko', letters: /[\p{sc=Hang}\p{sc=Han}]/gu, telling: /\p{sc=Hang}/u },
	{ tag: 'he', letters: /\p{sc=Hebr}/gu, telling: /\p{sc=Hebr}/u },
	// The article, or the ending of many nouns; Persian and Urdu, which have such words from it, have further letters.
	{ tag: 'ar', letters: /[ء-ي]/gu, telling: /^(?!.*(?![ء-ي])\p{sc=Arab}).*(?:(?<!\p{L})ال|ة)/su },
	// Ukrainian, Bulgarian and Serbian have none of these three, and the others have further letters.
	{ tag: 'ru', letters: /[а-яё]/giu, telling: /^(?!.*(?![а-яё])\p{sc=Cyrl}).*[ыэё]/isu },
];
