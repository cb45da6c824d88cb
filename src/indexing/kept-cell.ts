import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from './cell.ts';

/** A cell as JSON, but for what is no text and lies beside it. */
interface Written extends Pick<Cell, 'pages' | 'places' | 'stems' | 'entry'> {
	meta: { head: string; rest: string };
	postings: [word: string, form: string, pages: number, first: number, last: number, length: number][];
}

const [FACTS, BODIES] = ['cell.json', 'postings.bin'];

/** Writes a cell into a folder of its own. */
export function writeCell({ pages, places, postings, stems, entry, meta }: Cell, folder: string): void {
	const written: Written = {
		pages,
		places,
		stems,
		entry,
		meta: { head: inBase64(meta.head), rest: inBase64(meta.rest) },
		postings: postings.map(({ word, form, pages, first, last, body }) => [word, form, pages, first, last, body.length]),
	};
	writeFileSync(join(folder, FACTS), JSON.stringify(written));
	writeFileSync(join(folder, BODIES), Buffer.concat(postings.map(({ body }) => body)));
}

/** The cell that was written into a folder. */
export function readCell(folder: string): Cell {
	const { meta, postings, ...cell } = JSON.parse(readFileSync(join(folder, FACTS), 'utf8')) as Written;
	const bodies = readFileSync(join(folder, BODIES));
	let end = 0;
	return {
		...cell,
		meta: { head: Buffer.from(meta.head, 'base64'), rest: Buffer.from(meta.rest, 'base64') },
		postings: postings.map(([word, form, pages, first, last, length]) => {
			const body = bodies.subarray(end, (end += length));
			return { word, form, pages, first, last, body };
		}),
	};
}

const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
