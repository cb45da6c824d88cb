import { markdownToText } from '../markdown/processor.ts';
import type { Paper } from '../model/paper.ts';
import { once } from './once.ts';

const kept = once(() => new Map<Paper, string>());

/** A paper's abstract as plain text, its paragraphs divided by a blank line. */
export const abstractTextOf = (paper: Paper): string =>
	kept().getOrInsertComputed(paper, () => markdownToText(paper.abstract));
