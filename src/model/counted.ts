const FIGURES = new Intl.NumberFormat('en', { useGrouping: 'min2' });

/** A number as it is read: `9996`, `10,634`. */
export const inFigures = (number: number): string => FIGURES.format(number);

/** `1 paper`, `2 papers`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
	`${inFigures(count)} ${count === 1 ? one : many}`;

/** `2 of 3 papers name`, `1 of 3 papers names`: some of all, with what they do. */
export const someOf = (some: number, all: number, one: string, [does, doTogether]: readonly [string, string]): string =>
	`${inFigures(some)} of ${counted(all, one)} ${some === 1 ? does : doTogether}`;
