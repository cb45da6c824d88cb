import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownList } from '../../../src/ingest/formats/markdown-list/index.ts';
import type { Capture } from '../../../src/model/capture.ts';
import { ProblemLog } from '../../../src/model/problem.ts';

const captureOf = (text: string): Capture => ({
	file: 'list.md',
	name: 'list',
	path: 'captures/list.md',
	text,
	sidecarPath: 'captures/list.yaml',
	isSidecarSound: true,
});

function read(text: string) {
	const log = new ProblemLog();
	return { ...markdownList.parse(captureOf(text), log), refused: log.of('refused').length };
}

const titles = (text: string): string[] => read(text).papers.map(({ title }) => title);

test.each([
	['a table of contents', '- [Papers](#papers)\n- [Tools](#tools)\n'],
	['tools', '- [Kit](https://kit.example.org) - A kit.\n- [lamp](https://github.com/invented/lamp)\n'],
	['news', '- [2024/05] We release **the code**, see [here](https://github.com/invented/lamp).\n'],
	['a sentence', 'As [a study](https://arxiv.org/abs/2401.00001) shows, lamps burn.\n'],
	['a sentence with a number', '- Lamps burn well [1].\n\n[1]: https://arxiv.org/abs/2401.00001\n'],
	['an invitation to read', '- See [this survey](https://arxiv.org/abs/2401.00001) for more.\n'],
	['prose with a bold word', '**Lamps** are described in [a paper](https://arxiv.org/abs/2401.00001) of 2024.\n'],
	['nothing', ''],
])('takes no paper from %s', (_, text) => {
	expect(read(text)).toMatchObject({ listed: 0, refused: 0 });
});

test.each([
	['a readme', '# Lampnet\n\n**Paper**: https://arxiv.org/abs/2401.00001\n**PDF**: https://arxiv.org/pdf/2401.00001\n'],
	['the card of a model', '# Lamp-7B\n\n- **Paper:** https://huggingface.co/papers/2401.00001\n- **By:** Lamp Lab\n'],
])('does not take %s that links its one paper for a list', (_, text) => {
	expect(markdownList.recognises(text, captureOf(text))).toBe(false);
});

test.each([
	['fields say more of it', '## Lamps\n\n**Link**: https://arxiv.org/abs/2401.00001\n**Authors**: Ada Invented\n'],
	['its title stands before the link', '- **Invented Lamps** [paper](https://arxiv.org/abs/2401.00001)\n'],
])('takes one paper for a list where %s', (_, text) => {
	expect(markdownList.recognises(text, captureOf(text))).toBe(true);
});

test.each([
	[
		'**ReLamp**: Synergizing Lamps and Acting Wicks [[paper](https://arxiv.org/abs/2401.00001)]',
		'ReLamp: Synergizing Lamps and Acting Wicks',
	],
	['**ReLamp**: burns lamps [[paper](https://arxiv.org/abs/2401.00001)]', 'ReLamp'],
	['**ReLamp** [ReLamp: Burning Lamps Once More](https://arxiv.org/abs/2401.00001)', 'ReLamp: Burning Lamps Once More'],
	['[**ReLamp**: Burning Lamps Once More](https://arxiv.org/abs/2401.00001), 2024', 'ReLamp: Burning Lamps Once More'],
	['[*Seen* Lamps by **Day** <br> and Night](https://arxiv.org/abs/2401.00001)', 'Seen Lamps by Day and Night'],
	['[`ReLamp` and $x^2$ Wicks](https://arxiv.org/abs/2401.00001)', 'ReLamp and $x^2$ Wicks'],
	['📄 [2024-05-01] [Lamps, Wicks & Oil?](https://arxiv.org/abs/2401.00001)', 'Lamps, Wicks & Oil?'],
	['<a href="https://arxiv.org/abs/2401.00001">Lamps in HTML</a>', 'Lamps in HTML'],
	['Lamps by Address. https://arxiv.org/abs/2401.00001', 'Lamps by Address'],
	['[x] **3 Lamps** [[paper]](https://arxiv.org/abs/2401.00001)', '3 Lamps'],
	['**[Lamps that Burn by Day]** (https://arxiv.org/abs/2401.00001)', 'Lamps that Burn by Day'],
	['**[To appear at NeurIPS]** [Lamps of Ours](https://arxiv.org/abs/2401.00001)', 'Lamps of Ours'],
])('the title of %s', (item, title) => {
	expect(titles(`- ${item}`)).toEqual([title]);
});

