import { actions, addFile } from './actions.ts';
import { papersInLink } from './link.ts';
import { storeOf } from './marks.ts';
import { troubleInWords } from './store.ts';
import { draw, say, type View } from './view.ts';

/** Makes the page of the reading list work. */
export function startReadingList(page: Document): void {
	const store = storeOf(page);
	const panel = page.querySelector<HTMLElement>('[data-reading-panel]');
	if (!store || !panel) return;
	const view: View = { page, panel, store, sent: papersInLink(location.href) };
	panel.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
		if (button) void act(view, () => actions[button.dataset['do'] ?? '']?.(view, button));
	});
	panel.addEventListener('change', ({ target }) => {
		if (!(target instanceof HTMLInputElement)) return;
		const [file] = target.files ?? [];
		if (!file) return;
		// So that the same one may be chosen again.
		target.value = '';
		void act(view, () => addFile(view, file));
	});
	addEventListener('hashchange', () => {
		view.sent = papersInLink(location.href);
		draw(view);
	});
	store.watch(() => draw(view));
	page.querySelector('[data-reading-absent]')?.remove();
	draw(view);
	const { trouble } = store.read();
	if (trouble) say(view, troubleInWords(trouble));
}

async function act(view: View, what: () => unknown): Promise<void> {
	try {
		await what();
	} catch (error) {
		say(view, `This did not work (${String(error)}). Reload the page to try again.`);
	}
}
