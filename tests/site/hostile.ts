import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Run, type TinySite, tinySite } from './build.ts';
import { ALL_HOSTILE, HOSTILE, HOSTILE_MARKDOWN, LOOKALIKE } from './hostile-words.ts';

/** Where it is told that it will be served. */
export const HOSTILE_URL = 'https://example.org/some/base/';

/** A site of which every word that an editor or a source can write is hostile. */
export interface HostileSite extends TinySite {
	said: Run;
}

/** @throws Error with what the build said, where it failed. */
export async function hostileSite(): Promise<HostileSite> {
	const site = tinySite();
	for (const folder of ['captures', 'papers', 'digests', 'topics']) {
		rmSync(join(site.content, folder), { recursive: true });
		mkdirSync(join(site.content, folder));
	}
	for (const [path, text] of Object.entries(FILES)) writeFileSync(join(site.content, path), text);
	const said = await site.build({ SITE_URL: HOSTILE_URL });
	if (said.code !== 0) throw new Error(`${said.stdout}${said.stderr}`);
	return { ...site, said };
}

const markdown = (fields: object, body: string): string => `---\n${stringify(fields)}---\n\n${body}\n`;

const SITE = {
	name: `Site ${HOSTILE.handler} ${HOSTILE.turned}`,
	tagline: ALL_HOSTILE,
	description: ALL_HOSTILE,
	editor: ALL_HOSTILE,
	footer: ALL_HOSTILE.replaceAll(/[\r\n]/g, ' '),
	licence: { name: ALL_HOSTILE, url: 'https://example.org/"onclick="alert(40)' },
	colours: { accent: '#7a2f1d' },
	repository: "https://example.org/'onclick='alert(41)",
	mail: { why: ALL_HOSTILE, address: ALL_HOSTILE, unsubscribe: 'https://example.org/unsubscribe' },
	subscribe: {
		action: 'https://mail.example/in?"onclick="alert(42)',
		field: HOSTILE.handler,
		hidden: { [HOSTILE.handler]: ALL_HOSTILE },
	},
	pictures: 'topics',
	id: ALL_HOSTILE,
};

const topic = (name: string): string =>
	markdown(
		{
			name: `${name} ${ALL_HOSTILE}`,
			definition: `${name} ${ALL_HOSTILE}`,
			phrases: { [name.toLowerCase()]: 4, [HOSTILE.handler]: 1, __proto__: 2, constructor: 2 },
		},
		HOSTILE_MARKDOWN,
	);

/** Mathematics that is meant to be more: for browsers, and for whoever sets the bibliography. */
const MATHEMATICS = String.raw`Moths in $\input{/etc/passwd}$, $\def\a{\input{x}}\a$, $\text{^^5cinput{x}}$,
	$\text{</script><img src=x onerror=alert(52)>}$, $\href{javascript:alert(53)}{x}$, $\color{red}x$, $\class{" onclick="alert(54)}{x}$`;

/** One hostile text for each paper, so that none hides behind another. */
const papers = Object.entries(HOSTILE).map(([name, words], index): [string, string] => [
	`papers/hostile-${name}.md`,
	markdown(
		{
			title: `${words} Moths and ${name}`,
			published: `2025-0${(index % 9) + 1}-11`,
			authors: [`Ada ${words}`, words, `=Cmd ${ALL_HOSTILE}`],
			organization: index % 2 === 0 ? { name: `Lab ${words}` } : { name: `Club ${words}`, handle: words },
			comments: index,
			doi: `10.1234/x"onclick=alert(43)<${name}>`,
			venue: { type: words, name: words, volume: words, issue: words, pages: words, publisher: words },
			categories: [words, `cs.AI ${words}`],
			links: [
				{ url: `https://example.org/"><script>alert(44)</script>?${name}`, kind: 'code' },
				{ url: LOOKALIKE, kind: 'paper' },
			],
			topics: ['moths', 'lamps'],
			gist: `${words} is what we say.`,
			note: `${words}\n\n${HOSTILE_MARKDOWN}`,
			sources: [{ capture: `${name}"><img src=x onerror=alert(45)>.txt`, position: 1, line: 1 }],
			featured: index === 0,
			aliases: [`older-${name}`],
		},
		`${words} ${HOSTILE_MARKDOWN}`,
	),
]);

