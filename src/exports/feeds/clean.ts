// eslint-disable-next-line no-control-regex -- these are what XML 1.0 has no way to write
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** Text without the characters that a feed cannot hold. https://www.w3.org/TR/xml/#charsets */
export const cleanText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '');

/**
 * XML as feedsmith writes it, without what XML cannot hold and without the line breaks that it puts around a text in
 * CDATA, which would be part of the text.
 */
export const cleanXml = (xml: string): string =>
	`${cleanText(xml)
		.replace(/>\s+<!\[CDATA\[/g, '><![CDATA[')
		.replace(/\]\]>\s+<\//g, ']]></')
		.trimEnd()}\n`;
