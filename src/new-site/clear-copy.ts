import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './program-files.ts';
import { writeFiles } from './write-site.ts';

/**
 * Makes a copy of Sheaf, such as one made by GitHub's template button, the clean site itself: what the site does not
 * have is taken away. Everything that goes is in the last commit, so that it can be had again. It answers with how many
 * files went.
 *
 * @throws Error with what to do first, where something could be lost.
 */
export function clearCopy(root: string, files: Files): number {
	if (nameIn(root) !== 'sheaf') throw new Error('This is a site of its own already. Nothing was changed.');
	if (!existsSync(join(root, '.git'))) {
		throw new Error(
			'Found no git repository here, in which what goes would be kept. Nothing was changed. Type npm run new -- ../my-digest for a site in a folder of its own.',
		);
	}
	if (git(root, 'status', '--porcelain') !== '') {
		throw new Error(
			'Found changes that are in no commit, expected none, because files will be taken away. Nothing was changed. Commit them first: git add --all && git commit -m "Before the site is cleared"',
		);
	}
	const gone = git(root, 'ls-files', '-z')
		.split('\0')
		.filter((path) => path !== '' && !files.has(path));
	writeFiles(root, files);
	for (const path of gone) removeWithFolder(root, path);
	return gone.length;
}

const nameIn = (root: string): string =>
	(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string }).name;

/** What git complains of is in the error that is thrown, and is not printed besides. */
function git(cwd: string, ...args: string[]): string {
	try {
		return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: 'pipe' });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		throw new Error('Found no git on this machine. Nothing was changed. Install it from https://git-scm.com', {
			cause: error,
		});
	}
}

/** Takes a file away, and the folders that it leaves empty. */
function removeWithFolder(root: string, path: string): void {
	rmSync(join(root, path), { force: true });
	for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
		try {
			rmdirSync(join(root, folder));
		} catch {
			// Something is in it still, or it is gone.
			return;
		}
	}
}
