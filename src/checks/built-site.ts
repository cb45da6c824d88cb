import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesIn } from '../files/folder-files.ts';
import { shownPath } from '../files/folders.ts';
import { type PageScan, placeOf } from '../links/page-links.ts';
import { resolveTarget } from '../links/targets.ts';
import type { Place } from '../model/problem.ts';

/** A site as it lies in a folder, built here or copied from elsewhere. */
export interface BuiltSite {
	/** Paths from its root, in order. */
	files: ReadonlySet<string>;
	/** Where the site says that it is served, with a slash at its end. */
	address: string;
	bytesOf: (file: string) => Buffer;
	textOf: (file: string) => string;
	/** A place in a file as problems print it: its first sign unless told otherwise. */
	at: (file: string, text?: string, offset?: number) => Place;
	/** Whether it comes from public/, has its own ways, and is checked for its links alone. */
	isCopied: (file: string) => boolean;
	/** Whether an address in full is one of this site and there is no file at it. */
	isDead: (address: string) => boolean;
}

/** A page of it, read and parsed once for all that look at it. */
export interface BuiltPage {
	file: string;
	html: string;
	scan: PageScan;
}

/** Looks at every page, then says how many of what it has seen. */
export interface PageCheck {
	page: (page: BuiltPage) => void;
	end: () => string;
}

/** @param copied Where files come from that are in the site as they are. */
export function openSite(folder: string, copied = resolve('public')): BuiltSite {
	const files = new Set(filesIn(folder).sort());
	const bytesOf = (file: string): Buffer => readFileSync(join(folder, file));
	const textOf = (file: string): string => bytesOf(file).toString('utf8');
	const address = addressIn(files.has(FEED) ? textOf(FEED) : '');
	return {
		files,
		address,
		bytesOf,
		textOf,
		at: (file, text = '', offset = 0) => ({ file: `${shownPath(folder)}/${file}`, ...placeOf(text, offset) }),
		isCopied: (file) => existsSync(join(copied, file)),
		isDead: (url) => {
			if (!url.startsWith(address)) return false;
			const target = resolveTarget(`/${url.slice(address.length)}`, 'index.html');
			return target === undefined || !files.has(target.file);
		},
	};
}

/** Every site has it, and it says where the site is. */
const FEED = 'feed.json';
/** Stands for the address of a site that does not say it. */
const UNKNOWN = 'http://site.invalid/';

function addressIn(feed: string): string {
	const [, address = ''] = /"home_page_url": *"(https?:[^"]+\/)"/.exec(feed) ?? [];
	return URL.parse(address)?.href ?? UNKNOWN;
}
