import { dailyPapers } from './daily-papers/index.ts';
import type { Format } from './format.ts';
import { hfApi } from './hf-api/index.ts';

/** Tried in order; the most specific comes first. */
export const formats: readonly Format[] = [dailyPapers, hfApi];
