// Plain JavaScript, because the Node of a machine on which the packages are missing may not read TypeScript.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const wanted = readFileSync(new URL('../../.nvmrc', import.meta.url), 'utf8');

if (process.features.typescript && parseInt(process.version.slice(1)) >= parseInt(wanted)) await import('./doctor.ts');
else {
	const found = `This is Node ${process.version.slice(1)}, and the one that belongs to this program is not installed.`;
	// An npm that runs no scripts leaves it without its link, and npm ci again would not help.
	const remedy = 'Type npm ci, and then this again. If it says the same, type npm run postinstall.';
	process.stdout.write(`Machine\n  fault   ${found}\n          → ${remedy}\n`);
	process.exitCode = 1;
}
