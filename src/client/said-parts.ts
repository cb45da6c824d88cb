import { checksum, type SaidParts, SEARCH_FOLDER } from '../model/search-parts.ts';
import { MissingPart } from './missing-part.ts';
import { runScript } from './run-script.ts';
import { siteRoot } from './site-root.ts';
import { withinTime } from './within-time.ts';

declare global {
	var sheafParts: SaidParts | undefined;
}

/**
 * What a script in `search/` says of a name. The script is loaded once; after a failure, once more.
 *
 * @throws MissingPart where the script does not come, or what it says is not what was written.
 */
export async function saidPart(script: string, name: string): Promise<string> {
	if (!globalThis.sheafParts?.has(name)) await loadScript(script);
	const [text, sum] = globalThis.sheafParts?.get(name) ?? [];
	if (text === undefined || checksum(text) !== sum) {
		globalThis.sheafParts?.delete(name);
		throw new MissingPart(pathOf(script));
	}
	return text;
}

const loading = new Map<string, Promise<void>>();

/** Loads a script in `search/`; while it is on its way, others wait for the same. */
export function loadScript(script: string): Promise<void> {
	const known = loading.get(script);
	if (known) return known;
	const loaded = inTime(script).finally(() => loading.delete(script));
	loading.set(script, loaded);
	return loaded;
}

async function inTime(script: string): Promise<void> {
	try {
		await withinTime(runScript(new URL(pathOf(script), siteRoot()).href));
	} catch (cause) {
		throw new MissingPart(pathOf(script), cause);
	}
}

const pathOf = (script: string): string => `${SEARCH_FOLDER}/${script}`;
