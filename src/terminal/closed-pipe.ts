import process from 'node:process';

/** Who reads what a command says may stop reading, as `| head` does; the command goes on with its work. */
export function outliveReaders(): void {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EPIPE') throw error;
		});
	}
}
