import { Blob as NodeBlob } from 'node:buffer';
import { afterEach, beforeEach, vi } from 'vitest';

/** Where the site of these tests is, over http and on a disk. */
export const SITE = 'https://example.org/some/base/';
export const DISK = 'file:///home/reader/site/';

/** A file that is asked for and never comes. */
export const NEVER = Symbol('never');

/** What the site has, by paths: a text, bytes, or what a script does. What is not here is missing. */
export const files = new Map<string, SiteFile>();
type SiteFile = string | Uint8Array<ArrayBuffer> | (() => unknown) | typeof NEVER;

/** What has been asked for, in order. */
export const asked: string[] = [];

/** Opens a page of the site in place of the one before, which ends with all that it listened for. */
export function openPage(body: string, address = `${SITE}index.html`): void {
	for (const end of endings.splice(0)) end();
	jsdom.reconfigure({ url: address });
	const root = address.startsWith('file:') ? DISK : SITE;
	// Of a disk jsdom keeps neither a history nor what is stored, as browsers do.
	if (root === SITE) history.replaceState(null, '', address);
	else vi.stubGlobal('localStorage', storage);
	document.head.innerHTML = `<title>Page · Lamps</title><link rel="home" href="${root}index.html">`;
	document.body.innerHTML = body;
	for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
}

/** The one element of the page that a selector means. */
export function the<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind;
export function the(selector: string): HTMLElement;
export function the(selector: string, kind = HTMLElement): HTMLElement {
	const element = document.querySelector(selector);
	if (!(element instanceof kind)) throw new Error(`The page has no ${kind.name} ${selector}.`);
	return element;
}

export const textOf = (selector: string): string => the(selector).textContent.replace(/\s+/g, ' ').trim();
export const textsOf = (selector: string): string[] =>
	[...document.querySelectorAll(selector)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());

export function type(selector: string, value: string): void {
	const field = the(selector, HTMLInputElement);
	field.value = value;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Presses a key where the focus is. Answers whether the browser may still do with it what it does by itself. */
export const press = (key: string, options: KeyboardEventInit = {}, target = document.activeElement): boolean =>
	(target ?? document).dispatchEvent(
		new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
	);

/** Waits until something is so, on a slow machine too. */
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 5 });

/** Where the page's script leads, by setting the address. */
export function watchLeaving(): string[] {
	const left: string[] = [];
	const { location } = window;
	vi.stubGlobal('location', {
		get href() {
			return location.href;
		},
		set href(address: string) {
			left.push(address);
		},
		protocol: location.protocol,
	});
	return left;
}

/** A browser that can do what is given, and nothing else. */
export const browserWith = (abilities: object): void => void vi.stubGlobal('navigator', abilities);

/** A browser that lets the site keep nothing. */
export const refuseStorage = (): void =>
	void vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
		throw new DOMException('refused', 'SecurityError');
	});

/** A browser that has no room left for the site. */
export function fillStorage(): void {
	const used = Object.entries(localStorage).flat().join('').length;
	localStorage.setItem('fill', 'x'.repeat(5_000_000 - 'fill'.length - used));
}

/** What Vitest tells of its jsdom. */
declare const jsdom: { reconfigure: (settings: { url: string }) => void };

const storage = localStorage;
const endings: (() => void)[] = [];

for (const target of [window, document] as EventTarget[]) {
	const listen = target.addEventListener.bind(target);
	target.addEventListener = (...args: Parameters<typeof listen>): void => {
		endings.push(() => target.removeEventListener(...args));
		listen(...args);
	};
}

function fileAt(address: string): SiteFile | undefined {
	const path = decodeURI(address.slice((address.startsWith(SITE) ? SITE : DISK).length));
	asked.push(path);
	return files.get(path.replace(/\?.*$/, ''));
}

/** What jsdom has not. */
globalThis.fetch = async (input) => {
	const file = fileAt(input instanceof Request ? input.url : String(input));
	if (file === NEVER) await new Promise(() => undefined);
	return typeof file === 'string' || ArrayBuffer.isView(file)
		? new Response(file)
		: new Response('Not found', { status: 404 });
};
new MutationObserver((changes) => {
	for (const element of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
		if (element instanceof HTMLScriptElement) void run(element);
	}
}).observe(document.head, { childList: true });

async function run(script: HTMLScriptElement): Promise<void> {
	const file = fileAt(script.src);
	if (file === NEVER) return;
	try {
		await (typeof file === 'function' ? file() : (0, eval)(String(file ?? 'missing()')));
		script.dispatchEvent(new Event('load'));
	} catch {
		script.dispatchEvent(new Event('error'));
	}
}

HTMLDialogElement.prototype.showModal = function () {
	this.open = true;
	this.querySelector<HTMLElement>('input, button')?.focus();
};
HTMLDialogElement.prototype.close = function () {
	this.open = false;
};

beforeEach(() => {
	vi.stubGlobal('Blob', NodeBlob);
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
	if (location.protocol === 'file:') openPage('');
	localStorage.clear();
	files.clear();
	asked.length = 0;
});
