import { holdSite } from '../../src/files/hold.ts';

using _lock = holdSite();
process.stdout.write('held\n');
for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
