import { parseFragment } from 'parse5';
import { XMLParser } from 'fast-xml-parser';
import { quote } from '../../model/problem.ts';
import { faultOfTags } from './xml-tags.ts';

/** An element of XML, its names without the prefixes of their namespaces, which differ from file to file. */
export interface XmlElement {
	name: string;
	attributes: Record<string, string>;
	/** All text in it, entities decoded, that of the elements within included. */
	text: string;
	children: XmlElement[];
}

/** Reads one element with all that is in it, or says what keeps it from being read. Entities of a DOCTYPE are left alone. */
export function readElement(xml: string): XmlElement | { fault: string } {
	const sound = withBareSignsEscaped(xml);
	const fault = faultOfTags(sound);
	if (fault !== undefined) return { fault };
	try {
		const [root] = elementsOf(PARSER.parse(sound) as Node[]);
		return root ?? { fault: 'there is no element' };
	} catch (error) {
		return { fault: `the parser says ${quote(error instanceof Error ? error.message : String(error))}` };
	}
}

/** The elements of a name directly in another one. */
export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
	children.filter((child) => child.name === name);

/** The first of them. */
export const childOf = ({ children }: XmlElement, name: string): XmlElement | undefined =>
	children.find((child) => child.name === name);

/** The text of the first of them, without the space around it; empty where there is none. */
export const textOf = (element: XmlElement, name: string): string => childOf(element, name)?.text.trim() ?? '';

/** The texts of all of them that have one. */
export const textsOf = (element: XmlElement, name: string): string[] =>
	childrenOf(element, name)
		.map(({ text }) => text.trim())
		.filter(Boolean);

/** What the parser gives for each node: its name with what is in it, and its attributes under `:@`. */
type Node = Record<string, unknown>;

const PARSER = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	removeNSPrefix: true,
	// An id such as 1706.05370 is no number.
	parseTagValue: false,
	parseAttributeValue: false,
	// The indent of a line tells a paragraph.
	trimValues: false,
	// Decoded here instead: the parser gives up on texts that hold many.
	processEntities: false,
	cdataPropName: '#cdata',
});

function elementsOf(nodes: readonly Node[]): XmlElement[] {
	return nodes.flatMap((node) => {
		const name = Object.keys(node).find((key) => key !== ':@');
		if (name === undefined || /^[#?]/.test(name)) return [];
		const content = node[name] as Node[];
		const attributes = Object.entries((node[':@'] ?? {}) as Record<string, string>);
		return [
			{
				name,
				attributes: Object.fromEntries(attributes.map(([key, value]) => [key, decoded(value)])),
				text: textIn(content),
				children: elementsOf(content),
			},
		];
	});
}

const textIn = (nodes: readonly Node[]): string =>
	nodes
		.flatMap((node) =>
			Object.entries(node).map(([name, content]) => {
				if (name === '#text') return decoded(String(content));
				if (name === '#cdata') return (content as Node[]).map((part) => String(part['#text'])).join('');
				return name === ':@' ? '' : textIn(content as Node[]);
			}),
		)
		.join('');

const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]\w{0,18});/gi;
const known = new Map<string, string>();

/** Numbers and the names that XML and HTML have; an unknown name stays as it is. */
function decoded(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(ENTITY, (entity) => {
		let character = known.get(entity);
		if (character === undefined) {
			const [node] = parseFragment(entity).childNodes;
			character = node && 'value' in node ? node.value : entity;
			known.set(entity, character);
		}
		return character;
	});
}

const BARE = /&(?!(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]\w{0,18});)|<(?=[\s\d=<$])/gi;

/** People and programs leave `&` and `<` as they are where no entity and no tag can begin. */
function withBareSignsEscaped(xml: string): string {
	const escaped = (text: string): string => text.replace(BARE, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
	const parts: string[] = [];
	let done = 0;
	for (;;) {
		const start = xml.indexOf('<![CDATA[', done);
		const end = start === -1 ? -1 : xml.indexOf(']]>', start);
		if (end === -1) return [...parts, escaped(xml.slice(done))].join('');
		parts.push(escaped(xml.slice(done, start)), xml.slice(start, end));
		done = end;
	}
}
