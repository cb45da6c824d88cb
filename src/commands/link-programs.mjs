/**
 * Has npm link the programs of all packages once more, after each install. An npm before 11.6.1 takes the link to the
 * Node that belongs to this program away with the packages that do not fit the platform, whose programs have the same
 * name. Plain JavaScript, because that Node is not linked yet and the machine's own may not read TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

// npm's list of what is installed. Of 11.0 to 11.6.0 it still has those packages, and the link would go again.
rmSync('node_modules/.package-lock.json', { force: true });

const { npm_execpath: npm, npm_node_execpath: node } = process.env;
const quiet = ['ignore', 'ignore', 'inherit'];
const { status } = spawnSync(node, [npm, 'rebuild', '--ignore-scripts', '--silent'], { stdio: quiet });
process.exitCode = status ?? 1;
