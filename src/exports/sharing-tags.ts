import { dayOf } from '../model/date.ts';
import { isLanguageTag } from '../model/language.ts';
import type { Frame } from '../model/page-parts.ts';
import type { PageSubject } from '../model/page-subject.ts';
import { PICTURE_HEIGHT, PICTURE_WIDTH } from '../model/picture.ts';

/** A page as other sites show it where somebody has put a link to it. */
export interface SharedPage {
	title: string;
	description: string;
	frame: Frame;
}

/** An element `meta`. */
export interface MetaTag {
	name?: string;
	property?: string;
	content: string;
}

/**
 * What Open Graph and the cards of X want to know. The latter read the title, the description and the picture of the
 * former. Where the site's address is not known, nothing that needs it is said.
 *
 * https://ogp.me
 */
export function sharingTags({ title, description, frame }: SharedPage): MetaTag[] {
	const { site, canonical, picture, subject } = frame;
	const article = articleOf(subject);
	const day = article?.published && dayOf(article.published);
	return [
		...openGraph({ title, description, type: article ? 'article' : 'website', url: canonical }),
		...openGraph({ site_name: site.name, locale: localeOf(site.language) }),
		...(day ? [{ property: 'article:published_time', content: day }] : []),
		...(picture ? pictureTags(picture) : []),
		{ name: 'twitter:card', content: picture ? 'summary_large_image' : 'summary' },
	];
}

/** A paper or an issue, with the date of it that is known; other pages are no articles. */
function articleOf(subject?: PageSubject): { published?: string | undefined } | undefined {
	if (subject?.kind === 'paper') return subject.paper;
	return subject?.kind === 'issue' ? { published: subject.date } : undefined;
}

const pictureTags = ({ url, alt }: { url: string; alt: string }): MetaTag[] =>
	openGraph({
		image: url,
		'image:type': 'image/png',
		'image:width': String(PICTURE_WIDTH),
		'image:height': String(PICTURE_HEIGHT),
		'image:alt': alt,
	});

const openGraph = (said: Record<string, string | undefined>): MetaTag[] =>
	Object.entries(said).flatMap(([name, content]) => (content ? [{ property: `og:${name}`, content }] : []));

/** `en_US` for `en`: Open Graph wants a country, and where the language names none it is the likeliest one. */
export function localeOf(language: string): string | undefined {
	// What is no tag of BCP 47 tells nothing.
	if (!isLanguageTag(language)) return undefined;
	const { language: spoken, region } = new Intl.Locale(language).maximize();
	return region && `${spoken}_${region}`;
}
