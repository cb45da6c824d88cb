/** What a picture shows, the one that other sites set beside a link to a page. */
export interface Picture {
	/** The site's name, small, at the top. */
	siteName: string;
	/** What kind of page it is, such as `Topic`, beside the site's name. */
	kind?: string;
	/** Large. Plain text, its mathematics in Unicode. */
	title: string;
	/** A few facts in one line below the title, such as `35 papers · October 2022 to November 2025`. */
	line?: string | undefined;
}

/** A picture where it stands in the finished site. */
export interface PlacedPicture {
	/** From the site's root. */
	url: string;
	picture: Picture;
}

export const PICTURE_WIDTH = 1200;
export const PICTURE_HEIGHT = 630;

/** What a picture shows, in words: all that is written in it, in its order. */
export function pictureAlt({ siteName, kind, title, line }: Picture): string {
	const parts = [siteName, kind ? `${kind}: ${title}` : title, line].filter((part) => part !== undefined);
	return parts.map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`)).join(' ');
}
