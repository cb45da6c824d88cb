/** What is kept from being read as TeX, and then as HTML: each under one private character. */
export interface SetAside {
	/** Puts aside what the text holds of such. */
	hide: (text: string) => string;
	/** Puts single signs back, so that HTML can be read. */
	showSigns: (text: string) => string;
	showAll: (text: string) => string;
}

const FIRST_PRIVATE = 0xe000;
const MOST_PRIVATE = 6400;

/** A formula, an escaped sign, any other command (stays), a sign that TeX would read as more than itself. */
const SIGNS =
	/(?<math>\$\$?(?:[^$\\]|\\[^])+\$\$?|\\\((?:[^\\]|\\[^()])+\\\)|\\ensuremath\{(?:[^{}]|\{[^{}]{0,200}\}){0,300}\})|\\(?<sign>[%&#_$])|\\(?<bare>[~^])\{\}|\\[^]|(?<lone>[<>|"%&#^_$\uE000-\uF8FF])/g;

export function settingAside(): SetAside {
	const kept: string[] = [];
	const hide = (text: string): string =>
		text.replace(SIGNS, (found: string, ...rest: unknown[]) => {
			const { math, sign, bare, lone } = rest.at(-1) as Partial<Record<string, string>>;
			const meant = math === undefined ? (sign === '$' ? found : (sign ?? bare ?? lone)) : inDollars(math);
			if (meant === undefined) return found;
			// A text with more of them than there are private characters is no prose, and may lose them.
			if (kept.length >= MOST_PRIVATE) return meant;
			kept.push(meant);
			return String.fromCharCode(FIRST_PRIVATE + kept.length - 1);
		});
	const show = (text: string, isMeant: (meant: string) => boolean): string =>
		text.replace(/[\uE000-\uF8FF]/g, (sign) => {
			const meant = kept[sign.charCodeAt(0) - FIRST_PRIVATE];
			return meant !== undefined && isMeant(meant) ? meant : sign;
		});
	return {
		hide,
		showSigns: (text) => show(text, (meant) => meant.length === 1),
		showAll: (text) => show(text, () => true),
	};
}

/** Mathematics as it stands in our texts, however the source marks it. */
const inDollars = (math: string): string =>
	math.startsWith('$')
		? math.replace(/^\$\$|\$\$$/g, '$')
		: `$${math.replace(/^\\\(|\\\)$|^\\ensuremath\{|\}$/g, '').trim()}$`;
