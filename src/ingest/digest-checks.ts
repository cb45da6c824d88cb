import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownPath } from '../entries/folders.ts';
import { placeOf, plainText, yamlOf } from '../entries/front-matter.ts';
import type { Entry } from '../entries/read-entries.ts';
import { type Digest, listedPaper } from '../model/digest.ts';
import { type ProblemLog, type ProblemWords, quote } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';

/** What an issue may speak of. */
export interface KnownContent {
	entries: readonly Entry[];
	topics: readonly Topic[];
	/** File names. */
	captures: readonly string[];
}

/** Warns of what is sound in each issue and is nowhere else in the content. */
export function checkDigests(digests: readonly Digest[], known: KnownContent, folder: string, log: ProblemLog): void {
	const faultOf = faultFinder(known);
	for (const digest of digests) {
		const path = join(folder, `${digest.id}.md`);
		const faults = namesIn(digest).flatMap(({ kind, name, at }) => {
			const words = faultOf(kind, name);
			return words ? [{ at, words }] : [];
		});
		if (faults.length === 0) continue;
		const yaml = yamlOf(plainText(readFileSync(path, 'utf8')));
		for (const { at, words } of faults) log.warn({ file: shownPath(path), ...placeOf(yaml, at, 'value', 2) }, words);
	}
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

function faultFinder({ entries, topics, captures }: KnownContent) {
	const namesOf = ({ slug, fields }: Entry): string[] => [slug, ...(fields.aliases ?? [])];
	const known = {
		paper: new Set(entries.flatMap(namesOf)),
		topic: new Set(topics.map(({ id }) => id)),
		capture: new Set(captures),
	};
	const published = new Set(entries.filter(({ fields }) => fields.hidden !== true).flatMap(namesOf));
	return (kind: Name['kind'], name: string): ProblemWords | undefined => {
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

const UNKNOWN: Record<Name['kind'], Omit<ProblemWords, 'found'>> = {
	paper: {
		kind: 'unknown-paper',
		expected: 'the name of a file in content/papers without its .md',
		fix: 'Mend the name; until then the issue goes without it.',
	},
	topic: {
		kind: 'unknown-topic',
		expected: 'the name of a file in content/topics without its .md',
		fix: 'Mend the name; until then the section is left out.',
	},
	capture: {
		kind: 'unknown-capture',
		expected: 'the name of a file in content/captures',
		fix: 'Mend the name; until then the section is left out.',
	},
};
