import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { type Examination, fault, type Finding } from '../doctor/finding.ts';
import { examineMachine } from '../doctor/machine.ts';
import { hasFaults, reportLines } from '../doctor/report.ts';
import { folders } from '../files/folders.ts';
import { runCommand } from '../terminal/command.ts';
import { reasonOf } from '../terminal/reasons.ts';
import { checkPlace } from './place.ts';

const HELP = `Says in plain words what is wrong with this machine, the settings, the content or the built site, and what
to do about it. Nothing is changed.

  npm run doctor

Exit code: 0 when nothing is wrong, 1 when something is to be mended, 2 when the command was not understood.
`;

/** What reads content needs packages, whose absence is the first thing to be told: it is loaded when it is its turn. */
const PARTS: [part: string, examine: () => Promise<Finding[]>][] = [
	['Settings', async () => (await import('../doctor/settings.ts')).examineSettings()],
	['Content', async () => (await import('../doctor/content.ts')).examineContent()],
	['Site', async () => (await import('../doctor/built-site.ts')).examineBuiltSite()],
];

async function examine(): Promise<number> {
	const examinations: Examination[] = [{ part: 'Machine', findings: await findingsOf(machine) }];
	if (!hasFaults(examinations)) {
		for (const [part, examination] of PARTS) examinations.push({ part, findings: await findingsOf(examination) });
	}
	process.stdout.write(`${reportLines(examinations).join('\n')}\n`);
	return hasFaults(examinations) ? 1 : 0;
}

/** What stops an examination is a fault like any other, and the others go on. */
async function findingsOf(examination: () => Promise<Finding[]> | Finding[]): Promise<Finding[]> {
	try {
		return await examination();
	} catch (error) {
		return [fault(reasonOf(error))];
	}
}

function machine(): Finding[] {
	const root = resolve(import.meta.dirname, '../..');
	checkPlace(root, process.platform);
	return examineMachine(root, Object.values(folders));
}

await runCommand({
	name: 'npm run doctor',
	help: HELP,
	options: {},
	read: (args) => parseArgs({ args, options: {} }).values,
	run: examine,
});
