/** What readers of pages put before an address, and mirrors in place of a host. */
const READER = /^https?:\/\/r\.jina\.ai\/(?=https?:\/\/)/i;
const MIRROR = /^https?:\/\/(?:www\.)?hf-mirror\.com(?=[/?#]|$)/i;

/**
 * The address that a tool has rewritten, as it was. One in an archive of the web stays: its page may be nowhere else any
 * more.
 */
export const originalAddress = (url: string): string =>
	url.trim().replace(READER, '').replace(MIRROR, 'https://huggingface.co');
