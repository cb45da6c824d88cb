import fc from 'fast-check';
import { isLong } from './is-long.ts';

/** `npm test` tries the same cases each time, so that no change is blamed for another's find; the long form tries new ones. */
fc.configureGlobal(isLong ? { numRuns: 1000 } : { seed: 1 });
