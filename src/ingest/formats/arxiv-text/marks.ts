const MARKS = /^(?:#{1,6}\s+|[-*+•]\s+|:\s+)+/;

/** A line without what Markdown puts before headings, items and definitions. */
export const withoutMarks = (line: string): string => line.replace(MARKS, '');
