import { posix } from 'node:path';
import { decoded } from '../model/decoded.ts';

/** Where an address leads, seen from a page; nothing where it leaves the site. */
export interface Target {
	/** Path from the site's root. */
	file: string;
	query: string;
	/** Without its `#`; empty where there is none. */
	fragment: string;
}

const SITE = new URL('http://site.invalid/');

/** An address from the root that means itself. Nearly all are such, and there are a million of them. */
const PLAIN = /^(\/[\w-]+)+(\.[\w-]+)+$/;
/** The same of a place on the page itself. */
const PLACE = /^#[\w-]+$/;

/** Resolves an address as a browser does on a page of a site at the root of its host. */
export function resolveTarget(address: string, page: string): Target | undefined {
	if (PLAIN.test(address)) return { file: address.slice(1), query: '', fragment: '' };
	if (PLACE.test(address)) return { file: page, query: '', fragment: address.slice(1) };
	// The base has another scheme, so this is no address of the site, whatever follows.
	if (address.startsWith('https:')) return undefined;
	const url = URL.parse(address, new URL(encodePath(page), SITE));
	if (url?.origin !== SITE.origin) return undefined;
	const path = decoded(url.pathname.slice(1));
	const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
	return { file, query: url.search, fragment: decoded(url.hash.slice(1)) };
}

/** The address of a target relative to a page. */
export function relativeAddress({ file, query, fragment }: Target, page: string): string {
	const path = encodePath(posix.relative(posix.dirname(page), file));
	return path + query + (fragment && `#${encodeURI(fragment)}`);
}

/** The address of a target from the root of the host, where a page may be served at any depth. */
export const absoluteAddress = ({ file, query, fragment }: Target, base: string): string =>
	base + encodePath(file) + query + (fragment && `#${encodeURI(fragment)}`);

const encodePath = (path: string): string =>
	/^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
