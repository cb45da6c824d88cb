import { counted } from '../../model/counted.ts';
import { isOnDisk } from '../site-root.ts';
import { type Mark, slugsIn } from './list.ts';
import { drawMarks } from './marks.ts';
import { type Collection, loadCollection } from './papers.ts';
import { drawRows } from './rows.ts';
import { isPerPage, type Store } from './store.ts';

/** The page of the reading list at work. */
export interface View {
	page: Document;
	panel: HTMLElement;
	store: Store;
	/** The papers in the page's address. */
	sent: readonly string[] | undefined;
	/** Absent until the titles are loaded. */
	collection?: Collection;
	/** What Undo brings back. */
	earlier?: { mark: Mark; slugs: readonly string[] } | undefined;
}

export function say({ panel }: View, text: string): void {
	const status = panel.querySelector('[role="status"]');
	if (status) status.textContent = text;
}

/** Draws all of the page anew, and again when the titles have come. */
export function draw(view: View): void {
	const { list } = view.store.read();
	const sent = view.sent ?? [];
	show(view, {
		own: list.papers.length > 0,
		empty: list.papers.length === 0,
		sent: sent.length > 0,
		undo: view.earlier !== undefined,
		read: list.read.length > 0,
		disk: isOnDisk() && !isPerPage(),
		pages: isPerPage(),
		host: !isOnDisk(),
	});
	for (const [name, slugs] of Object.entries({ own: list.papers, sent })) {
		const rows = view.panel.querySelector<HTMLElement>(`[data-rows="${name}"]`);
		if (rows) drawRows(rows, slugs, view.collection, view.store.root);
	}
	const count = view.panel.querySelector('[data-count]');
	if (count) count.textContent = counted(list.papers.length, 'paper');
	const box = view.panel.querySelector<HTMLInputElement>('[data-do="track"]');
	if (box) box.checked = list.tracksReading;
	drawMarks(view.page, list);
	const isWaiting = !view.collection && list.papers.length + sent.length > 0;
	if (!isWaiting) view.panel.hidden = false;
	// Rows whose titles came a moment after them would push away what stands below.
	else
		void load(view).finally(() => {
			view.panel.hidden = false;
		});
}

/** Shows the parts of the page that are for what is the case, and no others. */
function show({ panel }: View, cases: Record<string, boolean>): void {
	for (const part of panel.querySelectorAll<HTMLElement>('[data-when]')) {
		part.hidden = cases[part.dataset['when'] ?? ''] !== true;
	}
}

async function load(view: View): Promise<void> {
	try {
		view.collection = await loadCollection(view.store.root);
	} catch (error) {
		say(view, `The titles could not be loaded (${String(error)}). Reload the page to try again.`);
		return;
	}
	renameIn(view, view.collection);
	draw(view);
}

/** A paper that was saved under an older slug goes on under its own. */
function renameIn(view: View, { find }: Collection): void {
	const renamed = (slugs: readonly string[]): string[] => slugsIn(slugs.map((slug) => find(slug)?.slug ?? slug));
	const isOld = (slug: string): boolean => renamed([slug])[0] !== slug;
	const { papers, read } = view.store.read().list;
	if ([...papers, ...read].some(isOld)) {
		view.store.change((list) => ({ ...list, papers: renamed(list.papers), read: renamed(list.read) }));
	}
	if (view.sent) view.sent = renamed(view.sent);
}
