import { type Attribute, type Tag, valueOf } from './html-tags.ts';

/** An element that the policy of a page may forbid, or that has an attribute that it forbids. */
export interface GuardedPart {
	tag: string;
	attributes: readonly Attribute[];
	start: number;
	/** Of a script or a style sheet within the page what is in it, of a policy what it says. */
	text?: string;
}

/** Those that no page has: frames load other sites, and a base would lead every link of the page elsewhere. */
export const FORBIDDEN_TAGS = ['base', 'iframe', 'frame', 'object', 'embed', 'applet', 'portal'];

/** Those that may be guarded whatever their attributes are. */
export const GUARDED_TAGS = ['script', 'style', ...FORBIDDEN_TAGS];
const GUARDED = new Set([...GUARDED_TAGS, 'meta']);

/** Those that hold several addresses, which the reading of links does not part. */
export const ADDRESS_LISTS = ['srcset', 'imagesrcset', 'ping'];

/** Those that make any element guarded, as regular expressions. */
export const GUARDED_ATTRIBUTES = ['http-equiv', 'style', ...ADDRESS_LISTS, String.raw`on[\w:.-]*`];

/** Whether it holds a script, a style or a list of addresses, which no page of ours has. */
export const isForbiddenAttribute = ({ name }: Attribute): boolean =>
	name === 'style' || name.startsWith('on') || ADDRESS_LISTS.includes(name);

/** Notes what the policy of a page has to allow, while the tags of the page go by. */
export class GuardedParts {
	/** In their order. */
	readonly found: GuardedPart[] = [];
	/** The script or the style sheet within the page that is being read, and where its text begins. */
	#open: { part: GuardedPart; textStart: number } | undefined;

	opened({ name: tag, attributes, start, end }: Tag & { attributes: readonly Attribute[] }): void {
		if (!GUARDED.has(tag) && !attributes.some(isForbiddenAttribute)) return;
		const part: GuardedPart = { tag, attributes, start };
		const policy = tag === 'meta' ? policyIn(attributes) : undefined;
		if (policy !== undefined) part.text = policy;
		const isPlain = tag === 'meta' ? policy === undefined : tag === 'script' && isData(attributes);
		if (isPlain && !attributes.some(isForbiddenAttribute)) return;
		this.found.push(part);
		if (isWritten(tag, attributes)) this.#open = { part, textStart: end };
	}

	closed({ name, start }: Tag, html: string): void {
		if (this.#open?.part.tag !== name) return;
		this.#open.part.text = html.slice(this.#open.textStart, start);
		this.#open = undefined;
	}
}

const policyIn = (attributes: readonly Attribute[]): string | undefined =>
	valueOf(attributes, 'http-equiv')?.toLowerCase() === 'content-security-policy'
		? (valueOf(attributes, 'content') ?? '')
		: undefined;

/** Browsers run no JSON. */
const isData = (attributes: readonly Attribute[]): boolean =>
	/^application\/(ld\+)?json$/i.test(valueOf(attributes, 'type') ?? '');

/** JSON-LD: what a page says of itself to search engines. */
export const isLinkedData = (attributes: readonly Attribute[]): boolean =>
	/^application\/ld\+json$/i.test(valueOf(attributes, 'type') ?? '');

const isWritten = (tag: string, attributes: readonly Attribute[]): boolean =>
	tag === 'style' || (tag === 'script' && !isData(attributes) && valueOf(attributes, 'src') === undefined);
