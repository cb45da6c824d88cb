import fc from 'fast-check';
import { LINK_KINDS, type Paper, paperSchema } from '../../src/model/paper.ts';
import { slugOf } from '../../src/model/slug.ts';
import { fuzz } from './fuzz.ts';
import { must } from './must.ts';
import { mustBeHarmless, mustFileWell } from './outputs.ts';
import { LETTERS, MARKS, NESTED, NUMBERS, SCRIPTS, UNSEEN } from './signs.ts';

const hostile = fc
	.array(fc.constantFrom(...UNSEEN, ...SCRIPTS, ...MARKS, ...LETTERS, ...NUMBERS, ...NESTED, 'lamp', ' '), {
		minLength: 1,
		maxLength: 12,
	})
	.map((signs) => signs.join(''))
	.filter((text) => text.trim() !== '');

const address = fc.oneof(
	hostile,
	hostile.map((text) => `https://a.example/${text}`),
	hostile.map((text) => `https://a.example/?${encodeURIComponent(text.toWellFormed())}`),
);

/** Whatever the schema lets an entry hold that a person has written. */
const paper: fc.Arbitrary<Paper> = fc
	.record(
		{
			title: hostile,
			gist: hostile,
			authors: fc.array(hostile, { minLength: 1, maxLength: 3 }),
			organization: fc.record({ name: hostile }),
			published: fc.constantFrom('2025', '2025-10', '2025-10-29'),
			venue: fc.record({ type: hostile, name: hostile, pages: hostile, volume: hostile }),
			categories: fc.array(hostile, { minLength: 1, maxLength: 2 }),
			doi: hostile.map((text) => `10.1000/${text.replace(/\s/g, '')}x`),
			links: fc.array(fc.record({ url: address, kind: fc.constantFrom(...LINK_KINDS) }), {
				minLength: 1,
				maxLength: 2,
			}),
			note: hostile,
		},
		{ requiredKeys: ['title'] },
	)
	.map((fields) => paperSchema.safeParse(fields).data)
	.filter((fields) => fields !== undefined)
	.chain((fields) => hostile.map((abstract) => ({ slug: slugOf(fields.title) || 'paper', ...fields, abstract })));

fuzz('whatever a person writes into an entry, nothing in it runs', paper, { short: 300, long: 15_000 }, mustBeHarmless);

fuzz('whatever a person writes into an entry, its files can be read', paper, { short: 60, long: 4000 }, (one) =>
	mustFileWell([one]),
);

fuzz('any title has a slug that any disk can hold', hostile, { short: 500, long: 5000 }, (title) => {
	const slug = slugOf(title);
	must(/^([a-z0-9][a-z0-9-]{0,79}|)$/.test(slug), 'a slug is a safe name', [title, slug]);
	must(!/^(con|prn|aux|nul|com\d|lpt\d)$/.test(slug), 'a slug is no device', [title, slug]);
});