test.each([
	'- **Lamps of Night**, Ada Çandır and Rosa Ñandú. [[paper](https://arxiv.org/abs/2401.00001)]\n',
	'- [Lamps of Night](https://arxiv.org/abs/2401.00001)\n  - Authors: Ada Çandır and Rosa Ñandú\n',
	'| Title | Authors |\n| --- | --- |\n| [Lamps of Night](https://arxiv.org/abs/2401.00001) | Ada Çandır and Rosa Ñandú |\n',
])('parts names at the word alone, not within a name that holds it: %s', (text) => {
	expect(read(text).papers[0]?.authors).toEqual(['Ada Çandır', 'Rosa Ñandú']);
});

test.each(['[Lamps of Night][1]', '[Lamps of Night][]', '[Lamps of Night]', '**Lamps of Night** [[paper]][1]'])(
	'finds the address of %s below the list',
	(item) => {
		const { papers } = read(`- ${item}\n\n[1]: <${PAPER}>\n[lamps of night]: ${PAPER} "Lamps"\n`);
		expect(papers).toMatchObject([{ title: 'Lamps of Night', links: [{ url: PAPER, kind: 'paper' }] }]);
	},
);

const behind = (text: string) => read(`- [Lamps of Night](https://arxiv.org/abs/2401.00001)${text}\n`).papers[0];

test.each([
	', Ada Lamp, Ben Wick. NeurIPS 2024',
	' - Ada Lamp, Ben Wick. NeurIPS 2024',
	' — Ada Lamp, Ben Wick, NeurIPS 2024.',
])('reads names and a venue behind a title%s', (text) => {
	const venue = { type: 'conference', name: 'NeurIPS' };
	expect(behind(text)).toMatchObject({ authors: ['Ada Lamp', 'Ben Wick'], venue, date: { text: '2024' } });
	expect(behind(text)).not.toHaveProperty('abstract');
});

test('takes what follows a dash for what the list says of the paper where it is more than names and a venue', () => {
	const said = 'Ada Lamp, Ben Wick. Lamps burn for longer at night, as was shown at NeurIPS 2024.';
	expect(behind(` - ${said}`)).toMatchObject({ abstract: said });
	expect(behind(` - ${said}`)).not.toHaveProperty('authors');
});

test('keeps what a list says of a paper above an abstract that is still to be written', () => {
	const said = 'A survey of lamps that burn at night, and of the wicks that they need for it.';
	expect(behind(`\n  TL;DR: ${said}  \n  Abstract:`)).toMatchObject({ abstract: said });
});

test('accounts for every entry, and loses only those that are damaged', () => {
	const items = Array.from(
		{ length: 10 },
		(_, n) => `- **Lamp ${n} of Many**, Ada Lamp. [[paper](https://arxiv.org/abs/2401.0000${n})]`,
	);
	fc.assert(
		fc.property(
			fc.nat(9),
			fc.nat(),
			fc.constantFrom('[', '`', '```', '<!--', '<details>', '**', '|', '$', '#', '\n', '\n\n', '\\', ''),
			(row, at, put) => {
				const damaged = items.map((item, n) => {
					const offset = at % item.length;
					return n === row ? item.slice(0, offset) + put + item.slice(offset + 1) : item;
				});
				const { listed, papers, refused } = read(damaged.join('\n'));
				expect(papers.length + refused).toBe(listed);
				const found = new Set(papers.map(({ title }) => title));
				const lost = items.flatMap((_, n) => (n === row || found.has(`Lamp ${n} of Many`) ? [] : [n]));
				expect(lost).toEqual([]);
			},
		),
	);
});

