import { stem } from 'porter2';
import { fold } from '../../src/search/fold.ts';
import type { Hit, Lookup } from '../../src/search/matches.ts';
import { initialOf, nameParts, namePlace, wordsOfName } from '../../src/search/names.ts';

interface SmallText {
	id: string;
	title: string;
	text: string;
	/** Who wrote it. */
	names?: string[];
	/** At arXiv and elsewhere, in small letters. */
	numbers?: string[];
}

/** An index of pages in memory that answers as the site's does: by stems, with the parts of compounds and the whole. */
export function smallIndex(pages: readonly SmallText[]): Lookup {
	const stems = new Map<string, Map<string, { places: number[]; inTitle: boolean }>>();
	const words = new Map<string, Set<string>>();
	for (const { id, title, text } of pages) {
		const titleLength = title.split(/\s+/).length;
		`${title} ${text}`.split(/\s+/).forEach((written, place) => {
			for (const word of formsOf(written)) {
				const key = stem(word);
				words.set(key, (words.get(key) ?? new Set()).add(word));
				const hits = stems.get(key) ?? new Map<string, { places: number[]; inTitle: boolean }>();
				const hit = hits.get(id) ?? { places: [], inTitle: false };
				if (hit.places.at(-1) !== place) hit.places.push(place);
				hit.inTitle ||= place < titleLength;
				stems.set(key, hits.set(id, hit));
			}
		});
	}
	return {
		total: pages.length,
		text: (word, isOpen) => {
			const exact = stems.get(stem(word));
			if (exact || !isOpen) return Promise.resolve(exact ?? new Map());
			const longer = [...words].filter(([, written]) => [...written].some((one) => one.startsWith(word)));
			const found = longer.flatMap(([key]) => [...(stems.get(key) ?? [])]);
			return Promise.resolve(new Map<string, Hit>(found));
		},
		name: (word) => Promise.resolve(namedIn(pages, word)),
		number: (asked) => {
			const numbered = pages.filter(({ numbers }) => numbers?.includes(asked));
			return Promise.resolve(new Map(numbered.map(({ id }) => [id, { places: [0], inTitle: false }])));
		},
	};
}

function namedIn(pages: readonly SmallText[], word: string): Map<string, Hit> {
	const hits = pages.flatMap(({ id, names = [] }): [string, Hit][] => {
		const places = names.flatMap((name, at) =>
			wordsOfName(name).flatMap((one, place, { length }) =>
				[...nameParts(one), ...(place < length - 1 ? [initialOf(fold(one))] : [])].includes(word)
					? [namePlace(at, place)]
					: [],
			),
		);
		return places.length > 0 ? [[id, { places, inTitle: false }]] : [];
	});
	return new Map(hits);
}

/** `GUI-R1:` is found as `guir1`, `gui` and `r1`. */
function formsOf(written: string): Set<string> {
	const parts = fold(written)
		.split(/[^\p{L}\p{N}']+/u)
		.map((part) => part.replace(/^'+|'+$/g, ''));
	return new Set([...parts, parts.join('')].filter(Boolean));
}