const DIGEST = markdown(
	{
		title: `Issue ${ALL_HOSTILE}`,
		date: '2025-11-30',
		summary: ALL_HOSTILE,
		sections: [
			{
				title: `Section ${ALL_HOSTILE}`,
				note: HOSTILE_MARKDOWN,
				papers: Object.keys(HOSTILE).map((name) => ({ slug: `hostile-${name}`, note: HOSTILE_MARKDOWN })),
			},
			{ title: HOSTILE.handler, rule: { topic: 'moths', limit: 3 } },
		],
	},
	HOSTILE_MARKDOWN,
);

/** A page of the kind that people save most. */
const SAVED_TEXT = [
	'Daily Papers',
	'byAK and the research community',
	'Dec 9',
	...Object.entries(HOSTILE).flatMap(([name, words]) => {
		const line = words.replaceAll(/[\r\n\u2028\u2029]/g, ' ');
		return [
			`Lamps that say ${line} to ${name}`,
			`We show that a lamp that says ${line} is no brighter than another, for all the lamps that we have lit. ` +
				`Our code is at https://evil.example/?"onclick="alert(50) and \\href{${LOOKALIKE}}{https://arxiv.org/abs/2501.00001}, ` +
				`https://arxiv.org@evil.example/x and [x](javascript:alert(51)), for ${name}.`,
			`harbourlab ${line}\n·\nMar 14, 2024 1`,
		];
	}),
].join('\n\n');

const LIBRARY = JSON.stringify(
	Object.entries(HOSTILE).map(([name, words]) => ({
		id: words,
		type: 'article-journal',
		title: `Wicks of ${name}: ${words}`,
		abstract: `${words} is an abstract of a paper on wicks, ${name} and nothing else at all, written to be read.`,
		author: [{ family: words, given: words }, { literal: ALL_HOSTILE }],
		'container-title': words,
		publisher: words,
		volume: words,
		page: words,
		DOI: `10.5555/${name}.1`,
		URL: `javascript:alert(60)//${name}`,
		issued: { 'date-parts': [[2024, 5, 1]] },
	})),
);

const FILES: Record<string, string> = {
	'site.yaml': stringify(SITE),
	'thesaurus.yaml': stringify([
		[HOSTILE.handler, 'lamp', ALL_HOSTILE],
		['moth', '__proto__', 'constructor'],
	]),
	'topics/moths.md': topic('Moths'),
	'topics/lamps.md': topic('Lamps'),
	'digests/2025-11.md': DIGEST,
	"captures/-rf $(x) `y` 'onload=alert(46)' & #1 %3Cscript%3E.txt": SAVED_TEXT,
	"captures/-rf $(x) `y` 'onload=alert(46)' & #1 %3Cscript%3E.yaml": stringify({
		title: `Saved ${ALL_HOSTILE}`,
		captured: '2025-12-09',
		query: ALL_HOSTILE,
		url: 'https://example.org/"onclick="alert(47)',
	}),
	'captures/library.json': LIBRARY,
	'captures/refused \u202etxt.md': `Not a list ${ALL_HOSTILE}`,
	'papers/hostile-mathematics.md': markdown({ title: MATHEMATICS, gist: MATHEMATICS, topics: ['moths'] }, MATHEMATICS),
	'papers/faulty.md': markdown({ title: 'Faulty', [`x${HOSTILE.terminal}${HOSTILE.turned}`]: HOSTILE.terminal }, ''),
	...Object.fromEntries(papers),
};
