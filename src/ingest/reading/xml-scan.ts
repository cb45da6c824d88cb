/** A stretch of a text that holds one record, or what is left of one. */
export interface XmlStretch {
	start: number;
	/** One past its last character. */
	end: number;
	/** What of it is not there, where its opening or its closing tag is not. */
	lost?: 'beginning' | 'end';
}

/** What a text holds: its records, and what stands before, between and behind them. */
export interface XmlScan {
	stretches: XmlStretch[];
	around: string[];
}

/**
 * Finds the elements of some names in a text that may be cut off, damaged, or hold several documents. It looks at
 * nothing but their tags, so that whatever is wrong in one record ends with it: an opening tag begins the next one, and
 * a closing tag without an opening one ends a record whose beginning is lost. Tags in comments and CDATA are text.
 */
export function scanXml(text: string, names: readonly string[]): XmlScan {
	const stretches: XmlStretch[] = [];
	const around: string[] = [];
	let open: number | undefined;
	let done = 0;
	for (const { kind, start, end } of tagsOf(text, names)) {
		if (open === undefined) around.push(text.slice(done, start));
		if (kind === 'opening') {
			if (open !== undefined) stretches.push({ start: open, end: start, lost: 'end' });
			open = start;
			continue;
		}
		if (open !== undefined) stretches.push({ start: open, end });
		// The same closing tag twice closes nothing.
		else if (/<[a-z]/i.test(text.slice(done, start))) stretches.push({ start: done, end, lost: 'beginning' });
		open = undefined;
		done = end;
	}
	if (open === undefined) around.push(text.slice(done));
	else stretches.push({ start: open, end: text.length, lost: 'end' });
	return { stretches, around };
}

interface Tag {
	kind: 'opening' | 'closing';
	start: number;
	end: number;
}

/** The tags of the elements, with any prefix, outside of comments and CDATA. */
function* tagsOf(text: string, names: readonly string[]): Generator<Tag> {
	const sign = new RegExp(`<!--|<!\\[CDATA\\[|<(/?)(?:[\\w.-]{1,20}:)?(?:${names.join('|')})(?=[\\s/>])`, 'g');
	const endOf = { '<!--': finder(text, '-->'), '<![CDATA[': finder(text, ']]>') };
	for (let found = sign.exec(text); found; found = sign.exec(text)) {
		const [mark, slash] = found;
		if (slash === undefined) {
			sign.lastIndex = endOfSection(text, sign.lastIndex, mark, endOf[mark as keyof typeof endOf]);
			continue;
		}
		// A closing tag holds nothing but space behind its name; one that does has lost its end.
		const rest = slash === '' ? undefined : /^\s*>/.exec(text.slice(sign.lastIndex, sign.lastIndex + 100))?.[0];
		const end = sign.lastIndex + (rest?.length ?? 0);
		yield { kind: slash === '' ? 'opening' : 'closing', start: found.index, end };
	}
}

/** Finds the next of a sign at or after an offset, and does not look twice at the same text. */
function finder(text: string, sign: string): (from: number) => number {
	let found = -2;
	return (from) => {
		if (found !== -1 && found < from) found = text.indexOf(sign, from);
		return found;
	};
}

/** A section that is never closed, or in which another one opens first, is no more than its mark. */
function endOfSection(text: string, inside: number, mark: string, closing: (from: number) => number): number {
	const end = closing(inside);
	return end === -1 || text.slice(inside, end).includes(mark) ? inside : end + 3;
}
