import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { counted } from '../model/counted.ts';
import { advice, fault, type Finding, good } from './finding.ts';

/** A site of a thousand papers takes about 60 MB, and is there twice while it is exchanged. */
const SPACE_WANTED = 500e6;

/**
 * Whether this machine has what a build needs.
 *
 * @param root Where the program is.
 * @param written The folders that commands write to.
 */
export function examineMachine(root: string, written: readonly string[]): Finding[] {
	return [packagesOf(root), spaceAt(root), ...written.map(rightsTo), gitHere()];
}

interface Manifest {
	version?: string;
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
}

const manifestAt = (folder: string): Manifest | undefined => {
	const path = join(folder, 'package.json');
	return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;
};

/** Every version is pinned, so what is installed can be compared name by name. */
function packagesOf(root: string): Finding {
	const { dependencies = {}, devDependencies = {} } = manifestAt(root) ?? {};
	const wanted = Object.entries({ ...dependencies, ...devDependencies });
	const others = wanted.filter(([name, version]) => manifestAt(join(root, 'node_modules', name))?.version !== version);
	if (others.length === 0) return good(`The program is complete: ${counted(wanted.length, 'package')}.`);
	const names = others.map(([name]) => name).slice(0, 3);
	const more = others.length > names.length ? ` and ${others.length - names.length} more` : '';
	return fault(`Missing, or of another version than this program needs: ${names.join(', ')}${more}.`, 'Type npm ci');
}

function spaceAt(folder: string): Finding {
	const { bavail, bsize } = statfsSync(folder);
	const free = bavail * bsize;
	const said = free > 10e9 ? `${Math.round(free / 1e9)} GB` : `${Math.round(free / 1e6)} MB`;
	return free < SPACE_WANTED
		? advice(`The disk has ${said} left, and a build of a large site may need more.`, 'Free some space.')
		: good(`The disk has room: ${said}.`);
}

/** A folder that is not there yet will be made in the nearest one that is. */
function rightsTo(folder: string): Finding {
	let there = folder;
	while (!existsSync(there)) there = dirname(there);
	try {
		accessSync(there, constants.W_OK | constants.X_OK);
		return good(`Files can be written to ${folder}.`);
	} catch {
		const remedy = 'Give your account the right to, or copy the project into a folder of your own.';
		return fault(`Nothing can be written to ${there}.`, remedy);
	}
}

function gitHere(): Finding {
	const isHere = spawnSync('git', ['--version']).status === 0;
	if (isHere) return good('Git is there, which publishing on GitHub needs.');
	return advice('Git is not there, which publishing on GitHub needs.', 'Install it from https://git-scm.com');
}
