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
	const scan: XmlScan = { stretches: [], around: [] };
	const endOf = { '<!--': finder(text, '-->'), '<![CDATA[': finder(text, ']]>') };
	const tokens = new RegExp(`<!--|<!\\[CDATA\\[|<(/?)(?:[\\w.-]{1,20}:)?(?:${names.join('|')})(?=[\\s/>])`, 'g');
	let open: number | undefined;
	let done = 0;
	for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
		const [mark, slash] = token;
		const { index } = token;
		if (slash === undefined) {
			tokens.lastIndex = endOfSection(text, index, mark, endOf[mark as keyof typeof endOf]);
		} else if (slash === '') {
			if (open === undefined) scan.around.push(text.slice(done, index));
			else scan.stretches.push({ start: open, end: index, lost: 'end' });
			open = index;
			done = index;
		} else {
			const end = endOfTag(text, tokens.lastIndex);
			close(scan, text, { open, done, tag: index, end });
			open = undefined;
			done = end;
		}
	}
	if (open === undefined) scan.around.push(text.slice(done));
	else scan.stretches.push({ start: open, end: text.length, lost: 'end' });
	return scan;
}

interface Closing {
	/** Where the record begins, if its opening tag is there. */
	open: number | undefined;
	/** Where the record before ends. */
	done: number;
	/** Where the closing tag begins and ends. */
	tag: number;
	end: number;
}

function close(scan: XmlScan, text: string, { open, done, tag, end }: Closing): void {
	if (open !== undefined) {
		scan.stretches.push({ start: open, end });
		return;
	}
	const before = text.slice(done, tag);
	scan.around.push(before);
	// The same closing tag twice closes nothing.
	if (/<[a-z]/i.test(before)) scan.stretches.push({ start: done, end, lost: 'beginning' });
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
function endOfSection(text: string, start: number, mark: string, closing: (from: number) => number): number {
	const inside = start + mark.length;
	const end = closing(inside);
	if (end === -1) return inside;
	const next = text.slice(inside, end).indexOf(mark);
	return next === -1 ? end + 3 : inside;
}

/** A closing tag holds nothing but space behind its name; one that does has lost its end. */
const endOfTag = (text: string, from: number): number =>
	from + (/^\s*>/.exec(text.slice(from, from + 100))?.[0].length ?? 0);
