const CLASS =
	/^(?:[a-z]+(?:-[a-z]+)?\.[A-Za-z-]{2,}|astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)$/;
const DOI = /(?:\bdoi\s*:?\s*)?\b10\.\d{4,9}\/\S+|\bdoi\b/gi;

/** Whether a line holds classes and a DOI alone, as a search has them below the identifier: `cs.LG stat.ML doi 10.1234/5`. */
export const areClasses = (line: string): boolean => wordsOf(line.replace(DOI, ' ')).every((word) => CLASS.test(word));

/** `Machine Learning (cs.LG); Methodology (stat.ME)` in lists, `cs.LG stat.ME` in searches and mails. */
export function classesIn(text: string): string[] {
	const named = [...text.matchAll(/\(([^()\s]{2,20})\)/g)].flatMap(([, name = '']) => name);
	return named.length > 0 ? named : wordsOf(text).filter((word) => CLASS.test(word));
}

/** The DOI beside the classes. */
export const doiBeside = (text: string): string => /\b10\.\d{4,9}\/\S+/.exec(text)?.[0] ?? '';

const wordsOf = (text: string): string[] => text.split(/[\s;,]+/).filter(Boolean);
