import { quote } from '../../model/problem.ts';

/** What is passed over whole, from its first sign to its last. */
const SECTIONS = [
	['<!--', '-->'],
	['<![CDATA[', ']]>'],
	['<?', '?>'],
] as const;

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/y;

/** As deep as the parser itself reads. */
const DEEPEST = 100;

/**
 * What is wrong with the tags of one element, in words; nothing where each that opens is closed. The parser itself does
 * not mind a lost tag, and would give one element the text of another.
 */
export function faultOfTags(xml: string): string | undefined {
	const open: string[] = [];
	for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
		const section = SECTIONS.find(([start]) => xml.startsWith(start, at));
		if (section) {
			const end = xml.indexOf(section[1], at);
			if (end === -1) return `${quote(section[0])} is never closed`;
			at = end;
			continue;
		}
		TAG.lastIndex = at;
		const [tag, slash, name = '', empty] = TAG.exec(xml) ?? [];
		if (tag === undefined) return `${quote(xml.slice(at, at + 30))} is no tag`;
		at += tag.length;
		if (slash === '' && empty === '') open.push(name);
		if (open.length > DEEPEST) return `more than ${DEEPEST} elements stand within one another`;
		if (slash === '') continue;
		const opened = open.pop();
		if (opened !== name)
			return opened === undefined
				? `${quote(tag)} closes nothing`
				: `${quote(`<${opened}>`)} is closed by ${quote(tag)}`;
	}
	return open.length === 0 ? undefined : `${quote(`<${open.at(-1) ?? ''}>`)} is never closed`;
}
