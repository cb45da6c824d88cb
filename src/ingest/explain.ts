import { counted } from '../model/counted.ts';
import { quote } from '../model/problem.ts';
import type { RepairNote } from '../model/report.ts';
import { MOST_TOPICS, type PhraseFound, passMark, type TopicScore } from './classify.ts';
import type { ExplainedFiling, FilingNote } from './file-under-topics.ts';
import type { IngestOutcome } from './ingest-content.ts';
import { spellingsIn } from '../phrases/topic-phrases.ts';
import { repairs } from './repair/index.ts';

/** What `--explain` is asked for. */
export type Explanation = { what: 'repairs' } | { what: 'topics'; slugs: readonly string[] };

export const explainLines = (explanation: Explanation, { report, filings }: IngestOutcome): string[] =>
	explanation.what === 'repairs' ? repairLines(report.repairs) : topicLines(filings, explanation.slugs);

/** Each repair with its place, before and after, grouped by kind in the order of the repairs. */
function repairLines(notes: readonly RepairNote[]): string[] {
	return repairs.flatMap(({ name, mends }) => {
		const ofKind = notes.filter(({ repair }) => repair === name);
		const lines = ofKind.map(({ file, line, column, left, before, after, right }) => {
			return `${file}:${line}:${column}  …${left}[${before}]${right}… → [${after}]`;
		});
		return lines.length === 0 ? [] : ['', `${name}: ${mends} (${lines.length})`, ...lines];
	});
}

/** Where each paper is filed and the phrases that decided, in the order of slugs, or the papers asked for. */
function topicLines(filings: readonly FilingNote[], slugs: readonly string[]): string[] {
	const known = new Map(filings.map((note) => [note.slug, note]));
	const wanted = slugs.length > 0 ? slugs : [...known.keys()].sort();
	return wanted.flatMap((slug) => {
		const note = known.get(slug);
		return ['', ...(note ? paperLines(note) : [`${slug}: there is no such entry in ${counted(known.size, 'paper')}`])];
	});
}

function paperLines({ slug, topics, keeps, explain }: FilingNote): string[] {
	const { text, filing } = explain();
	const { scores, nearest, leading } = filing;
	const why = keeps ? WHY_KEPT[keeps] : nearest ? ' (the nearest, none fits)' : '';
	const scoreLine = ({ id, score, phrases }: TopicScore): string =>
		`  ${id} ${score}: ${phrases.map((found) => phraseWords(found, text)).join(', ')}`;
	const mark = passMark(scores);
	const passed = scores.filter(({ score }) => score >= mark);
	return [
		`${slug}  ${quote(text.title)}`,
		`  filed under ${topics.join(', ') || 'nothing'}${why}`,
		...leading.map(({ id, word }) => `  ${id} before all others: the title has ${quote(word)}`),
		...passed.slice(0, MOST_TOPICS).map(scoreLine),
		...passed.slice(MOST_TOPICS).map((score) => `${scoreLine(score)}  [a paper has at most ${MOST_TOPICS}]`),
		...scores.filter(({ score }) => score > 0 && score < mark).map((score) => `${scoreLine(score)}  [under ${mark}]`),
	];
}

const WHY_KEPT: Record<NonNullable<FilingNote['keeps']>, string> = {
	'by hand': ' (chosen by hand)',
	'topic unread': ' (kept, because the file of one cannot be read)',
};

/** The phrase as the paper writes it, its weight, the points it gave, and where it stands. */
function phraseWords({ phrase, weight, title, abstract, points }: PhraseFound, text: ExplainedFiling['text']): string {
	const written = spellingsIn(`${text.title}. ${text.abstract}`, phrase).join(' / ');
	const places = [...(title > 0 ? [`title ${title}`] : []), ...(abstract > 0 ? [`abstract ${abstract}`] : [])];
	return `${written} ${weight} → ${points} (${places.join(', ')})`;
}
