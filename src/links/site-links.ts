import { dirname } from 'node:path/posix';
import { formatProblem, ProblemLog } from '../model/problem.ts';
import { type Files, LinkDoubts } from './link-doubts.ts';
import { applyEdits, attributeHtml, type Edit, type PageLink, type PageScan, placeOf, scanPage } from './page-links.ts';
import { policyFaults } from './page-policy.ts';
import { absoluteAddress, relativeAddress, resolveTarget, type Target } from './targets.ts';

/** `404.html` is served at any depth. */
export const NOT_FOUND = '404.html';

/** A page that is mailed keeps its absolute addresses, and the tags that its sender replaces. */
export const isMail = (page: string): boolean => /^digests\/[^/]+\/email\.html$/.test(page);

/** Where an address leads, and how it is written on the page; no target where it leaves the site. */
interface Resolved {
	target?: Target;
	address: string;
}

/** A fault that every page has is told of so many. */
const MOST_TOLD = 50;

/**
 * The links of a site's pages, finished page by page while the site is written, and looked up when all of it is there.
 *
 * @param siteUrl Where the site will be served, with a slash at its end.
 * @param isCertain Whether a file is known to come, so that links to it need no looking up.
 * @param idsOf What a fragment can point to on a page that is not finished here.
 */
export class SiteLinks {
	readonly #siteUrl: string;
	readonly #doubts: LinkDoubts;
	/** By the folder of the page and the address from the root. */
	readonly #resolved = new Map<string, Map<string, Resolved>>();
	/** What pages have that their policies forbid. */
	readonly #forbidden = new ProblemLog();

	constructor(
		siteUrl: string,
		isCertain: (file: string) => boolean = () => false,
		idsOf?: (page: string) => ReadonlySet<string> | undefined,
	) {
		this.#siteUrl = siteUrl;
		this.#doubts = new LinkDoubts(isCertain, idsOf);
	}

	/** The site's path on its host, with a slash at both ends. */
	get base(): string {
		return new URL(this.#siteUrl).pathname;
	}

	has(page: string): boolean {
		return this.#doubts.hasPage(page);
	}

	/** Whether a page that was finished has a place of this name. */
	hasPlace(page: string, id: string): boolean {
		return this.#doubts.hasPlace(page, id);
	}

	/** The places on other pages that a page leads to that was finished, as addresses from the site's root. */
	placesFrom(page: string): readonly string[] {
		return this.#doubts.placesFrom(page);
	}

	/**
	 * A page with every address within the site relative, so that it works under any path and from a disk, and with its
	 * module scripts as deferred classic ones, which a page on a disk may load. What a link out of the site opens gets no
	 * hold of the page.
	 *
	 * @param isGuarded Whether it must do nothing that its policy forbids; a page that is only copied has none of ours.
	 */
	finish(html: string, page: string, isGuarded = false): string {
		const scan = scanPage(html);
		if (isGuarded) this.guard(html, page, scan);
		this.#doubts.addPage(page, scan.ids);
		const addresses = this.#addressesIn(page);
		const edits = scan.links.flatMap((link): Edit[] => {
			const { target, address } = addresses(link.attribute.value);
			if (!target) return outgoingEdits(link);
			this.#doubts.note(html, page, link, target);
			const isWithinPage = target.file === page && target.fragment !== '' && target.query === '';
			const { name, start, end } = link.attribute;
			// A link within the page itself needs no file name.
			return [{ start, end, text: attributeHtml(name, isWithinPage ? `#${encodeURI(target.fragment)}` : address) }];
		});
		return applyEdits(html, [...edits, ...classicEdits(scan, page)]);
	}

	/** Notes what a page has that its own policy forbids. */
	guard(html: string, page: string, scan = scanPage(html)): void {
		for (const { start, ...words } of policyFaults(scan, page)) {
			if (this.#forbidden.problems.length >= MOST_TOLD) return;
			this.#forbidden.refuseFile({ file: page, ...placeOf(html, start) }, words);
		}
	}

	/** Notes where a mail leads. It keeps its absolute addresses, and the tags that its sender replaces. */
	readMail(html: string, page: string): void {
		const scan = scanPage(html);
		this.#doubts.addPage(page, scan.ids);
		for (const link of scan.links.filter(({ attribute }) => attribute.value.startsWith(this.#siteUrl))) {
			const target = resolveTarget(link.attribute.value.slice(this.#siteUrl.length) || '.', 'index.html');
			if (target) this.#doubts.note(html, page, link, target);
		}
	}

	/**
	 * Where addresses lead and how they are written on a page. An address from the root means the same on all pages of a
	 * folder, and most of a page's links stand on every page, so that each is worked out once for a folder.
	 */
	#addressesIn(page: string): (value: string) => Resolved {
		const known = this.#resolved.getOrInsertComputed(page === NOT_FOUND ? page : dirname(page), () => new Map());
		const resolve = (value: string): Resolved => {
			const target = resolveTarget(value, page);
			if (!target) return { address: value };
			return {
				target,
				address: page === NOT_FOUND ? absoluteAddress(target, this.base) : relativeAddress(target, page),
			};
		};
		return (value) => (value.startsWith('/') ? known.getOrInsertComputed(value, resolve) : resolve(value));
	}

	/**
	 * Looks up what is in doubt.
	 *
	 * @throws Error with a line for each address that leads nowhere, and for each thing that the policy of a page forbids.
	 */
	check(files: Files): void {
		const forbidden = this.#forbidden.problems.map(formatProblem).sort();
		if (forbidden.length > 0)
			throw new Error(`Browsers would leave out a part of these pages, by their own policy.\n${forbidden.join('\n')}`);
		const lines = this.#doubts.problems(files).map(formatProblem).sort();
		if (lines.length > 0) throw new Error(`The site has dead links.\n${lines.join('\n')}`);
	}
}

/** Where a link leads out of the site, the page that it opens has no hold of the one that it was opened from. */
const outgoingEdits = ({ tag, attribute: { value, end }, rel }: PageLink): Edit[] =>
	tag === 'a' && rel === undefined && /^\s*https?:/i.test(value) ? [{ start: end, end, text: ' rel="noopener"' }] : [];

/** A deferred script runs when a module would. */
const classicEdits = ({ modules }: PageScan, page: string): Edit[] =>
	modules.flatMap(({ src, start, end }) => (resolveTarget(src, page) ? [{ start, end, text: 'defer' }] : []));
