import { counted } from '../model/counted.ts';
import { quote } from '../model/problem.ts';
import { idsTask, PAGE, pageTask, readPage } from './arxiv.ts';
import { ask, type Manners } from './ask.ts';
import { dayTask, daysFrom } from './hugging-face.ts';
import type { Question } from './options.ts';
import { saveCapture, savedCapture, savedQuery } from './save.ts';
import type { Listed, Task } from './task.ts';

/** Where answers are saved, how servers are asked, and who is told of each. */
export interface Errand {
	folder: string;
	/** The day of fetching. */
	today: string;
	/** Another address of the server, for tests. */
	api?: string | undefined;
	manners: Manners;
	/** Keeps other commands from reading the folder while an answer is saved. */
	hold: () => Disposable;
	say: (line: string) => void;
}

/** What became of the answers asked for. */
export interface Tally {
	saved: number;
	there: number;
	empty: number;
	failed: number;
}

/** Fetches what is asked for and not there yet. */
export function fetchLists(question: Question, errand: Errand): Promise<Tally> {
	if ('ids' in question) return fetchNumbers(question.ids, errand);
	if (question.source === 'arxiv') return fetchPages(question.query, question.most, errand);
	const days = daysFrom(question.first, question.last);
	const over = days.filter((day) => day < errand.today);
	// The list of a day grows until the day is over, and what is saved is not fetched again.
	if (over.length < days.length) errand.say(`Left out: ${counted(days.length - over.length, 'day')} not over yet.`);
	return fetchDays(over, errand);
}

/** Days in a row that fail before the server is left alone. */
const MOST_FAILURES = 2;

/** Fetches the lists of days that are not there yet, one after another. */
async function fetchDays(days: readonly string[], errand: Errand): Promise<Tally> {
	const tally: Tally = { saved: 0, there: 0, empty: 0, failed: 0 };
	let failures = 0;
	for (const [index, day] of days.entries()) {
		const task = dayTask(day, errand.today, errand.api);
		if (savedCapture(errand.folder, task.file) !== undefined) {
			tally.there += 1;
			continue;
		}
		const listed = await fetchTask(task, tally, errand);
		failures = listed ? 0 : failures + 1;
		if (failures === MOST_FAILURES) {
			sayLeft(days.slice(index + 1), errand);
			break;
		}
	}
	return tally;
}

/** The same command stops at the same days for as long as they fail, so that it says how to pass over them. */
function sayLeft(days: readonly string[], { say }: Errand): void {
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return;
	const range = first === last ? first : `${first}..${last}`;
	say('The server fails again and again; the days after are left for another time.');
	say(`If the days before them go on failing, fetch these alone: npm run fetch -- hf ${range}`);
}

/** Fetches the pages of a query that are not there yet, until there are no more, or as many papers as were asked for. */
async function fetchPages(query: string, most: number, errand: Errand): Promise<Tally> {
	const tally: Tally = { saved: 0, there: 0, empty: 0, failed: 0 };
	for (let page = 1; (page - 1) * PAGE < most; page += 1) {
		const task = pageTask(query, page, most, errand.today, errand.api);
		const saved = savedCapture(errand.folder, task.file);
		const held = saved === undefined ? undefined : told(saved);
		if (held && (isOfAnother(query, task, errand) || isShort(held, wholePage(page, most, held), task, errand))) {
			return { ...tally, failed: tally.failed + 1 };
		}
		if (held) tally.there += 1;
		const listed = held ?? (await fetchTask(task, tally, errand));
		if (!listed || listed.papers < PAGE || page * PAGE >= (listed.total ?? Infinity)) break;
	}
	return tally;
}

/** Fetches the papers with these numbers, and says of how many arXiv knows nothing. */
async function fetchNumbers(ids: readonly string[], errand: Errand): Promise<Tally> {
	const tally: Tally = { saved: 0, there: 0, empty: 0, failed: 0 };
	for (let start = 0; start < ids.length; start += PAGE) {
		const asked = ids.slice(start, start + PAGE);
		const task = idsTask(asked, errand.today, errand.api);
		if (savedCapture(errand.folder, task.file) === undefined) {
			const { papers } = (await fetchTask(task, tally, errand)) ?? { papers: asked.length };
			if (papers < asked.length) errand.say(`  arXiv has ${papers} of these ${asked.length} numbers.`);
		} else if (isOfAnother(task.sidecar.query ?? '', task, errand)) tally.failed += 1;
		else tally.there += 1;
	}
	return tally;
}

/** A page that was saved before; an editor may have changed it, so that nothing is sure about it. */
function told(text: string): Listed {
	try {
		return readPage(text, 0);
	} catch {
		return { papers: PAGE, text };
	}
}

/** Two queries may differ in signs that a file name leaves out. */
function isOfAnother(query: string, { file }: Task, { folder, say }: Errand): boolean {
	const other = savedQuery(folder, file);
	if (other === undefined || other === query) return false;
	say(`${file} is there already, for the query ${quote(other)}. ${RENAME}`);
	return true;
}

/** How many papers a page has that lacks none of those asked for now. */
const wholePage = (page: number, most: number, { total = Infinity }: Listed): number =>
	Math.min(PAGE, Math.min(most, total) - (page - 1) * PAGE);

/** A page that is there from a run for fewer papers lacks those that come next. */
function isShort({ papers }: Listed, whole: number, { file }: Task, { say }: Errand): boolean {
	if (papers >= whole) return false;
	say(`${file} is there already, with ${papers} of ${whole} papers. ${RENAME}`);
	return true;
}

const RENAME = 'Rename it and the file beside it, and fetch again.';
const AGAIN = 'Run the same command again later.';
const OTHERWISE = 'Asked the same again, the server will answer the same. Mend the days or the query.';

/** Asks, saves what can be used, and says what became of it. An empty list is no capture: it is asked for again. */
async function fetchTask(
	task: Task,
	tally: Tally,
	{ folder, manners, hold, say }: Errand,
): Promise<Listed | undefined> {
	if (tally.saved + tally.empty + tally.failed > 0) await manners.wait(manners.pause);
	const outcome = await ask(task.url, task.read, manners);
	if ('failure' in outcome) {
		tally.failed += 1;
		say(`${task.file}  not saved. Found ${outcome.failure}, expected a list of papers from ${task.url}`);
		say(`  ${outcome.isPassing ? AGAIN : OTHERWISE}`);
		return undefined;
	}
	const { answer } = outcome;
	if (answer.papers === 0) {
		tally.empty += 1;
		say(`${task.file}  not saved, because the list is empty`);
		return answer;
	}
	using _lock = hold();
	saveCapture(folder, task, answer.text);
	tally.saved += 1;
	say(`${task.file}  ${counted(answer.papers, 'paper')}`);
	return answer;
}
