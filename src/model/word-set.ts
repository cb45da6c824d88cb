/** The words of a list that is written as running text, over as many lines as it needs. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
