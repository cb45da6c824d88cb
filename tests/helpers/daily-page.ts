/** An invented Daily Papers page, for tests that care for one thing in it. */

export interface InventedRecord {
	title: string;
	abstract?: string;
	/** The block below the abstract; left out where there is none. */
	who?: string;
	when?: string;
}

export const ABSTRACT =
	'Lanterns are carried by night walkers without any thought for their neighbours. We show that a lantern which dims when another comes near saves a third of its oil, and that nobody stumbles.';

/** A page with the header of the source, its day, and the records in their order. */
export function dailyPage(day: string, records: readonly InventedRecord[]): string {
	const header = ['new', 'Subscribe', 'Daily Papers', 'byAK and the research community', day];
	return [...header, ...records.flatMap(paragraphsOf)].join('\n\n');
}

function paragraphsOf({ title, abstract = ABSTRACT, who = '  • 3 authors', when }: InventedRecord): string[] {
	return when === undefined ? [title, abstract] : [title, abstract, `${who}\n·\n${when}`];
}