test('never throws, whatever it is given', () => {
	const parts = fc.constantFrom(
		'- ',
		'[',
		']',
		'(https://arxiv.org/abs/2401.00001)',
		'**',
		'\n',
		'| ',
		'#',
		' ',
		'`',
		'<',
		'>',
		'a',
		'$',
		'*',
		'_',
		'![',
	);
	fc.assert(
		fc.property(fc.array(parts, { maxLength: 80 }), (tokens) => {
			const { listed, papers, refused } = read(tokens.join(''));
			expect(papers.length + refused).toBe(listed);
		}),
	);
});

test('stays quick where nothing ends', () => {
	for (const text of [
		'a',
		'[',
		'*',
		'<!--',
		'| ',
		'```\n',
		'- [',
		'$',
		'\n',
		'# ',
		'-',
		'- a\n  ',
		'>',
		'> ',
		'1. ',
	].map((part) => part.repeat(20_000))) {
		markdownList.recognises(text);
		read(text);
	}
	read(`- [A Lamp](https://arxiv.org/abs/2401.00001) ${']'.repeat(20_000)}`);
});

test.each([
	['HTML', '<!doctype html>\n<ul>\n<li>[A](https://arxiv.org/abs/2401.00001)</li>'],
	['JSON', '[{"title": "- [A](https://arxiv.org/abs/2401.00001)"}]'],
	['BibTeX', '@article{a,\n title = {A}, url = {https://arxiv.org/abs/2401.00001}\n}'],
	['prose', 'A paper (see https://arxiv.org/abs/2401.00001) says so.\n\nAnother does not.\n'],
	['a readme', '# A Program\n\n- **Fast**: since 2019\n- **Small**: since 2020\n'],
])('does not take %s for a list of papers', (_, text) => {
	expect(markdownList.recognises(text)).toBe(false);
});

const PAPER = 'https://arxiv.org/abs/2401.00001';

test.each([
	['papers', `## [Survey](${PAPER})\n- [Lamps that Plan](https://arxiv.org/abs/2401.00002)\n`],
	[
		'rows of papers',
		`## Lamps [(overview)](${PAPER})\n| Title | Year |\n|--|--|\n| [Lamps that Plan](https://arxiv.org/abs/2401.00002) | 2024 |\n`,
	],
])('a heading that is a link is that of a section where %s follow at once', (_, text) => {
	expect(titles(text)).toEqual(['Lamps that Plan']);
});

