/** How an item of a list begins: with a bullet, or with its number. */
const MARK = /^(?:[-–*•] +|\(?(?<number>\d{1,2})[.)] +)(?=\S)/;

/** Whether a line begins as an item of a list does; a title may, too. */
export const beginsItem = (line: string): boolean => MARK.test(line);

/**
 * Whether lines are several items of one list, of which some may go on in the next line: all have bullets, or numbers
 * that count up. One line alone proves nothing.
 */
export function areItems(lines: readonly string[]): boolean {
	const items = lines.filter(beginsItem);
	const numbers = items.map((line) => Number(MARK.exec(line)?.groups?.['number']));
	const isList = numbers.every(Number.isNaN) || numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
	return beginsItem(lines[0] ?? '') && items.length > 1 && isList;
}
