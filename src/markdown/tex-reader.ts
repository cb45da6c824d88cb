/** TeX and how far it is read. */
export interface Reader {
	tex: string;
	position: number;
	/** How deep what is being read stands within groups and scripts. */
	depth: number;
	/** Where the last name ended. */
	nameEnd?: number;
}

const TOKEN = /\\([A-Za-z]+)\*?\s*|\\([^])|\s+|[^]/uy;

/** Reads a sign, a space, or a command with the space behind it. */
export function readToken(reader: Reader): Record<'token', string> & Record<'command' | 'escaped', string | undefined> {
	TOKEN.lastIndex = reader.position;
	const [token = '', command, escaped] = TOKEN.exec(reader.tex) ?? [];
	reader.position += token.length || 1;
	return { token, command, escaped };
}

/** Goes past what the pattern matches here, and gives it back. */
export function pass(pattern: RegExp, reader: Reader): string {
	pattern.lastIndex = reader.position;
	const [found = ''] = pattern.exec(reader.tex) ?? [];
	reader.position += found.length;
	return found;
}
