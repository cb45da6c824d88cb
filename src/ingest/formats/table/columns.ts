import { LINK_KINDS } from '../../../model/paper.ts';

/** What a column of a table may hold; the names that `columns:` of a sidecar uses. */
export const COLUMN_NAMES = [
	...(['title', 'abstract', 'fullNames', 'authors', 'published', 'year', 'arxiv', 'doi'] as const),
	...(['month', 'day', 'openUrl', 'extra', 'citation'] as const),
	...(['venue', 'volume', 'issue', 'pages', 'firstPage', 'lastPage', 'articleNumber', 'publisher', 'type'] as const),
	...(['categories', 'upvotes', 'comments', 'organization', 'id'] as const),
	...LINK_KINDS,
	...(['secondPaper', 'thirdPaper'] as const),
] as const;

export type ColumnName = (typeof COLUMN_NAMES)[number];

/** What headers call the address of a paper. */
const PAPER_WORDS = words(
	'paper url, paper link, paper, pdf url, url pdf, pdf, pdf link, url abs, abs url, abstract url, entry id, article url, url, link, link to paper, link to the paper, paper pdf, full text url, fulltext, external url, html url, web link, website link, openreview, openreview url, forum, site, links, source url, address, pdf url link, full text, 论文链接, 链接, 原文, 링크, リンク',
);

/**
 * What headers call the columns, the surest word first, as `headerWords` writes them: by hand, by Scopus, Web of Science
 * (long and two-letter), IEEE Xplore, PubMed, Lens, Dimensions, Zotero, Publish or Perish, OpenAlex and data sets; and in
 * lists in Chinese, Japanese and Korean.
 */
const HEADER_WORDS: Readonly<Record<ColumnName, readonly string[]>> = {
	title: words(
		'title, paper title, article title, document title, item title, papertitle, titles, full title, work title, TI, title of the paper, paper name, name of paper, work, display name, paper, article, name, 论文标题, 标题, 论文题目, 题目, 论文名称, 论文, 論文, タイトル, 제목, 논문',
	),
	abstract: words(
		'abstract, abstract note, paper abstract, abstracts, AB, abstract text, summary, summaries, tldr, tl dr, description, ai summary, 摘要, 简介, 要約, 초록',
	),
	fullNames: words('author full names, author full name, AF'),
	authors: words(
		'authors, author, author s, author names, authors names, authors list, author list, authors full name, names of authors, authorships author display name, AU, creators, creator, writers, authors parsed, 作者, 著者, 저자',
	),
	published: words(
		'publication date, publish date, date published, published date, date of publication, published, published at, published on, pub date, date, first submitted date, submitted, submitted date, date submitted, submission date, submitted on, release date, released, release, online date, posted, posted date, announced, PD, 发布日期, 发表日期, 日期, 发布时间, 时间, 日付, 날짜',
	),
	year: words(
		'publication year, year, pub year, pubyear, year published, year of publication, PY, conference year, 年份, 年',
	),
	month: words('publication month, published month, pub month, month published, month'),
	day: words('publication day, published day, day'),
	openUrl: words('open url link, open url, openurl'),
	extra: words('extra'),
	citation: words('citation'),
	arxiv: words('arxiv id, arxiv, arxivid, arxiv number, arxiv no, eprint, arxiv link, arxiv url'),
	doi: words('doi, item doi, doi link, doi url, digital object identifier, paper doi, article doi, DI'),
	venue: words(
		'source title, publication title, journal title, journal, venue, journal book, publication name, journal name, publication venue, conference name, conference, conference title, proceedings title, proceedings, proceeding, booktitle, book title, published in, publication, container title, primary location source display name, SO, venue name, source, journal conference, conference journal, book series title, appeared in, 会议, 期刊',
	),
	volume: words('volume, journal volume, vol, VL, biblio volume'),
	issue: words('issue, journal issue, issue number, number, IS, biblio issue'),
	pages: words('pages, page, page range, pagination, page numbers, pp'),
	firstPage: words('page start, start page, startpage, first page, BP, biblio first page'),
	lastPage: words('page end, end page, endpage, last page, EP, biblio last page'),
	articleNumber: words('art no, article number, article no, AR, biblio article number'),
	publisher: words('publisher, publisher name, PU'),
	type: words('item type, document type, publication type, type, content type, venue type, paper type, DT'),
	categories: words('categories, category, primary category, arxiv categories, arxiv category, category code, terms'),
	upvotes: words('upvotes, likes, votes, num upvotes, upvote, hf upvotes, hf votes, 点赞数, 点赞, 热度, 票数, 좋아요'),
	comments: words('comments, num comments, comment count, number of comments'),
	organization: words('organization, organisation, org, company, lab, 机构, 单位, 기관'),
	id: words('paper id, entry id, id, identifier, paperid, uid, key'),
	paper: PAPER_WORDS,
	// A table may have an address for the page and another for the file.
	secondPaper: PAPER_WORDS,
	thirdPaper: PAPER_WORDS,
	code: words(
		'code, github, repo, repository, code url, code link, github url, github link, repo url, repository url, github repo, source code, official code, link to code, implementation, github repository, url code, 代码, 代码链接, 코드, コード',
	),
	project: words(
		'project, project page, project url, website, homepage, home page, project website, project link, page, webpage, project site, site url',
	),
	dataset: words('dataset, data set, dataset url, dataset link, data, data url, datasets, data link'),
	model: words('model, models, weights, checkpoint, checkpoints, model url, model link, hugging face, huggingface'),
	demo: words('demo, demo url, demo link, colab, playground, space'),
	list: words('list, list url'),
	other: words(
		'tweet url, tweet, twitter, x url, tweet link, twitter url, blog, blog post, blog url, video, video url, youtube, slides, poster, supplementary, supplement, supp, notes url, media, news, talk, discussion',
	),
};

