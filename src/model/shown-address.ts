/** The host that an address names, in letters of ASCII alone, so that no letter of another script stands for one of them. */
const hostOf = (address: string): string => URL.parse(address)?.host ?? '';

/** Whether an address names a person before its host, which readers would take for the host: `https://arxiv.org@x.example/`. */
export function namesPerson(address: string): boolean {
	const url = URL.parse(address);
	return url !== null && (url.username !== '' || url.password !== '');
}

/** An address as readers are shown it: without its scheme, its host in ASCII. */
export function shownAddress(address: string): string {
	const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/s.exec(address) ?? [];
	// eslint-disable-next-line no-control-regex -- this is what ASCII is
	return /^[\u0000-\u007f]*$/.test(host) ? host + rest : hostOf(address) + rest;
}

const LOOKS_LIKE_ADDRESS = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?::\d+)?(?:[/?#]\S*)?$/u;

/**
 * The host to tell beside the words of a link, where they look like an address of another host, or have letters in it
 * that only look like others.
 */
export function untoldHost(words: string, address: string): string | undefined {
	const said = LOOKS_LIKE_ADDRESS.exec(words.trim())?.[1];
	const host = hostOf(address);
	const bare = (name: string): string => name.toLowerCase().replace(/^www\./, '');
	return said === undefined || host === '' || bare(said) === bare(host.replace(/:\d+$/, '')) ? undefined : host;
}
