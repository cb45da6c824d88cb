// Plain JavaScript, because the Node of a machine on which the packages are missing may not read TypeScript.
import process from 'node:process';

if (process.features.typescript) await import('./doctor.ts');
else {
	const found = `This is Node ${process.version.slice(1)}, and the one that belongs to this program is not installed.`;
	process.stdout.write(`Machine\n  fault   ${found}\n          → Type npm ci, and then this again.\n`);
	process.exitCode = 1;
}
