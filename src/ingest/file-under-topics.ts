import { isEdited, refreshField } from '../entries/memory.ts';
import type { Entry } from '../entries/read-entries.ts';
import { markdownToText } from '../markdown/processor.ts';
import { type Place, type ProblemLog, quote } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { classify, type Classifier, compileTopics, type Filing } from './classify.ts';
import { entryKey, type MergedPaper } from './merge.ts';

export type FiledPaper = Omit<MergedPaper, 'fields'> & { fields: MergedPaper['fields'] & { topics?: string[] } };

/** Why a paper is where it is. */
export interface FilingNote {
	slug: string;
	title: string;
	/** What the entry holds, which an editor may have chosen. */
	topics: readonly string[];
	isEditors: boolean;
	filing: Filing;
}

export interface Filed {
	papers: FiledPaper[];
	/** Entries that no capture lists and whose topics change. */
	refiled: Entry[];
	notes: FilingNote[];
}

/** What is filed, and where it is said when nothing fits. */
interface Subject {
	slug: string;
	title: string;
	/** Markdown. */
	abstract: string;
	held?: Entry;
	place: Place;
}

/**
 * Files each paper under one to three topics, by the words of its title and abstract: the listed ones, those that no
 * capture lists any more, and those that a person has entered without topics.
 */
export function fileUnderTopics(
	merged: readonly MergedPaper[],
	held: readonly Entry[],
	topics: readonly Topic[],
	paths: { captures: string; papers: string },
	log: ProblemLog,
): Filed {
	const classifier = compileTopics(topics);
	const listed = merged.map((paper) => ({
		paper,
		note: fileOne(listedSubject(paper, paths.captures), classifier, log),
	}));
	const kept = unlisted(held, merged).map((entry) => ({
		entry,
		note: fileOne(keptSubject(entry, paths.papers), classifier, log),
	}));
	return {
		papers: listed.map(({ paper, note }) => withTopics(paper, note.filing.topics)),
		refiled: kept.flatMap(({ entry, note: { filing } }) => {
			const refreshed = filing.topics.length > 0 ? refreshField(entry, 'topics', filing.topics) : entry;
			return refreshed === entry ? [] : [refreshed];
		}),
		notes: [...listed, ...kept].map(({ note }) => note),
	};
}

function fileOne({ slug, title, abstract, held, place }: Subject, classifier: Classifier, log: ProblemLog): FilingNote {
	const filing = classify({ title, abstract: markdownToText(abstract) }, classifier);
	const isEditors = held !== undefined && isEdited(held, 'topics');
	if (filing.nearest && !isEditors) noteNearest(title, filing.topics, place, log);
	const topics = isEditors ? (held.fields.topics ?? []) : filing.topics;
	return { slug, title, topics, isEditors, filing };
}

function listedSubject({ slug, held, fields, abstract }: MergedPaper, captures: string): Subject {
	const [source] = fields.sources;
	const place = { file: `${captures}/${source?.capture ?? ''}`, line: source?.line ?? 1, column: 1 };
	return { slug, title: fields.title, abstract, ...(held && { held }), place };
}

const keptSubject = (entry: Entry, papers: string): Subject => ({
	slug: entry.slug,
	title: entry.fields.title,
	abstract: entry.abstract,
	held: entry,
	place: { file: `${papers}/${entry.slug}.md`, line: 1, column: 1 },
});

/** Entries whose paper is in no capture; a second entry of a listed paper is none of them. */
function unlisted(held: readonly Entry[], merged: readonly MergedPaper[]): Entry[] {
	const listed = new Set(merged.flatMap(({ slug, key }) => [slug, key]));
	return held.filter((entry) => !listed.has(entry.slug) && !listed.has(entryKey(entry)));
}

const withTopics = (paper: MergedPaper, topics: string[]): FiledPaper =>
	topics.length === 0 ? paper : { ...paper, fields: { ...paper.fields, topics } };

function noteNearest(title: string, ids: readonly string[], place: Place, log: ProblemLog): void {
	log.note(place, {
		kind: 'nearest-topic',
		found: `no topic that fits ${quote(title)}`,
		expected: 'one',
		fix: `It is filed under the nearest, ${ids.join(', ')}; change topics in its entry if that is wrong.`,
	});
}
