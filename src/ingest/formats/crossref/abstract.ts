import { markedTextToPlain } from '../../reading/marked-text.ts';

/** Publishers give a formula as TeX, as MathML and as a picture, one beside the other; the TeX is enough. */
const FORMULA =
	/<(?:jats:)?tex-math[^<>]{0,200}>(?<tex>[^<]{0,2000})<\/(?:jats:)?tex-math>(?:\s{0,20}<mml:math\b(?:[^<]|<(?!\/mml:math>)){0,9000}<\/mml:math>)?/g;
/** Elements within a line that stand for nothing by themselves. */
const IN_LINE =
	/<\/?(?:jats:)?(?:inline-formula|disp-formula|alternatives|inline-graphic|ext-link|xref|styled-content|named-content|monospace|roman|sans-serif|uri|email)\b[^<>]{0,500}>/g;
const HEADING =
	/^\s*<(?:jats:)?title\b[^<>]{0,200}>\s*(?:abstract|summary|zusammenfassung|résumé|resumen|resumo)[\s.:]*<\/(?:jats:)?title>/i;
const BARE_HEADING = /^(?:abstract|summary)[.:]?\s*\n+/i;

/** An abstract as publishers register it, in JATS, by some escaped twice → plain text without the heading that says so. */
export function abstractOf(jats: string): string {
	const text = jats
		.replace(HEADING, '')
		.replace(FORMULA, (_, tex: string) => `$${tex.replace(/^[\s$]+|[\s$]+$/g, '')}$`)
		.replace(IN_LINE, '');
	return markedTextToPlain(markedTextToPlain(text)).replace(BARE_HEADING, '');
}
