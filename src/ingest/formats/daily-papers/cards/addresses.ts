import { readArxivId } from '../../../../model/arxiv-id.ts';
import type { PageLine } from './page-line.ts';

/** What a link of the page leads to. */
export interface Target {
	kind: 'paper' | 'votes' | 'comments' | 'archive' | 'organization' | 'site' | 'elsewhere';
	/** Of a paper, at whichever place. */
	arxiv?: string;
	/** Of an organisation, or of a person. */
	handle?: string;
}

const HUGGING_FACE = /^(?:www\.)?(?:huggingface\.co|hf\.co)$/;
const PAPER_PATH = /^\/papers\/([^/]+)$/;
/** Pages of the site that look like the page of an organisation. */
const SITE_PAGES =
	/^(?:papers|models|datasets|spaces|docs|pricing|enterprise|join|login|posts|blog|learn|chat|tasks|languages|collections|organizations|storage|support|huggingface|privacy|terms-of-service|changelog|inference-endpoints)$/;

/** Tells what an address of the page is for; nothing of one that the file does not hold. */
export function targetOf(url: string): Target | undefined {
	if (!URL.canParse(url)) return undefined;
	const address = new URL(url);
	if (!HUGGING_FACE.test(address.hostname)) {
		const arxiv = /(?:^|\.)arxiv\.org$/.test(address.hostname) ? readArxivId(url) : undefined;
		return arxiv === undefined ? { kind: 'elsewhere' } : { kind: 'archive', arxiv };
	}
	if (address.pathname === '/login') return ofPaper('votes', address.searchParams.get('next') ?? '');
	if (address.pathname.startsWith('/papers/')) {
		return ofPaper(address.hash === '#community' ? 'comments' : 'paper', address.pathname);
	}
	const [, handle] = /^\/([\w.-]+)\/?$/.exec(address.pathname) ?? [];
	return handle === undefined || SITE_PAGES.test(handle) ? { kind: 'site' } : { kind: 'organization', handle };
}

function ofPaper(kind: 'paper' | 'votes' | 'comments', path: string): Target {
	const arxiv = readArxivId(PAPER_PATH.exec(path)?.[1] ?? '');
	return arxiv === undefined ? { kind: 'site' } : { kind, arxiv };
}

/** The first target of that kind among a line's links. */
export const targetOn = ({ links }: PageLine, kind: Target['kind']): Target | undefined =>
	links.map(({ url }) => targetOf(url)).find((target) => target?.kind === kind);
