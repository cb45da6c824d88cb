import { PAGEFIND_FOLDER, partOf, SEARCH_FOLDER, scriptOf, type Shard } from '../model/search-parts.ts';
import { MissingPart } from './missing-part.ts';
import { saidPart } from './said-parts.ts';
import { isOnDisk, siteRoot } from './site-root.ts';
import { unpack } from './unpack.ts';
import { withinTime } from './within-time.ts';

/**
 * What a file of a shard's index says: the file itself over http, from a disk the script that says it, because a page
 * there may not fetch.
 *
 * @param file Its path in the shard.
 * @param parse Makes of its bytes what they say; throws where they are not whole.
 * @throws MissingPart where it does not come, or not whole.
 */
export async function readPart<Said>(shard: Shard, file: string, parse: (bytes: Uint8Array) => Said): Promise<Said> {
	const part = partOf(shard.name, file);
	const script = partOf(shard.name, scriptOf(file));
	const source = isOnDisk() ? `${SEARCH_FOLDER}/${script}` : `${PAGEFIND_FOLDER}/${part}`;
	try {
		return parse(await unpack(isOnDisk() ? bytesIn(await saidPart(script, part)) : await withinTime(fetched(source))));
	} catch (error) {
		throw error instanceof MissingPart ? error : new MissingPart(source, error);
	}
}

const bytesIn = (base64: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

async function fetched(path: string): Promise<Uint8Array<ArrayBuffer>> {
	const response = await fetch(new URL(path, siteRoot()));
	if (!response.ok) throw new Error(`Status ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
