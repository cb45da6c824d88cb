import { spawnSync } from 'node:child_process';

/**
 * Runs what follows with disks, or a network, of its own: a test can fill a disk, or take the network away, for that
 * alone. Needs Linux, and leave to do so, which root and most accounts have.
 */
export const WITH_OWN_DISKS = ['unshare', '--map-root-user', '--mount'] as const;
export const WITHOUT_NETWORK = ['unshare', '--map-root-user', '--net'] as const;

const works = ([file, ...args]: readonly [string, ...string[]]): boolean =>
	spawnSync(file, [...args, 'true']).status === 0;

export const canHaveOwnDisks = works(WITH_OWN_DISKS);
export const canLoseNetwork = works(WITHOUT_NETWORK);
