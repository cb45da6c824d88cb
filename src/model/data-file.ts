/** A file for programs, as people are told of it. */
export interface DataFile {
	/** From the root of the site. */
	url: string;
	mediaType: string;
	/** In whole sentences. */
	what: string;
}

/** Files of one kind. */
export interface DataGroup {
	name: string;
	/** What all of them have in common, in whole sentences. */
	about?: string;
	/** In the order in which people are shown them. */
	files: readonly DataFile[];
}

/** The attribute of an element whose text becomes the size of the file that it names from the root of the site. */
export const SIZE_MARK = 'data-size-of';

/** The attribute of an element whose text becomes the beginning of the file that it names. */
export const START_MARK = 'data-start-of';
