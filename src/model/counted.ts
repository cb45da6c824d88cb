/** `1 paper`, `2 papers`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** `2 of 3 papers name`, `1 of 3 papers names`: some of all, with what they do. */
export const someOf = (some: number, all: number, one: string, [does, doTogether]: readonly [string, string]): string =>
	`${some} of ${counted(all, one)} ${some === 1 ? does : doTogether}`;