test.each([
	['the name of a month in bold', `- **Feb** [Deep Lamps](${PAPER})`, {}],
	['a venue set as code', `- \`ACL 2024\` Deep Lamps [paper](${PAPER})`, { date: { text: '2024' }, venue: 'ACL' }],
	[
		'a venue in a badge',
		`- **Deep Lamps** ![](https://img.shields.io/badge/ACL-2024-blue) [[paper]](${PAPER})`,
		{ venue: 'ACL' },
	],
	[
		'a venue within the bold of the title',
		`- **[ACL 2024] Deep Lamps** [paper](${PAPER})`,
		{ date: { text: '2024' }, venue: 'ACL' },
	],
	['a venue in bold', `- [Deep Lamps](${PAPER}) – **ACL 2024**`, { date: { text: '2024' }, venue: 'ACL' }],
	['a citation', `- [Deep Lamps](${PAPER}) (Invented et al., 2024)`, { date: { text: '2024' } }],
	[
		'a day in brackets',
		`**Deep Lamps** \\\narXiv 2024 (Jun 16, 2024). [[Paper](${PAPER})]`,
		{ date: { text: 'Jun 16, 2024' } },
	],
	[
		'names in italics each',
		`**Deep Lamps** \\\n*Ada Lamp*, *Ben Wick* \\\n[[Paper](${PAPER})]`,
		{ authors: ['Ada Lamp', 'Ben Wick'] },
	],
	[
		'names and a venue in lines',
		`[**Deep Lamps**](${PAPER})\nAda Lamp, Ben Wick\nACL 2024`,
		{ authors: ['Ada Lamp', 'Ben Wick'], venue: 'ACL' },
	],
	[
		'names in a line of HTML',
		`[**Deep Lamps**](${PAPER})<br>\nAda Lamp, Ben Wick<br>\n*ACL 2024*`,
		{ authors: ['Ada Lamp', 'Ben Wick'], venue: 'ACL' },
	],
	[
		'a publisher and what was tried',
		`- [Deep Lamps](${PAPER})\n  - Publisher: ACL 2024 (long talk)\n  - Key: lamps, flow, offline lamps\n  - ExpEnv: [LampGym](https://github.com/invented/gym) and other rooms`,
		{ venue: 'ACL' },
	],
	[
		'an item of HTML',
		`<ul>\n<li><a href="${PAPER}"><b>Deep Lamps</b></a>: <i>ACL 2024</i></li>\n</ul>`,
		{ venue: 'ACL' },
	],
])(
	'reads %s beside a title',
	(_, text, { venue, ...expected }: { venue?: string; date?: object; authors?: string[] }) => {
		const [paper] = read(text).papers;
		expect(paper).toMatchObject({ title: 'Deep Lamps', ...expected });
		expect(paper?.venue?.name).toBe(venue);
		expect(paper?.abstract).toBeUndefined();
	},
);

test('a supplement is no second paper', () => {
	const [paper] = read(`- **Deep Lamps** [[paper](${PAPER})] [[supp](https://lamps.example.org/supp.pdf)]`).papers;
	expect(paper?.links?.map(({ kind }) => kind)).toEqual(['paper', 'other']);
});

test('a number between dots is a part of what words say, and none beside counts', () => {
	const told = (line: string) => read(`- **Deep Lamps** [[paper](${PAPER})]\n  ${line}`).papers[0];
	const cost = 'It takes k · 2 · n steps where lamps before it took many more.';
	expect(told(`- ${cost}`)?.abstract).toBe(cost);
	expect(told('- ▲ 6 • 17 • 💬 1')).toMatchObject({ upvotes: 6, comments: 1 });
	expect(told('- ▲ 6 • 17 • 💬 1')?.abstract).toBeUndefined();
});

