import { isOnDisk } from './site-root.ts';

/** A file that the search needs and that is not there, is damaged, or does not come. Its message is for the reader. */
export class MissingPart extends Error {
	override readonly name = 'MissingPart';
	/** Path from the site's root. */
	readonly file: string;

	constructor(file: string, cause?: unknown) {
		const message = isOnDisk()
			? `${file} is missing or damaged. Copy or unpack the site again.`
			: `A part of the search could not be loaded (${file}). Check the connection and try again.`;
		super(message, { cause });
		this.file = file;
	}
}
