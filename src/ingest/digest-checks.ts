import { join } from 'node:path';
import { fieldPlace } from '../entries/front-matter.ts';
import type { Entry, EntryFolder } from '../entries/read-entries.ts';
import { type Digest, listedPaper } from '../model/digest.ts';
import { type ProblemLog, type ProblemWords, quote } from '../model/problem.ts';
import { checkFieldFormulas, checkLineFormulas, checkTextFormulas } from './broken-tex.ts';
import type { TopicFolder } from './file-under-topics.ts';
import { unknownTopicFinder, unreadWords } from './unknown-topic.ts';

/** What an issue may speak of. */
export interface KnownContent {
	papers: EntryFolder;
	topics: TopicFolder;
	/** File names. */
	captures: readonly string[];
}

/** Warns of what is sound in each issue and is nowhere else in the content, and of formulas that cannot be drawn. */
export function checkDigests(digests: readonly Digest[], known: KnownContent, folder: string, log: ProblemLog): void {
	const faultOf = faultFinder(known);
	for (const digest of digests) {
		const path = join(folder, `${digest.id}.md`);
		for (const { kind, name, at } of namesIn(digest)) {
			const words = faultOf(kind, name);
			if (words) log.warn(fieldPlace(path, at), words);
		}
		checkRanges(digest, path, log);
		checkFormulas(digest, path, log);
	}
}

/** A rule whose last day comes before its first finds no paper. */
function checkRanges({ sections }: Digest, path: string, log: ProblemLog): void {
	for (const [index, { rule: { from, to } = {} }] of sections.entries()) {
		// A month ends after each of its days.
		if (from === undefined || to === undefined || from <= to.padEnd(10, '~')) continue;
		log.warn(fieldPlace(path, ['sections', index, 'rule', 'from']), {
			kind: 'no-such-days',
			found: `days from ${quote(from)} to ${quote(to)}`,
			expected: 'the earlier one first',
			fix: 'Mend them; until then the section is left out.',
		});
	}
}

function checkFormulas({ title, summary, sections, introduction }: Digest, path: string, log: ProblemLog): void {
	checkLineFormulas(title, path, ['title'], log);
	checkLineFormulas(summary, path, ['summary'], log);
	for (const [index, section] of sections.entries()) {
		const at = ['sections', index];
		checkLineFormulas(section.title, path, [...at, 'title'], log);
		checkFieldFormulas(section.note, path, [...at, 'note'], log);
		for (const [paper, listed] of (section.papers ?? []).entries())
			checkFieldFormulas(listedPaper(listed).note, path, [...at, 'papers', paper, 'note'], log);
	}
	checkTextFormulas(introduction, path, log);
}

/** A name in an issue, and where it stands in the front matter. */
interface Name {
	kind: 'paper' | 'topic' | 'capture';
	name: string;
	at: readonly PropertyKey[];
}

function namesIn({ sections }: Digest): Name[] {
	return sections.flatMap(({ papers = [], rule }, section): Name[] => [
		...papers.map((listed, paper) => {
			const at = ['sections', section, 'papers', paper];
			return { kind: 'paper' as const, name: listedPaper(listed).slug, at };
		}),
		...(['topic', 'capture'] as const).flatMap((kind) => {
			const name = rule?.[kind];
			return name === undefined ? [] : [{ kind, name, at: ['sections', section, 'rule', kind] }];
		}),
	]);
}

function faultFinder({ papers: { entries, unreadable }, topics, captures }: KnownContent) {
	const namesOf = ({ slug, fields }: Entry): string[] => [slug, ...(fields.aliases ?? [])];
	const known = {
		paper: new Set(entries.flatMap(namesOf)),
		capture: new Set(captures),
	};
	const published = new Set(entries.filter(({ fields }) => fields.hidden !== true).flatMap(namesOf));
	const unread = new Set(unreadable.map(({ slug }) => slug));
	const topicFault = unknownTopicFinder(topics, 'the section is left out');
	return (kind: Name['kind'], name: string): ProblemWords | undefined => {
		if (kind === 'topic') return topicFault(name);
		if (kind === 'paper' && unread.has(name))
			return unreadWords('unknown-paper', `the paper ${quote(name)}`, `papers/${name}.md`, 'the issue goes without it');
		if (!known[kind].has(name)) {
			return { ...UNKNOWN[kind], found: `the ${kind} ${quote(name)}, which is not there` };
		}
		if (kind !== 'paper' || published.has(name)) return undefined;
		return {
			kind: 'hidden-in-digest',
			found: `the paper ${quote(name)}, which is hidden`,
			expected: 'one that is published',
			fix: 'Take the line out, or take hidden: out of the paper’s entry; until then the issue goes without it.',
		};
	};
}

const UNKNOWN: Record<Exclude<Name['kind'], 'topic'>, Omit<ProblemWords, 'found'>> = {
	paper: {
		kind: 'unknown-paper',
		expected: 'the name of a file in content/papers without its .md',
		fix: 'Mend the name; until then the issue goes without it.',
	},
	capture: {
		kind: 'unknown-capture',
		expected: 'the name of a file in content/captures',
		fix: 'Mend the name; until then the section is left out.',
	},
};
