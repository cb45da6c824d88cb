import fc from 'fast-check';

/** `npm test` tries the same cases each time, so that no change is blamed for another's find; the long form tries new ones. */
fc.configureGlobal(import.meta.env.MODE === 'long' ? { numRuns: 1000 } : { seed: 1 });
