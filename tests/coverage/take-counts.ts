import { takeCoverage } from 'node:v8';
import { afterAll } from 'vitest';

// Vitest ends its workers before they could write what they counted.
afterAll(takeCoverage);
