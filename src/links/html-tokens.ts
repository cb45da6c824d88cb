import { Tokenizer } from 'htmlparser2';
import type { Attribute, TagVisitor } from './html-tags.ts';

/**
 * Visits every tag of a text in its order, however it is written.
 *
 * @param offset Where the text begins in its page, from which all offsets count.
 */
export function visitTokens(html: string, { opened, closed }: TagVisitor, offset = 0): void {
	let tag = { name: '', start: 0, attributes: [] as Attribute[] };
	let attribute: Attribute = { name: '', value: '', start: 0, end: 0 };
	const openEnds = (end: number): void => opened({ ...tag, end: offset + end + 1 });
	const nameIn = (start: number, end: number): string => html.slice(start, end).toLowerCase();
	const tokenizer = new Tokenizer(
		{ decodeEntities: true },
		{
			onopentagname: (start, end) => {
				tag = { name: nameIn(start, end), start: offset + start - 1, attributes: [] };
			},
			onattribname: (start, end) => {
				attribute = { name: nameIn(start, end), value: '', start: offset + start, end };
			},
			onattribdata: (start, end) => {
				attribute.value += html.slice(start, end);
			},
			onattribentity: (codepoint) => {
				attribute.value += String.fromCodePoint(codepoint);
			},
			onattribend: (_quote, end) => {
				attribute.end = offset + end;
				if (!tag.attributes.some(({ name }) => name === attribute.name)) tag.attributes.push(attribute);
			},
			onopentagend: openEnds,
			onselfclosingtag: openEnds,
			onclosetag: (start, end) => {
				const after = html.indexOf('>', end) + 1 || html.length;
				closed({ name: nameIn(start, end), start: offset + start - 2, end: offset + after });
			},
			oncdata: ignore,
			oncomment: ignore,
			ondeclaration: ignore,
			onend: ignore,
			onprocessinginstruction: ignore,
			ontext: ignore,
			ontextentity: ignore,
		},
	);
	tokenizer.write(html);
	tokenizer.end();
}

const ignore = (): void => undefined;
