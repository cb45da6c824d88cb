/** Which characters the faces are cut to. What is in no list is left to the reader's own faces. */

const between = (first: string, last: string): string => {
	const from = first.codePointAt(0) ?? 0;
	const length = (last.codePointAt(0) ?? from) - from + 1;
	return String.fromCodePoint(...Array.from({ length }, (_, index) => from + index));
};

const ASCII = between(' ', '~');
const QUOTES_AND_DASHES = '–—‘’‚“”„…';

/** English with the letters of western Europe: what nearly every page needs. */
export const LATIN = `${ASCII}${between('¡', 'ÿ')}\u00a0ıŒœ${QUOTES_AND_DASHES}•′″‹›⁄€™−`;

/** Letters, figures and marks of titles, as a face has them that is cut for few words in a large size. */
export const LATIN_OF_TITLES = [
	` !"#$%&'()*+,-./${between('0', ';')}=?${between('A', 'Z')}[]${between('a', 'z')}`,
	`${between('À', 'Ï')}${between('Ñ', 'Ö')}${between('Ø', 'Ý')}${between('ß', 'ï')}${between('ñ', 'ö')}${between('ø', 'ý')}ÿ`,
	'\u00a0·–—‘’“”…',
].join('');

/** The further letters of the living languages of Europe and Turkey, for names. */
export const LATIN_OF_NAMES = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚț';

/** Greek as it stands in formulas: the capitals that look like Latin ones are left out. */
export const GREEK_OF_FORMULAS = `ΓΔΘΛΞΠΣΥΦΨΩ${between('α', 'ω')}`;

/** Signs that running text takes from mathematics. */
export const SIGNS = '←→↔⇒≤≥≠≈∞∈√⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿ₀₁₂₃₄₅₆₇₈₉';

/**
 * What formulas are made of: figures, operators, brackets, accents, and the slanted letters into which browsers turn
 * the plain ones. Upright letters come from the text face.
 */
export const FORMULAS = [
	`${between(' ', '@')}[\\]^_\`{|}~`,
	'\u00a0\u2002\u2003\u2004\u2005\u2006\u2009\u200a\u200b\u2061\u2062\u2063',
	'¨¬¯°±´·×÷ˆˇ˙˜†‡•…‖′″‴‾⃗',
	`${between('𝐴', '𝑔')}ℎ${between('𝑖', '𝑧')}${between('𝛼', '𝜛')}`,
	'←↑→↓↔↦⇐⇒⇔∀∂∃∄∅∇∈∉∋−∓∕∖∗∘√∝∞∣∤∥∧∨∩∪∼≃≅≈≔≜≠≡≤≥≪≫≺≻⊂⊃⊆⊇⊕⊗⊙⊢⊤⊥⊨⋅⋆⋮⋯⋱△□◦ℏℓ',
	'∏∑∫∮⋀⋁⋂⋃⨁⨂',
	'⌈⌉⌊⌋⟨⟩⏞⏟',
].join('');

/** The other alphabets of formulas: bold letters and figures, double-struck and script capitals. */
export const FORMULA_ALPHABETS = [
	`${between('𝐀', '𝐳')}${between('𝟎', '𝟗')}`,
	'𝔸𝔹ℂ𝔻𝔼𝔽𝔾ℍ𝕀𝕁𝕂𝕃𝕄ℕ𝕆ℙℚℝ𝕊𝕋𝕌𝕍𝕎𝕏𝕐ℤ𝟙',
	'𝒜ℬ𝒞𝒟ℰℱ𝒢ℋℐ𝒥𝒦ℒℳ𝒩𝒪𝒫𝒬ℛ𝒮𝒯𝒰𝒱𝒲𝒳𝒴𝒵',
].join('');
