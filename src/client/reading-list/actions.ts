import { citationKeys } from '../../exports/citation-keys.ts';
import type { CitedPaper } from '../../model/cited-paper.ts';
import { counted } from '../../model/counted.ts';
import { paperUrl, readingListUrl } from '../../model/urls.ts';
import { copy, download } from '../hand-over.ts';
import { isOnDisk } from '../site-root.ts';
import { LIST_FILES, type ListFile } from './files.ts';
import { linkTo } from './link.ts';
import { type Mark, type ReadingList, restored, toggled, withPapers } from './list.ts';
import { loadCollection } from './papers.ts';
import { papersInFile } from './saved-file.ts';
import { troubleInWords } from './store.ts';
import { draw, say, type View } from './view.ts';

/** What the buttons of the page do, by the names in their `data-do`. */
export const actions: Record<string, (view: View, button: HTMLElement) => unknown> = {
	remove: (view, button) => {
		const row = button.closest<HTMLElement>('[data-paper]');
		const slug = row?.dataset['paper'] ?? '';
		const title = row?.querySelector('a')?.textContent ?? slug;
		change(view, (list) => toggled(list, 'papers', slug), `Removed “${title}”.`, 'papers');
	},
	clear: (view) => {
		const removed = counted(view.store.read().list.papers.length, 'paper');
		change(view, (list) => ({ ...list, papers: [] }), `Removed ${removed}.`, 'papers');
	},
	forget: (view) => {
		const forgotten = counted(view.store.read().list.read.length, 'mark');
		change(view, (list) => ({ ...list, read: [] }), `Removed ${forgotten}.`, 'read');
	},
	undo,
	add,
	track: (view, box) => {
		const tracksReading = box instanceof HTMLInputElement && box.checked;
		change(view, (list) => ({ ...list, tracksReading }), '');
	},
	link: giveLink,
	...Object.fromEntries(
		Object.entries(LIST_FILES).flatMap(([kind, file]) => [
			[kind, (view: View) => giveFile(view, file)],
			[`copy-${kind}`, (view: View) => giveText(view, file)],
		]),
	),
};

function undo(view: View): void {
	const { earlier } = view;
	if (!earlier) return;
	const { papers } = view.store.read().list;
	const back = earlier.slugs.find((slug) => !papers.includes(slug)) ?? '';
	change(view, (list) => restored(list, earlier.mark, earlier.slugs), 'Brought back.');
	const row = view.panel.querySelector<HTMLElement>(`[data-rows="own"] [data-paper="${CSS.escape(back)}"] a[href]`);
	(row ?? view.panel.querySelector<HTMLElement>('h2[tabindex]'))?.focus();
}

/** Adds what the link has, but for papers that are not in the collection any more. */
function add(view: View): void {
	const there = (view.sent ?? []).filter((slug) => view.collection?.find(slug) ?? !view.collection);
	addAll(view, there, leftOutLine((view.sent ?? []).length - there.length));
}

/** Adds what a file has that was taken along earlier. */
export async function addFile(view: View, file: File): Promise<void> {
	const named = papersInFile(await file.text(), await loadCollection(view.store.root));
	if (named.length > 0) addAll(view, named);
	else say(view, `${file.name} names no paper of this collection.`);
}

function addAll(view: View, slugs: readonly string[], more = ''): void {
	const { papers } = view.store.read().list;
	const fresh = slugs.filter((slug) => !papers.includes(slug));
	const had = slugs.length - fresh.length;
	const said = `Added ${counted(fresh.length, 'paper')}${had > 0 ? `; ${had} in your list already` : ''}.`;
	change(view, (list) => withPapers(list, fresh), `${said} ${more}`.trim());
}

/** Changes the list and says so; the marks that can be brought back are named. */
function change(view: View, edit: (list: ReadingList) => ReadingList, said: string, mark?: Mark): void {
	const before = view.store.read().list;
	const trouble = view.store.change(edit);
	view.earlier = mark && !trouble ? { mark, slugs: before[mark] } : undefined;
	draw(view);
	say(view, trouble ? troubleInWords(trouble) : said);
	// The button that was pressed may have gone with its row.
	if (view.earlier) view.panel.querySelector<HTMLElement>('[data-do="undo"]')?.focus({ preventScroll: true });
}

function giveLink(view: View): Promise<void> {
	const root = lastingRoot(view);
	const link = linkTo(root + readingListUrl.slice(1), view.store.read().list.papers);
	return give(
		view,
		link,
		root.startsWith('http') ? '' : 'It leads to this disk, so that it opens on this computer alone.',
	);
}

async function give(view: View, text: string, more = ''): Promise<void> {
	const field = view.panel.querySelector<HTMLTextAreaElement>('textarea');
	if (!field) return;
	const isCopied = await copy(text, field);
	const said = isCopied ? 'Copied.' : 'This browser does not allow copying. Copy it from the field.';
	say(view, `${said} ${more}`.trim());
}

async function giveFile(view: View, file: ListFile): Promise<void> {
	const { text, leftOut } = await fileOf(view, file);
	download(text, file.name, file.type);
	say(view, leftOut);
}

async function giveText(view: View, file: ListFile): Promise<void> {
	const { text, leftOut } = await fileOf(view, file);
	await give(view, text, leftOut);
}

/** The reader's papers in a file; those that are not in the collection any more are left out, and that is said. */
async function fileOf(view: View, { textOf }: ListFile): Promise<{ text: string; leftOut: string }> {
	const { papers } = view.store.read().list;
	const collection = await loadCollection(view.store.root);
	const found = papers.flatMap((slug) => collection.find(slug) ?? []);
	const text = textOf(found, { keys: citationKeys(collection.papers), pageOf: pageIn(view) });
	return { text, leftOut: leftOutLine(papers.length - found.length) };
}

const leftOutLine = (missing: number): string =>
	missing > 0 ? `Left out: ${counted(missing, 'paper')} not in this collection any more.` : '';

/** A paper's address for others to use; nothing where it is a place on this reader's disk. */
const pageIn =
	(view: View) =>
	(paper: CitedPaper): string | undefined => {
		const root = canonicalRoot(view) ?? view.store.root;
		return root.startsWith('http') ? new URL(`.${paperUrl(paper)}`, root).href : undefined;
	};

/** The root of the site at its lasting address, where that is known. */
function canonicalRoot({ page }: View): string | undefined {
	const link = page.querySelector<HTMLLinkElement>('link[rel="canonical"]');
	return link ? new URL('.', link.href).href : undefined;
}

/** From a disk the site's own address is worth more to others than the place on the disk. */
const lastingRoot = (view: View): string => (isOnDisk() ? (canonicalRoot(view) ?? view.store.root) : view.store.root);
