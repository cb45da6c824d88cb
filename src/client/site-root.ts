/** The folder that the site is in, whatever the depth of the page: every page links to the home page in its head. */
export function siteRoot(): URL {
	const home = document.querySelector<HTMLLinkElement>('link[rel="home"]');
	if (!home) throw new Error('This page does not say where its site begins.');
	return new URL('.', home.href);
}

export const isOnDisk = (): boolean => location.protocol === 'file:';
