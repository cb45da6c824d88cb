import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where the next site is written, beside the finished one. */
export const stageOf = (dist: string): string => `${dist}.next`;

const oldOf = (dist: string): string => `${dist}.old`;

/**
 * Puts the next site in the place of the finished one: at every moment one of both is there whole, in its place or
 * beside it.
 *
 * @returns where the finished one is now, of which nothing is needed any more; nothing where there was none.
 * @throws Error that says what to do where the folder cannot be moved; the finished site is then where it was.
 */
export function exchange(dist: string, next: string): string | undefined {
	const old = oldOf(dist);
	rmSync(old, { recursive: true, force: true });
	mkdirSync(dirname(dist), { recursive: true });
	try {
		if (existsSync(dist)) renameSync(dist, old);
		renameSync(next, dist);
	} catch (error) {
		if (!existsSync(dist) && existsSync(old)) renameSync(old, dist);
		throw new Error(
			`${dist}: the new site is built, but this folder cannot be moved out of its way (${error instanceof Error ? error.message : String(error)}). Close what has it open, or choose another with SHEAF_DIST, and build again.`,
			{ cause: error },
		);
	}
	return existsSync(old) ? old : undefined;
}

/** Takes away what a build has left that was killed, and puts the last site back where that was moved already. */
export function recover(dist: string): void {
	if (!existsSync(dist) && existsSync(oldOf(dist))) renameSync(oldOf(dist), dist);
	for (const left of [oldOf(dist), stageOf(dist)]) rmSync(left, { recursive: true, force: true });
}
