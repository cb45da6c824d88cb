import fc from 'fast-check';
import { papersInLink } from '../../src/client/reading-list/link.ts';
import { readList } from '../../src/client/reading-list/list.ts';
import { conceptsOf } from '../../src/search/concepts.ts';
import { excerptOf } from '../../src/search/excerpt.ts';
import { find } from '../../src/search/find.ts';
import { countWords, packWords, unpackWords } from '../../src/search/search-words.ts';
import { addressOf, readState } from '../../src/search/state.ts';
import { smallIndex } from '../helpers/small-index.ts';
import { fuzz } from './fuzz.ts';
import { must } from './must.ts';
import { LETTERS, MARKS, NESTED, NUMBERS, SCRIPTS, UNSEEN } from './signs.ts';

/** What comes from a reader, or from whoever has sent them a link. */
const anything = fc
	.array(
		fc.oneof(
			fc.constantFrom(...UNSEEN, ...SCRIPTS, ...MARKS, ...LETTERS, ...NUMBERS, ...NESTED),
			fc.constantFrom('lamp', 'goats', ' ', ',', '%2C', '%', '%zz', '%E2%82', '"', '-', '+', '&q=', '#papers='),
			fc.string({ unit: 'binary', maxLength: 8 }),
		),
		{ maxLength: 20 },
	)
	.map((parts) => parts.join(''));

const PAGES = [
	{ id: 'goats', title: 'Goats at Night', text: 'Goats need lanterns. A lantern dims when pupils come near.' },
	{ id: 'lamps', title: 'Lamp Group Policy', text: 'We present Lamp Group Policy (LGP), whose behaviour is new.' },
];
const words = unpackWords(packWords([countWords(PAGES.map(({ text }) => text))], [['student', 'pupil']]));
const lookup = smallIndex(PAGES);

fuzz('any search is answered with pages that there are', anything, { short: 150, long: 8000 }, async (query) => {
	const { found, corrected } = await find(query, words, lookup);
	for (const { id } of found)
		must(
			PAGES.some((page) => page.id === id),
			'what is found is there',
			id,
		);
	const concepts = conceptsOf(query, words);
	// One sign may stand for several words, as ﷺ does.
	must(concepts.length <= query.normalize('NFKC').length + 1, 'no more is asked for than was typed', concepts);
	must(corrected !== query.trim() && corrected !== '', 'what is said to be corrected is another search', corrected);
});

fuzz(
	'any excerpt is of the text',
	fc.tuple(anything, fc.array(fc.nat({ max: 60 }))),
	{ short: 150, long: 4000 },
	([text, places]) => {
		const shown = excerptOf(text, 0, places)
			.map((piece) => piece.text)
			.join('');
		const words = shown
			.replace(/^… | …$/g, '')
			.split(/\s+/)
			.filter(Boolean);
		must(
			words.every((word) => text.includes(word)),
			'an excerpt is of the text',
			[text, shown],
		);
	},
);

const page = 'https://example.org/some/search.html';

fuzz(
	'any address of a search is read, and what was read is written as it was',
	anything,
	{ short: 200, long: 8000 },
	(text) => {
		const address = new URL(
			`?q=${text.replaceAll('#', '')}&topic=${encodeURIComponent(text.toWellFormed())}&sort=${text}`,
			page,
		).href;
		const state = readState(address);
		const again = readState(addressOf(state, page));
		must(again.query === state.query.trim().toWellFormed(), 'the words are kept', [state, again]);
		must(JSON.stringify(again.choices) === JSON.stringify(state.choices), 'the choices are kept', [state, again]);
		must(addressOf(state, page).startsWith(page), 'the address stays on its page', addressOf(state, page));
	},
);

fuzz('any link to a reading list is read as names of papers', anything, { short: 200, long: 8000 }, (text) => {
	const slugs = papersInLink(new URL(`#papers=${text}`, page).href) ?? [];
	must(
		slugs.every((slug) => slug !== '' && slug.length <= 200),
		'they are names',
		slugs,
	);
	must(new Set(slugs).size === slugs.length, 'each is there once', slugs);
});

const kept = fc.oneof(
	anything,
	fc.json({ maxDepth: 4 }),
	fc
		.record({ version: fc.oneof(fc.constant(1), fc.jsonValue()), papers: fc.jsonValue(), read: fc.jsonValue() })
		.map((list) => JSON.stringify(list)),
	anything.map((text) => `{"version":{"toString":1,"valueOf":${JSON.stringify(text)}},"__proto__":{"papers":["a"]}}`),
);

fuzz(
	'any text that was kept for a reading list is a list or is said to be none',
	kept,
	{ short: 300, long: 8000 },
	(text) => {
		const list = readList(text);
		if (typeof list === 'string') return;
		must(
			[...list.papers, ...list.read].every((slug) => typeof slug === 'string' && slug !== ''),
			'they are names',
			list,
		);
		must(typeof list.tracksReading === 'boolean', 'it is known whether reading is marked', list);
	},
);
