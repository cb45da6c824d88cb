/** A picture of the editor's own, as pages show it. */
export interface OwnPicture {
	/** From the site's root. */
	url: string;
	/** In pixels, as a browser shows it. */
	width: number;
	height: number;
}

/** A picture as a text has it. */
export interface WrittenPicture {
	address: string;
	/** What it shows, in words; may be empty. */
	description: string;
	/** All of it, in Markdown. */
	source: string;
}

/** The picture that a text means; nothing where it means none that can be shown. */
export type PictureOf = (written: WrittenPicture) => OwnPicture | undefined;

/**
 * Whether a picture is on another site, or at an address from the root of this one: it stays a link. From that root, the
 * folder of the pictures is a slip.
 */
export const isElsewhere = (address: string): boolean => /^(?:https?:|\/(?!(?:content\/)?pictures\/))/i.test(address);
