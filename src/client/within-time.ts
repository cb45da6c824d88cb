/** How long a part of the search may take, in milliseconds, so that nobody waits for one that never comes. */
const TIME_LIMIT = 30_000;

/** The same promise, refused when it takes too long. */
export async function withinTime<Part>(part: Promise<Part>): Promise<Part> {
	let timer: number | undefined;
	const tooLate = new Promise<never>((_, reject) => {
		timer = window.setTimeout(() => {
			reject(new Error('It takes too long.'));
		}, TIME_LIMIT);
	});
	try {
		return await Promise.race([part, tooLate]);
	} finally {
		clearTimeout(timer);
	}
}
