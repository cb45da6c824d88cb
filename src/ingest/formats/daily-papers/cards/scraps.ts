import { SHORTEST_ABSTRACT } from '../records.ts';
import type { CardLine } from './card-lines.ts';
import type { LineKind } from './line-kinds.ts';

/**
 * Whether nothing around what looks like a title is of a paper: neither votes nor who, nor an abstract. The header of a
 * later page that a browser has translated is such a scrap.
 */
export const isScrap = (lines: readonly CardLine[], abstract = ''): boolean =>
	lines.every(({ kind }) => OF_ANY_PAGE.has(kind)) &&
	abstract.split('\n\n').every((paragraph) => paragraph.length < SHORTEST_ABSTRACT);

/** A date alone may be the day of the page. */
const OF_ANY_PAGE: ReadonlySet<LineKind> = new Set(['text', 'date', 'picture', 'furniture', 'header']);