/** The words of a header cell as they are compared: `PaperURL` and `paper_url` are `paper url`; two capitals stay. */
function headerWords(header: string): string {
	const text = header.replace(/^[\s"'\uFEFF]+|[\s"']+$/g, '');
	if (/^[A-Z]{2}$/.test(text)) return text;
	return text
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
		.toLowerCase()
		.replace(/git hub/g, 'github')
		.replace(/\bar xiv/g, 'arxiv')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** Which field of a row holds what, counted from 0. */
export type Columns = ReadonlyMap<ColumnName, number>;

/** A header that says in brackets where its links lead. */
const LINK_TO = /^\s*(?:links?|urls?)\s*[(（]\s*(code|github|project|data ?sets?|models?|demo|website)\s*[)）]\s*$/i;

/** What the header says of each column, the editor's word first. A column holds one thing; the surest word has it. */
export function columnsOf(header: readonly string[], told: Readonly<Record<string, string>> = {}): Columns {
	const columns = new Map<ColumnName, number>();
	for (const name of COLUMN_NAMES) {
		const index = told[name] === undefined ? -1 : indexOfHeader(header, told[name]);
		if (index !== -1) columns.set(name, index);
	}
	const found = header.map(headerWords);
	const bare = header.map((cell) => headerWords(LINK_TO.exec(cell)?.[1] ?? cell.replace(/[(（][^()（）]*[)）]/g, '')));
	const claims = COLUMN_NAMES.flatMap((name) =>
		// Without a title there is no paper, so that it has the first choice.
		HEADER_WORDS[name].map((word, rank) => ({ name, word, rank: name === 'title' ? -1 : rank })),
	);
	for (const { name, word } of claims.sort((a, b) => a.rank - b.rank)) {
		const index = found.includes(word) ? found.indexOf(word) : bare.indexOf(word);
		const isFree = index !== -1 && !columns.has(name) && ![...columns.values()].includes(index);
		if (isFree) columns.set(name, index);
	}
	return columns;
}

/** Where the header names a column as the editor does, whatever the capitals. */
export function indexOfHeader(header: readonly string[], named: string): number {
	const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();
	return header.findIndex((cell) => folded(cell) === folded(named));
}

function words(list: string): string[] {
	return list.split(', ');
}
