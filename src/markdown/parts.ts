import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isElsewhere } from '../model/own-picture.ts';
import { unnested } from './unnested.ts';

const parser = unified().use(remarkParse).freeze();

/** Where the links of a Markdown text lead, pictures of others among them, and whether it has headings. */
export function partsOf(markdown: string): { addresses: string[]; hasHeadings: boolean } {
	const addresses: string[] = [];
	let hasHeadings = false;
	visit(parser.parse(unnested(markdown)), (node) => {
		if (node.type === 'link' || node.type === 'definition') addresses.push(node.url);
		if (node.type === 'image' && isElsewhere(node.url)) addresses.push(node.url);
		if (node.type === 'heading') hasHeadings = true;
	});
	return { addresses, hasHeadings };
}
