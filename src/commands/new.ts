import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { clearCopy } from '../new-site/clear-copy.ts';
import { siteFiles } from '../new-site/site-files.ts';
import { writeSite } from '../new-site/write-site.ts';
import { runCommand } from '../terminal/command.ts';

const HELP = `Makes a clean site of your own: the program with an empty collection, which builds at once.

  npm run new -- ../my-digest              in a new folder beside this one
  npm run new -- ../my-digest --topics     with the topics of this collection, for papers on machine learning
  npm run new -- --here                    of this copy itself, which the template button of GitHub made: what belongs
                                           to this collection goes, and stays in the last commit

Nothing is written over: the folder must be empty or not there yet.

Exit code: 0 when it was made, 1 when it was not, 2 when the command was not understood.
`;

const OPTIONS = { topics: { type: 'boolean' }, here: { type: 'boolean' } } as const;
const ROOT = resolve(import.meta.dirname, '../..');

await runCommand({ name: 'npm run new', help: HELP, options: OPTIONS, read: readOptions, run: makeSite });

interface Options {
	/** Where the site is to be; this copy itself without it. */
	folder: string | undefined;
	hasTopics: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
	const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
	const { topics: hasTopics = false, here = false } = values;
	const [folder, stray] = positionals;
	if (stray !== undefined) return `Found ${stray}, expected one folder. Put a name with spaces into quotation marks.`;
	if (here && folder !== undefined) return `Found --here and ${folder}, expected one of them.`;
	if (here) return { folder: undefined, hasTopics };
	if (folder === undefined) return 'Found no folder, expected one. Type npm run new -- ../my-digest';
	if (isWithin(resolve(folder))) {
		const beside = join('..', basename(resolve(folder)) === basename(ROOT) ? 'my-digest' : basename(resolve(folder)));
		return `Found ${folder}, which is within Sheaf itself, expected a folder beside it. Type npm run new -- ${beside}`;
	}
	return { folder: resolve(folder), hasTopics };
}

function isWithin(folder: string): boolean {
	return `${folder}${sep}`.startsWith(`${ROOT}${sep}`);
}

function makeSite({ folder, hasTopics }: Options): number {
	const files = siteFiles(ROOT, { name: basename(folder ?? ROOT), hasTopics });
	if (folder === undefined) sayCleared(clearCopy(ROOT, files));
	else {
		writeSite(folder, files);
		say(`${shown(folder)} is a new site, with nothing in it yet. Next:`, '', `  cd ${quoted(shown(folder))}`);
		say('  npm ci', '  npm run build', '', 'Then open dist/index.html there: it says how to begin.');
	}
	return 0;
}

function sayCleared(gone: number): void {
	say(`This copy is a clean site now: ${gone} files of Sheaf's own collection and tests are gone. Next:`, '');
	say('  npm ci', '  npm run build', '  git add --all', '  git commit -m "Begin a site of our own"', '');
	say('Then open dist/index.html: it says how to begin. What is gone is in the last commit still.');
}

function say(...lines: string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}

/** As a person would type it: from here where that is near, else whole. Git Bash on Windows reads only such slashes. */
function shown(folder: string): string {
	const path = relative(process.cwd(), folder);
	return (dirname(path) === '..' ? path : folder).split(sep).join('/');
}

function quoted(path: string): string {
	return /^[\w./:-]+$/.test(path) ? path : `"${path}"`;
}
