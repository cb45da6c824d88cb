/**
 * Loads a script and runs it, over http and from a disk alike.
 *
 * @throws Error where it does not come.
 */
export async function runScript(address: string): Promise<void> {
	const element = document.createElement('script');
	element.src = address;
	try {
		await new Promise((ran, failed) => {
			element.onload = ran;
			element.onerror = () => {
				failed(new Error(`${address} could not be loaded`));
			};
			document.head.append(element);
		});
	} finally {
		element.remove();
	}
}
