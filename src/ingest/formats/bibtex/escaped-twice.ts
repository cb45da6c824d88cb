/** Mathematics between escaped dollars, `{\$}x{\^{}}2{\$}`; and a backslash written out. */
const DOLLARS = /\{\\\$\}((?:(?!\{\\\$\})[^\n]){1,400})\{\\\$\}/g;
/**
 * The same as Zotero writes it, `\$x{\textasciicircum}2\$`. What it holds stands against its dollars; where it begins with
 * a digit, as sums of money do, a sign of TeX shows it.
 */
const BARE_DOLLARS =
	/(?<![\\{])\\\$(?!\})(?=\D|[^\s$]{0,40}(?:\\_|\\text(?:backslash|asciicircum)))((?=\S)(?:(?!\\\$)[^\n]){1,400}(?<=\S))\\\$(?!\})/g;
const BACKSLASH = /\$\\backslash\$|\{\\textbackslash\}/;
const IS_MATH = /\\backslash|\\textbackslash|\{\\\^|\{\\_\}|^\s*\p{L}\s*$/u;
/** Where a backslash that is written out began a command: before an accent and its letter, a sign, a word with braces. */
const COMMAND = new RegExp(
	String.raw`(?:${BACKSLASH.source})(?=["'\x60^~=.]\{?\p{L}|\{?\\?[%&#_]|\p{L}{2,20}(?:\{\\\{\}|\{))`,
	'gu',
);

/**
 * Mendeley and Zotero take what they have for plain text and escape each sign of it, also where it is TeX: of `R\'enyi`
 * and `$x^2$` Mendeley makes `R$\backslash$'enyi` and `{\$}x{\^{}}2{\$}`. This is the text before; escaped signs of a
 * plain text stay.
 */
export function escapedOnce(tex: string): string {
	if (!BACKSLASH.test(tex) && !tex.includes('\\$')) return tex;
	const text = tex
		.replace(DOLLARS, (whole, math: string) => (IS_MATH.test(math) ? `$${unescaped(math)}$` : whole))
		.replace(BARE_DOLLARS, (_, math: string) => `$${unescapedSigns(math)}$`);
	const commands = text.replace(COMMAND, '\\');
	return commands === text ? text : commands.replace(/\{\\([{}])\}/g, '$1');
}

const unescaped = (math: string): string =>
	math
		.replace(new RegExp(BACKSLASH, 'g'), '\\')
		.replace(/\{\\\^\{\}\}|\\\^\{\}/g, '^')
		.replace(/\{\\~\{\}\}/g, '~')
		.replace(/\{\\textless\}/g, '<')
		.replace(/\{\\textgreater\}/g, '>')
		.replace(/\{\\textbar\}/g, '|')
		.replace(/\{\\([{}_%&#])\}/g, (_, sign: string) => (/[%&#]/.test(sign) ? `\\${sign}` : sign));

const ZOTERO_SIGNS: readonly [RegExp, string][] = [
	[/\\([_{}%&#])/g, '$1'],
	[/\{\$([<>|])\$\}/g, '$1'],
	[/\{\\textasciicircum\}|\\textasciicircum(?:\{\}|\s)/g, '^'],
	[/\{\\textasciitilde\}|\\textasciitilde(?:\{\}|\s)/g, '~'],
	[/\{\\textless\}/g, '<'],
	[/\{\\textgreater\}/g, '>'],
	[/\{\\textbar\}/g, '|'],
	[/\{\\textbackslash\}|\\textbackslash(?:\{\}|\s)/g, '\\'],
];

const unescapedSigns = (math: string): string =>
	ZOTERO_SIGNS.reduce((text, [escaped, sign]) => text.replace(escaped, sign), math);
