/** As browsers and mail programs write it: lines of at most 76 signs, each that goes on in the next ending in `=`. */
export const quotedPrintable = (text: string): string =>
	Buffer.from(text)
		.toString('latin1')
		.replace(/[=\x80-\xff]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`)
		.replace(/(?:=..|[^=\n]){1,70}(?=[^\n])/g, '$&=\r\n');
