/**
 * Computes a value, or gives it as an earlier run has computed it from the same key. What is computed must depend on
 * the key and on the program alone, and must be whole as JSON.
 *
 * @param kind Names what is computed.
 */
export type Remember = <Value>(kind: string, key: string, compute: () => Value) => Value;

/** Remembers nothing. */
export const computeAnew: Remember = (_kind, _key, compute) => compute();
