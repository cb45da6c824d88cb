/** A page or a place within one, as a cell of a table leads to it. */
export interface Link {
	text: string;
	href: string;
}

/** One value of a table. */
export interface Cell {
	/** What the CSV has; absent where there is nothing that could be counted. */
	value?: string | number;
	/** What readers see, where that is not the value alone. */
	words?: string;
	/** Where it leads. Readers see these texts after the words, and instead of the value. */
	links?: readonly Link[];
}

/** Led by the cell that says what the row is about. */
export type Row = readonly Cell[];

/**
 * Everything that is said by a chart. What is drawn, the table and the CSV are all made from its rows, so that they
 * cannot differ.
 */
export interface Chart {
	/** The name of its file of numbers. */
	name: string;
	title: string;
	/** What is counted and what stands out, for those who do not see the picture too. */
	description: string;
	/** One heading for each cell of a row. */
	columns: readonly string[];
	rows: readonly Row[];
	/** What the picture leaves out, a sentence each. */
	notes: readonly string[];
	/** The page that has all of which the chart shows the foremost. */
	more?: Link;
}

/** A chart whose rows each have something, how many it has of one thing, and what else there is to say of it. */
export interface Ranking extends Chart {
	/** What is counted, in the singular. */
	unit: string;
}

/** The first cells of a row as they stand in the markup of what is drawn, so that a picture can be checked. */
export const drawnFrom = (row: Row, cells = row.length): string =>
	JSON.stringify(row.slice(0, cells).map(({ value }) => value ?? null));
