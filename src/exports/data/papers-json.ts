import { z } from 'zod';
import { type Collection, collectionSchema } from '../../model/collection.ts';

/** `papers.json`, with a line for each paper, so that two editions of it can be compared line by line. */
export function papersJson({ papers, ...head }: Collection): string {
	const [first, last] = [JSON.stringify(head).slice(0, -1), papers.map((paper) => JSON.stringify(paper)).join(',\n')];
	return `${first},"papers":[\n${last}\n]}\n`;
}

/**
 * The JSON Schema of `papers.json`, from the same declaration that its papers are checked with when they are read.
 *
 * @param id Where the schema is published; absent where that is not known.
 */
export function papersSchemaJson(id?: string): string {
	const schema = z.toJSONSchema(collectionSchema, {
		// Who may write a field concerns the entries, not those who read the file.
		override: ({ jsonSchema }) => delete jsonSchema['owner'],
	});
	return `${JSON.stringify({ ...(id && { $id: id }), title: 'papers.json', ...schema }, null, '\t')}\n`;
}
