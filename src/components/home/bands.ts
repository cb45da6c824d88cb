import type { HomeSection } from '../../model/home.ts';

/** Sections that stand below one another in one column. */
export interface Column {
	sections: HomeSection[];
	isWide: boolean;
}

/** What is read is wide; what leads on is narrow. */
const WIDE: ReadonlySet<HomeSection> = new Set<HomeSection>(['lead', 'papers']);

/**
 * How the sections of the first page stand on a wide screen, which is in the order in which a narrow one has them below
 * one another: what is narrow and what is wide, where one follows the other, side by side. One or two columns make a
 * band across the page.
 */
export function bandsOf(sections: readonly HomeSection[]): Column[][] {
	const columns: Column[] = [];
	for (const section of sections) {
		const isWide = WIDE.has(section);
		const last = columns.at(-1);
		if (last?.isWide === isWide) last.sections.push(section);
		else columns.push({ sections: [section], isWide });
	}
	return columns.flatMap((_, at) => (at % 2 === 0 ? [columns.slice(at, at + 2)] : []));
}

/** On a wide screen the cards of the newest papers stand beside their titles, which are then said once. */
export const isSaidBeside = (section: HomeSection, column: Column, sections: readonly HomeSection[]): boolean =>
	section === 'new' && column.sections.length > 1 && sections.includes('papers');
