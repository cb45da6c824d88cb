import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { citationKeys } from '../../src/exports/citation-keys.ts';
import { citationTextOf } from '../../src/exports/citation-text.ts';
import { citationWriter } from '../../src/exports/citations.ts';
import { writeFeed } from '../../src/exports/feeds/write-feed.ts';
import { jsonLd } from '../../src/exports/json-ld.ts';
import { htmlMail } from '../../src/exports/mail/html.ts';
import { textMail } from '../../src/exports/mail/text.ts';
import { paperMarkdownOf } from '../../src/exports/paper-markdown.ts';
import { titleToHtml, titleToText } from '../../src/markdown/math.ts';
import { editorsHtml, editorsSimpleHtml, markdownToHtml, markdownToText } from '../../src/markdown/processor.ts';
import { absoluteFrom } from '../../src/model/absolute.ts';
import { type Channel, FEED_FORMATS } from '../../src/model/feed.ts';
import type { Entry } from '../../src/entries/read-entries.ts';
import type { Paper } from '../../src/model/paper.ts';
import { inventedIssue, inventedLetter } from '../exports/mail/invented-letter.ts';
import { paperWith, placed } from '../exports/subjects.ts';
import { readBibtex } from '../helpers/read-citations.ts';
import { xmlOf } from '../helpers/read-feed.ts';
import { must } from './must.ts';

const SITE = 'https://example.org/base/';
const pageOf = ({ slug }: { slug: string }): string => `${SITE}papers/${slug}.html`;

/** Whatever a paper says, nothing that shows its words runs anything, and each file of it can be read. */
export function mustBeHarmless(paper: Paper): void {
	const { title, abstract, gist = '', note = '' } = paper;
	const absolute = absoluteFrom(SITE, pageOf(paper));
	for (const markdown of [abstract, note]) {
		mustBePassive(markdownToHtml(markdown, absolute), markdown);
		mustBePassive(markdownToHtml(markdown), markdown);
		mustBePassive(editorsHtml(markdown, { addressOf: absolute }), markdown);
		mustBePassive(editorsSimpleHtml(markdown, absolute), markdown);
	}
	for (const text of [title, gist, ...(paper.authors ?? [])]) mustBePassive(titleToHtml(text), text);
	mustBePassive(markdownToHtml(paperMarkdownOf(paper, { topics: [], page: pageOf(paper) })), paper);
	mustBeDescribed(paper);
}

/** The same of the files that hold many papers, which take longer. */
export function mustFileWell(papers: readonly Paper[]): void {
	mustBeCited(papers);
	mustBeFed(papers);
	mustBeMailed(papers);
}

type Node = DefaultTreeAdapterMap['node'];

/** Elements that run, load, send or lead the whole page elsewhere. */
const ACTIVE =
	/^(script|style|iframe|frame|object|embed|applet|base|meta|link|form|button|input|textarea|select|svg|img|image|audio|video|source|template|portal|animate|set|foreignobject|annotation-xml|plaintext|noscript)$/i;

function mustBePassive(html: string, from: unknown): void {
	must(typeof html === 'string', 'HTML is a text', from);
	walk(parseFragment(html), from);
}

function walk(node: Node, from: unknown, allowed?: RegExp): void {
	must(node.nodeName !== '#comment' || allowed, 'no comment stands in HTML', from);
	if ('attrs' in node) {
		must(!ACTIVE.test(node.tagName) || allowed?.test(node.tagName), `<${node.tagName}> is not passive`, from);
		for (const { name, value } of node.attrs) mustBeInert(name, value, from);
	}
	if ('childNodes' in node) for (const child of node.childNodes) walk(child, from, allowed);
}

const ADDRESSES = /^(href|src|action|formaction|xlink:href|cite|data|poster|background|longdesc|ping|srcset)$/;

