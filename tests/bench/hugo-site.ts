import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Entry, readEntries } from '../../src/entries/read-entries.ts';
import { periodsOf } from '../../src/model/period.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { RANKS_PER_PAGE } from '../../src/model/urls.ts';
import { PAPERS_PER_PAGE } from '../../src/queries/paging.ts';

/**
 * A plain site for Hugo, of the same pages: the papers with title, day, authors, abstract and links; lists of all papers
 * and of each topic, organisation, capture, year, month, week and day, parted as ours are, with feeds where ours have some.
 * For each list Hugo adds a page that leads from `page/1` to its first. It has no related papers, neighbours, gists in words
 * of its own, charts, files for citing, mathematics, mail, reading list or copy for a disk, and its pages have neither style
 * nor script.
 */
export function writeHugoSite(papersFolder: string, folder: string): void {
	write(folder, 'config.json', JSON.stringify(SETTINGS));
	for (const [name, template] of Object.entries(TEMPLATES)) write(folder, `layouts/_default/${name}.html`, template);
	write(folder, 'content/timeline/_index.md', JSON.stringify({ title: 'Timeline', cascade: { outputs: ['HTML'] } }));
	for (const entry of readEntries(papersFolder, new ProblemLog()).entries)
		write(folder, `content/papers/${entry.slug}.md`, pageOf(entry));
}

const SETTINGS = {
	baseURL: 'https://example.org/',
	title: 'Papers',
	uglyURLs: true,
	relativeURLs: true,
	taxonomies: { topic: 'topics', organization: 'organizations', capture: 'captures', period: 'timeline' },
};

const TEMPLATES = {
	baseof: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="{{ "/" | relURL }}">Papers</a></header><main>{{ block "main" . }}{{ end }}</main></body>
</html>`,
	single: `{{ define "main" }}<article data-pagefind-body>
<h1>{{ .Title }}</h1>
<p><time>{{ .Date.Format "2006-01-02" }}</time></p>
<ul>{{ range .Params.authors }}<li>{{ . }}</li>{{ end }}</ul>
{{ .Content }}
<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .GetTerms "organizations" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
<ul>{{ range .Params.links }}<li><a href="{{ .url }}">{{ .kind }}</a></li>{{ end }}</ul>
{{ with .Params.arxiv }}<a href="https://arxiv.org/abs/{{ . }}">arXiv</a>{{ end }}
</article>{{ end }}`,
	list: `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $page := .Paginate .Pages (cond (eq .Data.Plural "captures") ${RANKS_PER_PAGE} ${PAPERS_PER_PAGE}) }}{{ range $page.Pages }}<article>
<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p><time>{{ .Date.Format "2006-01-02" }}</time></p>
<p>{{ .Params.gist }}</p>
</article>{{ end }}
{{ with $page.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }} {{ with $page.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}`,
};

/** Hugo reads front matter in JSON too, for which nothing must be quoted by hand. */
function pageOf({ fields, abstract }: Entry): string {
	const { title, published, authors, topics, organization, sources, links, arxiv, gist } = fields;
	const head = {
		title,
		...(published?.length === 10 && { date: published }),
		authors,
		topics,
		organizations: organization ? [organization.name] : [],
		captures: sources?.map(({ capture }) => capture),
		timeline: published ? periodsOf(published) : [],
		links,
		arxiv,
		gist,
	};
	return `${JSON.stringify(head, null, '\t')}\n\n${abstract}\n`;
}

function write(folder: string, path: string, text: string): void {
	const target = join(folder, path);
	mkdirSync(dirname(target), { recursive: true });
	writeFileSync(target, text);
}
