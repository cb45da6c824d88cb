import { combine } from './combine.ts';
import { type Edit, editsOf, type Repair } from './repair.ts';

/** Comes before the repair of what stands around addresses, which knows an address by its scheme. */
export const addresses: Repair = {
	name: 'addresses',
	mends: 'addresses whose scheme or host is missing or broken, or glued to the word before',
	find: (text) => combine(brokenSchemes(text), brokenHosts(text), escapes(text), withoutScheme(text)),
};

/** `https: //x.org`, `https:/x.org`, `ttps://x.org`, `http://https://x.org`, `Code:https://x.org`, `at~https://x.org`. */
const SCHEME = /(?: ?~)?(?:https?:\/\/)?[Hh]?ttp(s?)(?:: ?\/{1,2} ?|\/\/)(?=[\w-]+(?:\.|\\allowbreak))/g;

/** The end of a word that an address does not belong to. */
const GLUED = /[\p{L}\p{N}.,:;)]$/u;

const brokenSchemes = (text: string): Edit[] =>
	editsOf(text, SCHEME, ({ index, 0: scheme, 1: secure }) => {
		const word = wordBefore(text, index);
		// An address may hold a second one: `https://web.archive.org/web/2024/https://x.org`.
		if (word.includes('://')) return undefined;
		const glued = scheme.includes('~') || GLUED.test(word);
		return `${glued ? ' ' : ''}http${secure}://`;
	});

/** `https://github. com/goats` was broken at the end of a line. */
const brokenHosts = (text: string): Edit[] =>
	editsOf(
		text,
		/(?<=\bhttps?:\/\/(?:www\.)?)(github|gitlab|huggingface|arxiv) ?\. ?(com|co|org)(?=\/)/g,
		([, name = '', domain = '']) => `${name}.${domain}`,
	);

/** TeX escapes in an address the signs that mean something to it, and is told where a line may break. */
const IN_ADDRESS = /(?:\/\/|https?:\/)[^<>"{}()]*$/;
const ESCAPE = /\\(?:([_#%&~])|allowbreak ?)/g;

const escapes = (text: string): Edit[] =>
	editsOf(text, ESCAPE, ({ index, 1: sign = '' }) => (IN_ADDRESS.test(wordBefore(text, index)) ? sign : undefined));

const HOST_AND_PATH =
	/(?<![\p{L}\p{N}_/.@=\\~{-]|\\allowbreak )((?:[A-Za-z\d-]+\.)+[A-Za-z]{2,})(?![\w@\\])(\/(?:(?!h?ttps?:|ttps?\/\/)[^\s<>"'{}()[\]])*(?<=[\w/]))?/gu;

function withoutScheme(text: string): Edit[] {
	if (!/[A-Za-z\d-]\.[A-Za-z]{2}/.test(text)) return [];
	return editsOf(text, HOST_AND_PATH, ({ index, 0: address, 1: host = '', 2: path = '' }) => {
		const word = wordBefore(text, index);
		if (word.includes('://')) return undefined;
		if (!isAddress(host, path, text.slice(Math.max(0, index - 90), index))) return undefined;
		return `${GLUED.test(word) ? ' ' : ''}https://${address.replace(ESCAPE, '$1')}`;
	});
}

/** Hosts that are certain by their name; below `github.com` and its like only with a path. */
const CERTAIN_HOST =
	/^(?:www(?:\.[\w-]+){2,}|[\w-]+\.(?:github|gitlab)\.io|[\w-]+\.(?:netlify|vercel|web)\.app|[\w-]+\.pages\.dev|anonymous\.4open\.science|(?:sites|drive|docs|colab)\.google\.com)$/i;
const CERTAIN_WITH_PATH =
	/^(?:git(?:hub|lab)\.com|bitbucket\.org|codeberg\.org|huggingface\.co|hf\.co|modelscope\.cn|kaggle\.com|zenodo\.org|osf\.io|arxiv\.org|doi\.org|openreview\.net|youtu\.be|youtube\.com|aka\.ms|bit\.ly|tinyurl\.com)$/i;

/** Not those that are endings of files too, as `.py`, `.md`, `.sh`, `.rs`, `.ml`, `.pl`, `.js`. */
const DOMAIN =
	/\.(?:com|org|net|io|ai|edu|gov|dev|app|co|me|cn|jp|kr|de|fr|uk|it|ch|eu|nl|ca|il|in|se|be|info|xyz|site|tech|science|group|world|space|page|online|cloud|live|one|top)$/;
const COMMON_DOMAIN = /\.(?:com|org|net|io|ai|edu|dev|app)$/;
/** What leads to an address; more of it where the host stands alone. */
const BEFORE_PATH = /(?:\b(?:at|via|on|in|from|under|visit|see|here|is)|[:([–—-])\s*$/;
const BEFORE_BARE_HOST =
	/\b(?:(?:available|accessible|accessed|releas(?:e|ed)|hosted|viewed|found|website|page)\b[^.;!?]*\bat|[Pp]lease visit|(?:[Ww]ebsite|[Pp]age)(?: is)?:)\s+$/;

/** Names such as `Node.js`, `Last.FM` and `Perplexity.ai` look like hosts; where the text does not lead to it, it is none. */
function isAddress(host: string, path: string, before: string): boolean {
	if (CERTAIN_HOST.test(host)) return true;
	const hasPath = path.length > 1;
	if (CERTAIN_WITH_PATH.test(host)) return hasPath;
	if (/^[A-Z]/.test(host) || /^\/[\w-]+\.[a-z]{2,}$/.test(path)) return false;
	if (hasPath) return DOMAIN.test(host) && host === host.toLowerCase() && BEFORE_PATH.test(before);
	return COMMON_DOMAIN.test(host) && BEFORE_BARE_HOST.test(before);
}

function wordBefore(text: string, index: number): string {
	let start = index;
	while (start > 0 && !/\s/.test(text.charAt(start - 1))) start -= 1;
	return text.slice(start, index);
}
