import fc from 'fast-check';

/** `npm run test:long`: every property is tried on many more cases. */
if (import.meta.env.MODE === 'long') fc.configureGlobal({ numRuns: 1000 });
