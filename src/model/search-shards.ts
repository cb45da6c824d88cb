import { compareOldestFirst, type SearchDocument } from './search-document.ts';
import { checksum } from './search-parts.ts';

/** What says where a paper belongs. */
type Placed = Pick<SearchDocument, 'date' | 'slug'>;

/**
 * So many papers at least are searched together. Fewer in an index make more indexes, of each of which a search loads a
 * part; more take longer to index when one of them has changed.
 */
const PAPERS_A_SHARD = 2400;

/**
 * Divides the papers among the indexes, from the oldest to the newest, so that new papers only change the last.
 *
 * A shard ends where the name of the next paper says so, once there are enough: what is put in or taken out elsewhere
 * moves no end. A site of up to a quarter more than the size has one shard.
 */
export function shardsOf<Document extends Placed>(documents: readonly Document[], size = PAPERS_A_SHARD): Document[][] {
	const shards: Document[][] = documents.length > 0 ? [[]] : [];
	const most = Math.ceil(size * 1.25);
	for (const document of documents.toSorted(compareOldestFirst)) {
		const shard = shards.at(-1) ?? [];
		const isEnd = shard.length >= size && begins(document, size);
		if (isEnd || shard.length >= most) shards.push([document]);
		else shard.push(document);
	}
	return 0 < documents.length && documents.length <= most ? [shards.flat()] : shards;
}

/** About twenty papers in as many as a shard has. */
const begins = ({ slug }: Placed, size: number): boolean =>
	Number.parseInt(checksum(slug), 16) % Math.max(1, Math.round(size / 20)) === 0;
