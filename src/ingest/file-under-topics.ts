import { findKey, isEdited, refreshField } from '../entries/memory.ts';
import type { Entry } from '../entries/read-entries.ts';
import { markdownToText } from '../markdown/processor.ts';
import { type Place, type ProblemLog, quote } from '../model/problem.ts';
import { computeAnew, type Remember } from '../model/remember.ts';
import { takesTheRest, type Topic } from '../model/topic.ts';
import { classify, compileTopics, type Filing } from './classify.ts';
import { entryKey } from './merge/claim-entries.ts';
import type { MergedPaper } from './merge/index.ts';
import { type TellingWords, tellingWords } from './telling-words.ts';

export type FiledPaper = Omit<MergedPaper, 'fields'> & { fields: MergedPaper['fields'] & { topics?: string[] } };

/** Why a paper is where it is. */
export interface FilingNote {
	slug: string;
	/** What the entry holds. */
	topics: readonly string[];
	/** Why the entry keeps what it holds, whatever the phrases say. */
	keeps?: 'by hand' | 'topic unread';
	/** What its words say. */
	filing: Pick<Filing, 'topics' | 'nearest'> & { words: TellingWords };
	/** All that was found in the paper, for those who ask for more. */
	explain: () => ExplainedFiling;
}

export interface ExplainedFiling {
	/** What was read, as plain text. */
	text: { title: string; abstract: string };
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

/** The topics, and the ids of those whose files cannot be read: a mistyped topic is not one that was taken away. */
export interface TopicFolder {
	topics: readonly Topic[];
	unread: ReadonlySet<string>;
}

/**
 * Files each paper under one to three topics, by the words of its title and abstract: the listed ones, those that no
 * capture lists any more, and those that a person has entered without topics.
 */
export function fileUnderTopics(
	merged: readonly MergedPaper[],
	held: readonly Entry[],
	folder: TopicFolder,
	paths: { captures: string; papers: string },
	log: ProblemLog,
	remember: Remember = computeAnew,
): Filed {
	const fileOne = filer(folder, log, remember);
	const listed = merged.map((paper) => ({ paper, note: fileOne(listedSubject(paper, paths.captures)) }));
	const kept = unlisted(held, merged).map((entry) => ({ entry, note: fileOne(keptSubject(entry, paths.papers)) }));
	return {
		papers: listed.map(({ paper, note }) => withTopics(paper, idsFor(note))),
		refiled: kept.flatMap(({ entry, note }) => {
			const ids = idsFor(note);
			const refreshed = ids.length > 0 ? refreshField(entry, 'topics', ids) : entry;
			return refreshed === entry ? [] : [refreshed];
		}),
		notes: [...listed, ...kept].map(({ note }) => note),
	};
}

function filer({ topics, unread }: TopicFolder, log: ProblemLog, remember: Remember): (subject: Subject) => FilingNote {
	const classifier = compileTopics(topics);
	const version = findKey(JSON.stringify(topics));
	const forTheRest = new Set(topics.filter(takesTheRest).map(({ id }) => id));
	const explain = ({ title, abstract }: Subject): ExplainedFiling => {
		const text = { title, abstract: markdownToText(abstract) };
		return { text, filing: classify(text, classifier) };
	};
	return (subject) => {
		const { title, abstract } = subject;
		const filing = remember('filed', JSON.stringify([title, abstract, version]), () => inShort(explain(subject)));
		const note = noteOf(subject, filing, unread);
		const isTold = filing.nearest && note.keeps === undefined && !filing.topics.some((id) => forTheRest.has(id));
		if (isTold) noteNearest(subject, filing.topics, log);
		return { ...note, filing, explain: () => explain(subject) };
	};
}

const inShort = ({ text, filing }: ExplainedFiling): FilingNote['filing'] => ({
	topics: filing.topics,
	nearest: filing.nearest,
	words: tellingWords(text, filing),
});

function noteOf(
	{ slug, held }: Subject,
	{ topics }: FilingNote['filing'],
	unread: ReadonlySet<string>,
): Pick<FilingNote, 'slug' | 'topics' | 'keeps'> {
	const kept = held?.fields.topics ?? [];
	if (held && isEdited(held, 'topics')) return { slug, topics: kept, keeps: 'by hand' };
	if (kept.some((id) => unread.has(id))) return { slug, topics: kept, keeps: 'topic unread' };
	return { slug, topics };
}

/** What the ingest would write; what a person has chosen stays all the same. */
const idsFor = ({ keeps, topics, filing }: FilingNote): string[] =>
	keeps === 'topic unread' ? [...topics] : filing.topics;

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

function noteNearest({ slug, title, place }: Subject, ids: readonly string[], log: ProblemLog): void {
	log.note(place, {
		kind: 'nearest-topic',
		found: `no topic that fits ${quote(title)}`,
		expected: 'one',
		fix: `It is filed under the nearest, ${ids.join(', ')}; if that is wrong, change topics in the entry ${slug}.md.`,
	});
}
