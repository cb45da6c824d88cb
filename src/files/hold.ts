import { accessSync, constants, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { folders } from './folders.ts';

/** So long a command waits for another, in milliseconds: longer than most builds take. */
const LONGEST_WAIT = 30 * 60 * 1000;

let holders = 0;

/**
 * Keeps other commands from writing to the same content and site until it is let go of: `using lock = holdSite()`. One
 * that comes later waits. Held by the lock of a file, which the system lets go of however a command ends.
 *
 * @throws Error where the folder of what can be made again cannot be written to, or where the wait grows too long.
 */
export function holdSite(): Disposable {
	return holdSiteNow() ?? counted(lockLater(lockFile()));
}

/** The same without waiting: nothing where another command holds the site. */
export function holdSiteNow(): Disposable | undefined {
	if (holders > 0) return counted();
	const database = lockNow(lockFile());
	return database && counted(database);
}

function lockFile(): string {
	mkdirSync(folders.cache, { recursive: true });
	// The database alone would not say why it cannot be opened.
	accessSync(folders.cache, constants.W_OK);
	return join(folders.cache, 'hold.db');
}

/** A command that holds the site may hold it once more. */
function counted(database?: DatabaseSync): Disposable {
	holders += 1;
	return {
		[Symbol.dispose]: () => {
			holders -= 1;
			database?.close();
		},
	};
}

function lockLater(file: string): DatabaseSync {
	process.stderr.write('Another command is at work on this site. Waiting until it is done …\n');
	const database = lockNow(file, LONGEST_WAIT);
	if (!database)
		throw new Error('Another command has been at work on this site for half an hour. End it, and try again.');
	return database;
}

/** SQLite's numbers for a file that another has locked, that is damaged, and that is none of its own. */
const [BUSY, CORRUPT, NOT_ITS_OWN] = [5, 11, 26];

/** Nothing is kept in the file, so that one that is damaged is emptied: in its place, where others may wait for it. */
function lockNow(file: string, timeout = 0): DatabaseSync | undefined {
	const database = new DatabaseSync(file, { timeout });
	try {
		database.exec('BEGIN EXCLUSIVE');
		return database;
	} catch (error) {
		database.close();
		const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
		if (code === BUSY) return undefined;
		if (code !== CORRUPT && code !== NOT_ITS_OWN) throw error;
		truncateSync(file);
		return lockNow(file, timeout);
	}
}