describe('a link to a paper that is in no entry', () => {
	const toldOf = (text: string): string[] => {
		const log = new ProblemLog();
		markdownList.parse(captureOf(`- [Deep Lamps](${PAPER})\n\n${text}\n`), log);
		return log.problems.map(({ line, found, severity }) => `${line} ${severity} ${found}`);
	};

	test.each([
		'Ada Lamp, Ben Wick\n[Paper](https://arxiv.org/abs/2401.00002)',
		'We light many lamps. [Paper](https://openreview.net/forum?id=lamp)',
		'- Link: https://aclanthology.org/2024.lamp-1.1/',
		'[^1]: Lamp et al. Wicks in a note. https://doi.org/10.1234/wicks',
	])('is told: %s', (text) => {
		expect(toldOf(text)).toEqual([expect.stringMatching(/^3 notice an entry that links to a paper and was not read/)]);
	});

	test('is told once, with how many there are', () => {
		const entry = '- Link: https://arxiv.org/abs/2401.0000';
		expect(toldOf(`${entry}2\n${entry}3`)).toEqual([expect.stringMatching(/^3 notice 2 entries .* the first "Link/)]);
	});

	test.each([
		['of a paper that the list has', `We light lamps. [Paper](${PAPER})`],
		['in a sentence', 'As [a study](https://arxiv.org/abs/2401.00002) shows, lamps burn.'],
		['at the end of a sentence', 'Lamps burn, as is shown in https://arxiv.org/abs/2401.00002'],
		['that a sentence begins with', '[LampNet](https://arxiv.org/abs/2401.00002) burns lamps by night.'],
		['that a person is sent to', '- See [this survey](https://arxiv.org/abs/2401.00002) for more.'],
	])('is not told %s', (_, text) => {
		expect(toldOf(text)).toEqual([]);
	});
});

describe('the day of the list', () => {
	const dayOf = (head: string): string | undefined => read(`${head}\n\n- [Deep Lamps](${PAPER})\n`).captured;

	test.each([
		'## Updated on 2025.03.04',
		'**update at 2025-03-04 16:11:32**',
		'> Last updated: March 4, 2025',
		'🕐 *Last Updated:* 2025/03/04',
		'- 更新时间：2025-03-04 09:00',
		'---\ntitle: Lamps\nupdated: "2025-03-04"\n---',
		'# Daily Papers 2025-03-04',
		'# 🤗 HF Daily Papers (March 4, 2025)',
		'# 每日论文 2025-03-04',
		'# Daily Papers 2025-03-04\n# Daily Papers 2025-03-03',
	])('is that which a program says: %s', (head) => {
		expect(dayOf(head)).toBe('2025-03-04');
	});

	test.each([
		'# Call for Papers',
		'## News\n- [2025-03-04] Updated the list.',
		'# Daily Papers of 2025-02-31',
		'We updated the list on 2025-03-04.',
	])('is not guessed from %s', (head) => {
		expect(dayOf(head)).toBeUndefined();
	});
});

test('an abstract that an item folds away is read, and the names of its parts are not', () => {
	const text = `- **Deep Lamps**, [[paper](${PAPER})]\n  <details><summary>Abstract</summary>We fold our lamps away.</details>`;
	expect(read(text).papers[0]?.abstract).toBe('We fold our lamps away.');
	const categories = `- **Deep Lamps** [[paper](${PAPER})]\n  - **Categories**: cs.CV, cs.LG, and some others of the kind`;
	expect(read(categories).papers[0]?.abstract).toBeUndefined();
});

test('the title in a table is the words of a link beside a mere name', () => {
	const head = '| Name | Venue | Paper and Code |\n|--|--|--|\n';
	expect(titles(`${head}| DeepLamp | ACL 2024 | [DeepLamp: Lamps Far Below](${PAPER}) |\n`)).toEqual([
		'DeepLamp: Lamps Far Below',
	]);
	expect(titles(`${head}| DeepLamp | ACL 2024 | [arXiv](${PAPER}) |\n`)).toEqual(['DeepLamp']);
});

test('what a method was tried in is none of its links', () => {
	const text = `- [Deep Lamps](${PAPER})\n  - Code: [official](https://github.com/invented/deep)\n  - ExpEnv: [LampGym](https://github.com/invented/gym)`;
	expect(read(text).papers[0]?.links?.map(({ url }) => url)).toEqual([PAPER, 'https://github.com/invented/deep']);
});

test('the name of the abstract may stand in bold above it', () => {
	const text = `## 1. Deep Lamps\n\n**Meta**\n- Authors: Ada Lamp\n- arXiv: ${PAPER}\n\n**Abstract**\nWe lower our lamps.\n`;
	expect(read(text).papers[0]).toMatchObject({ title: 'Deep Lamps', abstract: 'We lower our lamps.' });
});

test('the name of a link in brackets, and where people may work, is no part of what a list says', () => {
	const fields =
		'* **研究机构/作者**：灯研究团队\n* **创新点**：我们点亮许多灯并且观察它们一整夜,直到太阳升起,然后写下我们所看到的一切。';
	const text = `#### 1. **[Deep Lamps: What They See of the Ground Below Them]** (链接: ${PAPER})\n${fields}\n`;
	const [paper] = read(text).papers;
	expect(paper?.title).toBe('Deep Lamps: What They See of the Ground Below Them');
	expect(paper?.abstract).toMatch(/^创新点：我们点亮许多灯/);
});
