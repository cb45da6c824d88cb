/**
 * Whether a text is a tag of BCP 47 for a language that people write. The grammar also lets through a word of five to
 * eight letters, such as `english`, but no language has one.
 */
export function isLanguageTag(text: string): boolean {
	try {
		return new Intl.Locale(text).language.length <= 3;
	} catch {
		return false;
	}
}