function mustBeInert(name: string, value: string, from: unknown): void {
	must(!/^on|^srcdoc$/i.test(name), `the attribute ${name} runs`, from);
	if (name === 'style')
		must(!/url\(|expression|@import|javascript|position/i.test(value), `the style ${value} does more`, from);
	if (!ADDRESSES.test(name)) return;
	const protocol = URL.parse(value, SITE)?.protocol ?? 'none';
	must(/^(https?|mailto|none|ircs?|xmpp):?$/.test(protocol), `the address ${value} is not the web’s`, from);
}

/** What stands in the head of its page. */
function mustBeDescribed(paper: Paper): void {
	const text = markdownToText(paper.abstract);
	const subject = paperWith(paper, { title: titleToText(paper.title), abstract: text });
	for (const script of jsonLd({ title: paper.title, description: text, frame: { ...placed, subject } })) {
		must(!script.includes('<'), 'a script of data holds no tag', script);
		JSON.parse(script);
	}
}

function mustBeCited(papers: readonly Paper[]): void {
	const options = { keys: citationKeys(papers), pageOf };
	const write = citationWriter(options);
	must((JSON.parse(write(papers, 'csl')) as unknown[]).length === papers.length, 'each paper is one item', papers);
	const ris = write(papers, 'ris').split(/\r\n|[\n\r]/);
	must(ris.filter((line) => line.startsWith('TY  -')).length === papers.length, 'each paper is one reference', ris);
	must(ris.filter((line) => line.startsWith('ER  -')).length === papers.length, 'each reference ends once', ris);
	// The reader knows few commands of mathematics, and gives up a file at one that it does not know.
	const plain = papers.map((paper) => ({ ...paper, title: titleToText(paper.title) }));
	const bibtex = citationWriter(options)(plain, 'bibtex');
	must(readBibtex(bibtex).length === papers.length, 'each paper is one entry', bibtex);
	for (const paper of papers)
		must(!/[\n\r\u2028\u2029]/.test(citationTextOf(paper, options)), 'a citation is one line', paper);
}

function mustBeFed(papers: readonly Paper[]): void {
	const absolute = absoluteFrom(SITE, SITE);
	const entries = papers.map((paper) => ({
		id: `urn:x:${paper.slug}`,
		url: pageOf(paper),
		title: titleToText(paper.title),
		summary: paper.gist ?? '',
		html: markdownToHtml(paper.abstract, absolute),
		authors: paper.authors ?? [],
		categories: paper.categories ?? [],
		...(paper.published && { published: paper.published }),
	}));
	const feedUrls = { rss: `${SITE}feed.xml`, atom: `${SITE}atom.xml`, json: `${SITE}feed.json` };
	const words = { id: 'urn:x:all', title: 'All', description: 'All.', language: 'en', publisher: 'Nobody' };
	const channel: Channel = { ...words, pageUrl: SITE, feedUrls, entries };
	for (const format of FEED_FORMATS) {
		const text = writeFeed(channel, format);
		if (format === 'json')
			must((JSON.parse(text) as { items: unknown[] }).items.length === papers.length, 'all are fed', text);
		else must(entriesIn(text) === papers.length, 'all are fed', text);
	}
}

const entriesIn = (xml: string): number => {
	const document = xmlOf(xml);
	return document.getElementsByTagName('item').length + document.getElementsByTagName('entry').length;
};

/** What the mail itself is made of. */
const OF_THE_MAIL = /^(meta|style)$/;

function mustBeMailed(papers: readonly Paper[]): void {
	const letter = inventedLetter(inventedIssue(papers), { openingOf: ({ gist }) => gist ?? '' });
	const html = htmlMail(letter);
	walk(parse(html), papers, OF_THE_MAIL);
	must(
		html.match(/<style/g)?.length === 1 && html.match(/<meta/g)?.length === 5,
		'a mail has its own styles alone',
		html,
	);
	// eslint-disable-next-line no-control-regex -- what no mail should hold
	must(!/[\u0000-\u0008\u000b-\u001f\u007f]/.test(textMail(letter)), 'a mail in text can be printed', papers);
}

export const paperOf = ({ slug, fields, abstract }: Entry): Paper => ({ slug, ...fields, abstract });
