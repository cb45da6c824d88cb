import { absoluteFrom } from '../../model/absolute.ts';
import { bylineOf } from '../../model/byline.ts';
import { counted } from '../../model/counted.ts';
import { dateInWords } from '../../model/date.ts';
import { type Issue, type IssuePaper, papersInWords, papersOfIssue } from '../../model/digest.ts';
import { oneLine } from '../../model/one-line.ts';
import type { PictureOf } from '../../model/own-picture.ts';
import type { Paper } from '../../model/paper.ts';
import type { Site } from '../../model/site.ts';
import { sourceAddress } from '../../model/source-address.ts';
import { titleToText } from '../../markdown/math.ts';
import { digestUrl, homeUrl, paperUrl } from '../../model/urls.ts';

/** All that the mail of an issue says, its addresses absolute; HTML and text are two ways of writing it. */
export interface Letter {
	/** As a BCP 47 tag. */
	language: string;
	/** The site's name. */
	site: string;
	homeUrl: string;
	title: string;
	date: string;
	/** The line that mail programs show beside the subject. */
	preheader: string;
	/** The issue's page. */
	url: string;
	/** Markdown. */
	introduction: string;
	sections: LetterSection[];
	/** How many papers of the issue are on the web alone. */
	leftOut: number;
	why: string;
	/** An address or the sender's tag for one; false where the sender adds it. */
	unsubscribe: string | false | undefined;
	/** Text or the sender's tag for it; false where the sender adds it. */
	address: string | false | undefined;
	/** Makes the address of a link or a picture in Markdown absolute. */
	absolute: (address: string) => string;
	/** The pictures of the editor's own. */
	pictureOf: PictureOf;
}

export interface LetterSection {
	title: string;
	/** Markdown. */
	note: string;
	papers: LetterPaper[];
}

export interface LetterPaper {
	title: string;
	/** The paper's page, which has its abstract. */
	url: string;
	/** When and by whom, as far as that is known. */
	facts: string[];
	/** Plain text; may be empty. */
	gist: string;
	/** Markdown. */
	note: string;
	/** Where its abstract, the paper itself and its code are. */
	links: { name: string; url: string }[];
}

export interface LetterOptions {
	site: Site;
	/** Where the site is served, with a slash at its end. */
	siteUrl: string;
	/** What a paper is about, in a sentence or two, with mathematics as `$…$`. */
	openingOf: (paper: Paper) => string;
	/** The pictures of the editor's own. */
	pictureOf: PictureOf;
}

export function letterOf(issue: Issue, { site, siteUrl, openingOf, pictureOf }: LetterOptions): Letter {
	const { mail } = site;
	const onSite = (address: string): string => new URL(address.slice(1), siteUrl).href;
	const url = onSite(digestUrl(issue));
	const paperOf = ({ paper, note = '' }: IssuePaper): LetterPaper => ({
		title: plain(paper.title),
		url: onSite(paperUrl(paper)),
		facts: factsOf(paper),
		gist: plain(openingOf(paper)),
		note,
		links: [{ name: 'Abstract', url: onSite(paperUrl(paper)) }, ...linksOf(paper)],
	});
	return {
		language: site.language,
		site: site.name,
		homeUrl: onSite(homeUrl).replace(/index\.html$/, ''),
		title: plain(issue.title),
		date: dateInWords(issue.date),
		preheader: plain(issue.summary ?? firstTitles(issue)),
		url,
		introduction: issue.introduction,
		sections: issue.sections.map(({ title, note = '', papers }) => ({
			title: plain(title),
			note,
			papers: papers.map(paperOf),
		})),
		leftOut: 0,
		why: mail?.why ?? `You get this mail because you subscribed to ${site.name}.`,
		unsubscribe: mail?.unsubscribe,
		address: mail?.address,
		absolute: absoluteFrom(siteUrl, url),
		pictureOf,
	};
}

/** The papers of a mail, in its order. */
export const papersOfLetter = ({ sections }: Letter): LetterPaper[] => sections.flatMap(({ papers }) => papers);

/** How many papers a mail has, and that there are more. */
export const countOf = (letter: Letter): string | undefined =>
	papersInWords(papersOfLetter(letter).length + letter.leftOut);

/** The line that stands for the papers left out. */
export const leftOutLine = ({ leftOut }: Letter): string => `${counted(leftOut, 'more paper')} on the web`;

const plain = (text: string): string => withoutTags(oneLine(titleToText(text)));

/** A character of no width parts what a sender would take for a tag of its own, such as `{{ x }}` or `*|X|*`. */
const withoutTags = (text: string): string => text.replace(/(?<=\{)(?=[{%#])|(?<=\*)(?=\|)/g, '\u2060');

const PREHEADER_TITLES = 3;

const firstTitles = (issue: Issue): string =>
	papersOfIssue(issue)
		.slice(0, PREHEADER_TITLES)
		.map(({ title }) => title)
		.join(' · ');

function factsOf(paper: Paper): string[] {
	const { published, organization } = paper;
	const facts = [published === undefined ? undefined : dateInWords(published), bylineOf(paper), organization?.name];
	return facts.filter((fact) => fact !== undefined).map(withoutTags);
}

function linksOf(paper: Paper): { name: string; url: string }[] {
	const own = sourceAddress(paper);
	const code = paper.links?.find(({ kind }) => kind === 'code')?.url;
	return [...(own ? [{ name: 'Paper', url: own }] : []), ...(code ? [{ name: 'Code', url: code }] : [])];
}
