interface XmlKind {
	/** Of problems with such a file. */
	kind: string;
	/** What makes it, as in `src/exports/opensearch.ts`. */
	maker: string;
}

/** By the ends of their addresses, the first that fits. */
const KINDS: readonly [ends: RegExp, kind: XmlKind][] = [
	[/\.svg$/, { kind: 'picture', maker: 'src/pictures/' }],
	[/^sitemap-[^/]+\.xml$/, { kind: 'sitemap', maker: 'src/exports/data/sitemap.ts' }],
	[/^opensearch\.xml$/, { kind: 'opensearch', maker: 'src/exports/opensearch.ts' }],
	[/\.opml$/, { kind: 'feed', maker: 'src/exports/feeds/opml.ts' }],
];

const FEED: XmlKind = { kind: 'feed', maker: 'src/exports/feeds/' };

/** What a file of XML, or a JSON Feed, is told of as and made by. */
export const xmlKindOf = (file: string): XmlKind => KINDS.find(([ends]) => ends.test(file))?.[1] ?? FEED;
