/** A file of the site that is a text and no page. */
export interface PlainFile {
	/** Its path from the site's root. */
	file: string;
	/** Stands for all that the text depends on besides the program, the topics and the settings. */
	key: string;
	text: () => string;
}
