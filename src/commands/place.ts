/** The bundler reads these in a path as signs of its own. */
const UNFIT = /[#?%*"\\]/;

/** @throws Error where the project is in a folder from which no site can be built. */
export function checkPlace(folder: string, platform: NodeJS.Platform): void {
	const found = UNFIT.exec(platform === 'win32' ? folder.replaceAll('\\', '/') : folder)?.[0];
	if (!found) return;
	throw new Error(
		`Found ${found} in the name of the folder ${folder}, expected a name without the signs # ? % * " \\. Rename the folder, and run this again.`,
	);
}
