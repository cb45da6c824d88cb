import { createRequire } from 'node:module';
import type juice from 'juice';
import { editorsSimpleHtml } from '../../markdown/processor.ts';
import { escapeHtml } from '../../model/escape.ts';
import { countOf, leftOutLine, type Letter, type LetterPaper, type LetterSection } from './letter.ts';
import { ADDRESS_PLACE, UNSUBSCRIBE_PLACE } from './places.ts';
import { DARK_STYLE, STYLE } from './style.ts';

/** Loaded with the first mail: a site without issues has none, and it takes a tenth of a second. */
const inliner = (): typeof juice => (createRequire(import.meta.url)('juice') as { default: typeof juice }).default;

/** A letter as the HTML of a mail: one column of tables, its styles in its elements, nothing to be loaded but pictures. */
export function htmlMail(letter: Letter): string {
	const inlined = inliner().inlineContent(bodyOf(letter), STYLE);
	return `<!doctype html>
<html lang="${escapeHtml(letter.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(letter.title)} · ${escapeHtml(letter.site)}</title>
<style>${DARK_STYLE}</style>
</head>
${inlined}
</html>
`;
}

/** Outlook takes no greatest width and gets a table of that width. */
const bodyOf = (letter: Letter): string => `<body class="page">
<div class="preheader">${escapeHtml(letter.preheader)}${'&#847; &zwnj; '.repeat(PREHEADER_PADDING)}</div>
<div role="article" aria-roledescription="email" aria-label="${escapeHtml(letter.title)}" lang="${escapeHtml(letter.language)}">
<table ${LAYOUT} width="100%" class="page"><tr><td class="around" align="center">
<!--[if mso]><table ${LAYOUT} width="600"><tr><td><![endif]-->
<table ${LAYOUT} width="100%" class="column" align="center">
${[masthead(letter), introduction(letter), ...letter.sections.flatMap((section) => sectionRows(section, letter)), more(letter), foot(letter)].filter(Boolean).join('\n')}
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</div>
</body>`;

/** In pixels, what the column leaves for a picture, and what the edge of a note takes of it. */
const [WIDEST, NOTE_EDGE] = [552, 16];

const LAYOUT = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/** Keeps what follows out of the line beside the subject. */
const PREHEADER_PADDING = 40;

const row = (kind: string, content: string): string => `<tr><td class="${kind}" align="left">${content}</td></tr>`;

/** What has an edge of its own. */
const boxed = (kind: string, content: string): string =>
	`<table ${LAYOUT} width="100%"><tr><td class="${kind}">${content}</td></tr></table>`;

const masthead = (letter: Letter): string =>
	row(
		'masthead',
		`<p class="site">${link(letter.homeUrl, letter.site)}</p>
<h1>${escapeHtml(letter.title)}</h1>
<p class="quiet">${[escapeHtml(letter.date), countOf(letter), link(letter.url, 'Read on the web')].filter(Boolean).join(' · ')}</p>`,
	);

const introduction = (letter: Letter): string =>
	letter.introduction.trim() && row('prose', markdown(letter.introduction, letter));

const sectionRows = ({ title, note, papers }: LetterSection, letter: Letter): string[] => [
	row('section', boxed('rule', `<h2>${escapeHtml(title)}</h2>${note && markdown(note, letter, 2)}`)),
	...papers.map((paper) => paperRow(paper, letter)),
];

function paperRow({ title, url, facts, gist, note, links }: LetterPaper, letter: Letter): string {
	const parts = [
		`<h3 dir="auto">${link(url, title)}</h3>`,
		facts.length > 0 && `<p class="quiet">${facts.map((fact) => `<bdi>${escapeHtml(fact)}</bdi>`).join(' · ')}</p>`,
		gist && `<p dir="auto">${escapeHtml(gist)}</p>`,
		note && boxed('note', markdown(note, letter, 3)),
		`<p class="quiet">${links.map(({ name, url: to }) => link(to, name)).join(' · ')}</p>`,
	];
	return row('paper', parts.filter(Boolean).join('\n'));
}

const more = (letter: Letter): string =>
	letter.leftOut > 0 ? row('more', `<p>${link(letter.url, leftOutLine(letter))}</p>`) : '';

function foot({ why, unsubscribe, address, url }: Letter): string {
	const parts = [
		`<p>${escapeHtml(why)}</p>`,
		`<p>${link(url, 'Read on the web')}${unsubscribe ? ` · ${link(unsubscribe, 'Unsubscribe')}` : ''}</p>`,
		unsubscribe === undefined && `<p>${escapeHtml(UNSUBSCRIBE_PLACE)}</p>`,
		address !== false && `<p>${escapeHtml(address ?? ADDRESS_PLACE).replaceAll('\n', '<br>')}</p>`,
	];
	return row('foot', boxed('end', parts.filter(Boolean).join('\n')));
}

/** @param under The rank of the heading above the text, of which the third has a note below it, with an edge of its own. */
const markdown = (text: string, { absolute, pictureOf }: Letter, under = 1): string =>
	editorsSimpleHtml(text, absolute, { pictureOf, under, widest: under < 3 ? WIDEST : WIDEST - NOTE_EDGE });

const link = (url: string, text: string): string => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
