import { describe, expect, test } from 'vitest';
import { bandsOf, isSaidBeside } from '../../src/components/home/bands.ts';
import { HOME_SECTIONS, type HomeSection } from '../../src/model/home.ts';

const outline = (sections: readonly HomeSection[]): string[] =>
	bandsOf(sections).map((columns) => columns.map(({ sections: names }) => names.join(' ')).join(' | '));

describe('the sections of the first page on a wide screen', () => {
	test('stand in the order of the narrow one, what is narrow beside what is wide', () => {
		expect(outline(HOME_SECTIONS)).toEqual(['new discussed topics timeline | lead papers', 'captures follow']);
		expect(outline(['papers', 'topics', 'lead', 'follow'])).toEqual(['papers | topics', 'lead | follow']);
		expect(outline(['topics'])).toEqual(['topics']);
		expect(outline([])).toEqual([]);
	});

	test('say the titles of the newest papers once, where others are left to stand beside the cards', () => {
		const said = (sections: HomeSection[]): HomeSection[] =>
			bandsOf(sections).flatMap((columns) =>
				columns.flatMap((column) => column.sections.filter((name) => !isSaidBeside(name, column, sections))),
			);
		expect(said(['new', 'topics', 'papers'])).toEqual(['topics', 'papers']);
		expect(said(['new', 'papers'])).toEqual(['new', 'papers']);
		expect(said(['new', 'topics'])).toEqual(['new', 'topics']);
	});
});
