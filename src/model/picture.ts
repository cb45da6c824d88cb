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

/** Of the scripts that the fonts of the pictures have; signs of none are left to the letters beside them. */
const DRAWN =
	/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}]/u;

/** Whether most letters of a title can be drawn: a picture of the others would stand for nothing. */
export function isDrawable(title: string): boolean {
	const letters = title.match(/\p{L}/gu) ?? [];
	return 2 * letters.filter((letter) => DRAWN.test(letter)).length >= letters.length;
}

/** What a picture shows, in words: all that is written in it, in its order. */
export function pictureAlt({ siteName, kind, title, line }: Picture): string {
	const parts = [siteName, kind ? `${kind}: ${title}` : title, line].filter((part) => part !== undefined);
	return parts.map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`)).join(' ');
}
