import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import matter from 'gray-matter';
import { dailyPage } from '../helpers/daily-page.ts';
import { png } from '../helpers/picture-bytes.ts';

/** What a person may do to a content folder between two builds. */
export interface ContentEdit {
	name: string;
	/** Picks the file and the words. */
	pick: number;
}

interface Entry {
	data: Record<string, unknown>;
	content: string;
}

const WORDS = ['ember', 'tide', 'hollow', 'quartz', 'lantern', 'drift', 'comb', 'pollen'];
const DATES = ['2025-11-30', '2021-02-03', '2024', '2022-02-14', '2023-05-01'];

/** The edits by name: each changes one file or two. */
const EDITS: Record<string, (content: string, pick: number) => void> = {
	abstract: onEntry(({ content, data }, pick) => ({ data, content: `${content.trim()} And ${word(pick)}.\n` })),
	title: onEntry(({ data, content }, pick) => ({
		data: { ...data, title: `${String(data['title'])} ${word(pick)}` },
		content,
	})),
	date: onEntry(({ data, content }, pick) => ({ data: { ...data, published: DATES[pick % DATES.length] }, content })),
	topics: onEntry(({ data, content }, pick) => ({
		data: { ...data, topics: pick % 2 ? ['bees'] : ['lamps', 'bees'] },
		content,
	})),
	organization: onEntry(({ data, content }, pick) => ({
		data: { ...data, organization: { name: `${word(pick)} Lab` } },
		content,
	})),
	authors: onEntry(({ data, content }, pick) => ({
		data: { ...data, authors: [`Ann ${word(pick)}`, 'Bo Other'] },
		content,
	})),
	code: onEntry(({ data, content }, pick) => ({
		data: { ...data, links: [{ url: `https://example.org/${pick}`, kind: 'code' }] },
		content,
	})),
	note: onEntry(({ data, content }, pick) => ({ data: { ...data, note: `See **${word(pick)}**.` }, content })),
	picture: (content, pick) => {
		mkdirSync(join(content, 'pictures'), { recursive: true });
		const name = `${word(pick)} ${pick % 2}.png`;
		writeFileSync(join(content, 'pictures', name), Buffer.concat([png(100 + (pick % 3), 50), Buffer.from([pick % 5])]));
		EDITS['picture in note']?.(content, pick);
	},
	'picture in note': onEntry(({ data, content }, pick) => ({
		data: { ...data, note: `See\n\n![A ${word(pick)}](<../pictures/${word(pick)} ${pick % 2}.png> "Seen")` },
		content,
	})),
	'picture gone': (content) => {
		const added = existsSync(join(content, 'pictures')) ? readdirSync(join(content, 'pictures'))[0] : undefined;
		if (added) rmSync(join(content, 'pictures', added));
	},
	pin: onEntry(({ data, content }) => ({ data: { ...data, featured: data['featured'] !== true }, content })),
	alias: onEntry(({ data, content }, pick) => ({
		data: { ...data, aliases: [`once-${word(pick)}-${pick}`] },
		content,
	})),
	'hand-written entry': (content, pick) => {
		const text = `---\ntitle: On ${word(pick)} and ${word(pick + 3)}, ${pick}\n---\n\nWritten by hand.\n`;
		writeFileSync(join(content, `papers/on-${word(pick)}-${pick}.md`), text);
	},
	'new capture': (content, pick) => {
		const records = [0, 1, 2].map((index) => ({
			title: `The ${word(pick + index)} of ${word(pick + 2 * index)} ${pick}`,
			abstract: `We count every ${word(pick + index)} and every bee of a lamp.`,
			when: `Jun ${(pick % 28) + 1}, 2023 ${pick % 9}`,
		}));
		writeFileSync(join(content, `captures/more-${pick}.txt`), dailyPage('Jul 1, 2025', records));
	},
	'capture’s title': (content, pick) => {
		writeFileSync(join(content, 'captures/buoys.yaml'), `title: Buoys and ${word(pick)}\ncaptured: "2025-11-30"\n`);
	},
	'capture gone': (content) => {
		const added = readdirSync(join(content, 'captures')).find((name) => name.startsWith('more-'));
		if (added) rmSync(join(content, 'captures', added));
	},
	issue: (content, pick) => {
		const lines = [
			`title: Issue on ${word(pick)}`,
			'date: "2025-12-01"',
			'sections:',
			'  - title: All',
			'    rule:',
			'      topic: bees',
			`      limit: ${(pick % 5) + 1}`,
		];
		writeFileSync(join(content, `digests/2025-12-${pick % 3}.md`), `---\n${lines.join('\n')}\n---\n\nHello.\n`);
	},
	topic: (content, pick) => {
		const path = join(content, 'topics/bees.md');
		writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n\nMore on ${word(pick)}.\n`);
	},
	settings: (content, pick) => {
		const path = join(content, 'site.yaml');
		writeFileSync(path, readFileSync(path, 'utf8').replace(/^tagline: .*$/m, `tagline: About ${word(pick)}`));
	},
};

/** Any edit. */
export const contentEdit = (): fc.Arbitrary<ContentEdit> =>
	fc.record({ name: fc.constantFrom(...Object.keys(EDITS)), pick: fc.nat({ max: 999 }) });

export function applyEdit(content: string, { name, pick }: ContentEdit): void {
	EDITS[name]?.(content, pick);
}

const word = (pick: number): string => WORDS[pick % WORDS.length] ?? '';

function onEntry(change: (entry: Entry, pick: number) => Entry): (content: string, pick: number) => void {
	return (content, pick) => {
		const names = readdirSync(join(content, 'papers')).sort();
		const path = join(content, 'papers', names[pick % names.length] ?? '');
		const { data, content: text } = matter(readFileSync(path, 'utf8'), {});
		const changed = change({ data, content: text }, pick);
		writeFileSync(path, matter.stringify(changed.content, changed.data));
	};
}
