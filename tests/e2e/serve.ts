import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';

/** A folder that is being served. */
export interface Served {
	/** The address of the folder, with a slash at its end. */
	url: string;
	close(): Promise<void>;
}

/** Serves a folder under a base path of this machine as GitHub Pages would, on a free port. */
export async function serve(folder: string, base = '/'): Promise<Served> {
	const root = resolve(folder);
	if (!isFolder(root)) throw new Error(`There is no folder ${root} to serve. Build the site first: npm run build`);
	const prefix = `/${base}/`.replace(/\/+/g, '/');
	const server = createServer((request, response) => {
		answer(request, response, root, prefix);
	});
	await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${prefix}`,
		close: () =>
			new Promise((closed) => {
				server.close(() => {
					closed();
				});
				// A browser keeps its connections open, and close() waits for them.
				server.closeAllConnections();
			}),
	};
}

/** What a request comes to. */
export type Found = { file: string; status: 200 | 404 } | { redirect: string } | { status: 400 | 404 };

/**
 * GitHub Pages' ways: `x` is the file `x`, else `x.html`, else the folder's `x/index.html` after a redirect to `x/`; what
 * is not found is the site's `404.html`, with that status.
 */
export function find(path: string, root: string, prefix: string): Found {
	if (`${path}/` === prefix) return { redirect: prefix };
	if (!path.startsWith(prefix)) return { status: 404 };
	const inside = decode(path.slice(prefix.length));
	if (inside === undefined) return { status: 400 };
	const target = resolve(root, inside);
	// An encoded `..%2f` passes the URL parser and comes out only here.
	if (target !== root && !target.startsWith(root + sep)) return { status: 400 };
	const wantsFolder = inside === '' || inside.endsWith('/');
	const files = wantsFolder ? [join(target, 'index.html')] : [target, `${target}.html`];
	const file = files.find(isFile);
	if (file !== undefined) return { file, status: 200 };
	if (!wantsFolder && isFile(join(target, 'index.html'))) return { redirect: `${path}/` };
	const notFound = join(root, '404.html');
	return isFile(notFound) ? { file: notFound, status: 404 } : { status: 404 };
}

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.atom': 'application/atom+xml; charset=utf-8',
	'.opml': 'text/x-opml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.md': 'text/markdown; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.bib': 'application/x-bibtex; charset=utf-8',
	'.ris': 'application/x-research-info-systems; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
};

/** What is worth compressing, by its content type. */
export const IS_TEXT = /^text\/|json|javascript|xml/;

/** Pagefind's files (`.pagefind`, `.pf_index`, `.pf_fragment`, …) are among those that have no type of their own. */
export const contentType = (file: string): string => TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';

function answer(request: IncomingMessage, response: ServerResponse, root: string, prefix: string): void {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' }).end();
		return;
	}
	const found = find(pathOf(request.url), root, prefix);
	if ('redirect' in found) {
		response.writeHead(301, { location: found.redirect }).end();
	} else if ('file' in found) {
		give(found.file, found.status, request, response);
	} else {
		response.writeHead(found.status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${found.status}\n`);
	}
}

/** Text goes out compressed to who takes that, as from GitHub Pages. */
function give(file: string, status: number, { method, headers }: IncomingMessage, response: ServerResponse): void {
	const type = contentType(file);
	const isCompressed = IS_TEXT.test(type) && /\bgzip\b/.test(String(headers['accept-encoding']));
	const encoding = isCompressed ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {};
	response.writeHead(status, { 'content-type': type, 'cache-control': 'no-cache', ...encoding });
	if (method === 'HEAD') response.end();
	else if (isCompressed) createReadStream(file).pipe(createGzip()).pipe(response);
	else createReadStream(file).pipe(response);
}

/** The path of a request, without its query. Joined as text, because as a relative address `//x` would name a host. */
const pathOf = (url = '/'): string => URL.parse(`http://127.0.0.1${url}`)?.pathname ?? '';

function decode(path: string): string | undefined {
	try {
		const decoded = decodeURIComponent(path);
		return decoded.includes('\0') ? undefined : decoded;
	} catch {
		return undefined;
	}
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
