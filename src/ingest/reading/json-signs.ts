const KEYS = /["'][\w-]+\\?["']\s*:/g;
const FEWEST_KEYS = 5;
/** Enough to get past the damaged beginning of a file. */
const REACH = 300_000;

/** The part of a text that tells which answers it holds; nothing where it is no JSON at all. */
export function jsonSample(text: string): string | undefined {
	const sample = text.slice(0, REACH);
	// A few signs before the first brace are damage.
	const isWhole = /^[\s\uFEFF]*[^\w\s{[]{0,3}(?:\{\s*["'}{]|\[\s*["'{[\]]|\[\s*null\b)/.test(sample);
	if (isWhole) return sample;
	// What begins in the middle may begin with anything but what other formats begin with.
	if (/^[\s\uFEFF]*(?:<[a-z!?](?:(?!["']\s*:)[^>]){0,500}>|#{1,6}\s|\|\s)/i.test(sample)) return undefined;
	return (sample.match(KEYS)?.length ?? 0) >= FEWEST_KEYS ? sample : undefined;
}

/** Whether a key stands in a text, in double quotation marks, single ones or escaped ones, before a value that begins so. */
export const hasKey = (sample: string, key: string, value = ''): boolean =>
	new RegExp(String.raw`["']${key}\\?["']\s*:\s*${value}`).test(sample);
