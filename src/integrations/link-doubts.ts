import { type Problem, ProblemLog } from '../model/problem.ts';
import { type PlacedLink, refuseDeadLink } from './dead-links.ts';
import { type PageLink, placeOf } from './page-links.ts';
import type { Target } from './site-files.ts';

/** A link that leads nowhere unless what it names turns up. */
interface Doubt extends PlacedLink {
	target: Target;
}

/** A link that every page has is told of so many. */
const MOST_TOLD = 50;

/**
 * The links of a site that have to be looked up when all of it is there.
 *
 * @param isCertain Whether a file is known to come, so that links to it need no looking up.
 * @param idsOf What a fragment can point to on a page that was not added; nothing where such a link is taken at its word.
 */
export class LinkDoubts {
	readonly #isCertain: (file: string) => boolean;
	readonly #idsOf: (page: string) => ReadonlySet<string> | undefined;
	/** By the file that they name. */
	readonly #doubts = new Map<string, Doubt[]>();
	/** Links to a place on another page. */
	readonly #places: Doubt[] = [];
	/** What a fragment can point to, by page. */
	readonly #ids = new Map<string, ReadonlySet<string>>();
	/** The same of pages that were not added, as far as it was asked for. */
	readonly #otherIds = new Map<string, ReadonlySet<string> | undefined>();

	constructor(
		isCertain: (file: string) => boolean,
		idsOf: (page: string) => ReadonlySet<string> | undefined = () => undefined,
	) {
		this.#isCertain = isCertain;
		this.#idsOf = idsOf;
	}

	/** Says what a fragment can point to on a page. */
	addPage(page: string, ids: ReadonlySet<string>): void {
		this.#ids.set(page, ids);
	}

	hasPage(page: string): boolean {
		return this.#ids.has(page);
	}

	/** Whether a page that was added has a place of this name. */
	hasPlace(page: string, id: string): boolean {
		return this.#ids.get(page)?.has(id) ?? false;
	}

	/** Notes a link of a page that was added. */
	note(html: string, page: string, link: PageLink, target: Target): void {
		const doubt = (): Doubt => ({ page, link, target, ...placeOf(html, link.attribute.start) });
		if (!this.#isCertain(target.file)) {
			const doubts = this.#doubts.getOrInsertComputed(target.file, () => []);
			if (doubts.length < MOST_TOLD) doubts.push(doubt());
		}
		const isHere = target.file === page && this.hasPlace(page, target.fragment);
		if (target.fragment && !isHere) this.#places.push(doubt());
	}

	/** What leads nowhere, now that these are the files of the site. */
	problems(files: ReadonlySet<string>): Problem[] {
		const log = new ProblemLog();
		for (const [file, doubts] of this.#doubts) {
			if (!files.has(file)) for (const doubt of doubts) refuseDeadLink(doubt, 'an address of this site', log);
		}
		for (const doubt of this.#places) {
			const { file, fragment } = doubt.target;
			const ids = this.#ids.get(file) ?? this.#otherIds.getOrInsertComputed(file, this.#idsOf);
			if (ids?.has(fragment) === false) refuseDeadLink(doubt, 'the id of an element there', log);
		}
		return log.problems;
	}
}
