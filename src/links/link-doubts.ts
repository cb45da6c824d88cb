import { type Problem, ProblemLog } from '../model/problem.ts';
import { type PlacedLink, refuseDeadLink } from './dead-links.ts';
import { type PageLink, placesIn } from './page-links.ts';
import { absoluteAddress, type Target } from './targets.ts';

/** The files of a site, by their paths from its root. */
export type Files = Pick<ReadonlySet<string>, 'has'>;

/** A link that leads nowhere unless what it names turns up. */
interface Doubt extends PlacedLink {
	target: Target;
}

/** What many pages lead to is told of so many links. */
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
	/** By the file and the place on it that they name. */
	readonly #places = new Map<string, Doubt[]>();
	/** The places on other pages, by the page that leads to them. */
	readonly #placesFrom = new Map<string, Set<string>>();
	/** The page that links are being noted of, which is not kept for longer. */
	#reading = { html: '', placeOf: placesIn('') };
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

	/** The places on other pages that a page leads to that was added, as addresses from the site's root. */
	placesFrom(page: string): readonly string[] {
		return [...(this.#placesFrom.get(page) ?? [])];
	}

	/** Notes a link of a page that was added. */
	note(html: string, page: string, link: PageLink, target: Target): void {
		const { file, fragment } = target;
		const add = (doubts: Doubt[]): void => {
			if (doubts.length >= MOST_TOLD) return;
			doubts.push({ page, link, target, ...this.#placeIn(html, link.attribute.start) });
		};
		if (!this.#isCertain(file)) add(this.#doubts.getOrInsertComputed(file, () => []));
		if (!fragment) return;
		if (file !== page) {
			const place = absoluteAddress({ file, query: '', fragment }, '/');
			this.#placesFrom.getOrInsertComputed(page, () => new Set()).add(place);
		}
		if (!this.hasPlace(file, fragment)) add(this.#places.getOrInsertComputed(`${file}#${fragment}`, () => []));
	}

	#placeIn(html: string, offset: number): { line: number; column: number } {
		if (this.#reading.html !== html) this.#reading = { html, placeOf: placesIn(html) };
		return this.#reading.placeOf(offset);
	}

	/** What leads nowhere, now that these are the files of the site. */
	problems(files: Files): Problem[] {
		const log = new ProblemLog();
		for (const [file, doubts] of this.#doubts) {
			if (!files.has(file)) for (const doubt of doubts) refuseDeadLink(doubt, 'an address of this site', log);
		}
		for (const doubt of [...this.#places.values()].flat()) {
			const { file, fragment } = doubt.target;
			const ids = this.#ids.get(file) ?? this.#otherIds.getOrInsertComputed(file, this.#idsOf);
			if (ids?.has(fragment) === false) refuseDeadLink(doubt, 'the id of an element there', log);
		}
		return log.problems;
	}
}
