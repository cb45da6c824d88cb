const BASE = 'https://huggingface.co/papers';

/** Addresses without a host are the page's own; one that cannot be read is as good as none. */
export const absolute = (url: string): string => (url !== '' && URL.canParse(url, BASE) ? new URL(url, BASE).href : '');
