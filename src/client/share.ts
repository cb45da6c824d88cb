/**
 * Makes the buttons work that copy or share a page's address; they are shown only where a browser can do it, and where
 * there is an address that others can open.
 */
export function startSharing(page: Document): void {
	const line = page.querySelector<HTMLElement>('[data-share]');
	const status = line?.querySelector<HTMLElement>('[role="status"]');
	if (!line || !status) return;
	const url = line.dataset['share'] || location.href.replace(/[?#].*$/, '');
	line.hidden = url.startsWith('file:');
	wire(line, '[data-copy-address]', async () => {
		status.textContent = await copied(url);
	});
	const shared = { title: page.title, url };
	// Not every browser knows sharing, whatever its types say, and some cannot tell what they can share.
	if ('canShare' in navigator && navigator.canShare(shared)) {
		wire(line, '[data-share-address]', () => navigator.share(shared));
	}
}

async function copied(url: string): Promise<string> {
	try {
		await navigator.clipboard.writeText(url);
		return 'The link is copied.';
	} catch {
		return `This browser does not allow copying here. The link is ${url}`;
	}
}

function wire(line: HTMLElement, selector: string, act: () => Promise<void>): void {
	const button = line.querySelector<HTMLButtonElement>(selector);
	if (!button) return;
	button.hidden = false;
	button.addEventListener('click', () => {
		// Who closes the browser's own dialog has not met a fault.
		act().catch(() => undefined);
	});
}
