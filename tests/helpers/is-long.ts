/** Whether this is the long form of the tests (`npm run test:long`): more cases, drawn anew each time. */
export const isLong = process.env.MODE === 'long';
