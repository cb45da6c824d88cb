import { linkTo } from './link.ts';
import { type Mark, type ReadingList, toggled } from './list.ts';
import { isPerPage, openStore, type Store, troubleInWords } from './store.ts';

/** Makes the buttons of every paper on a page work, and counts what is saved in the link to the list. */
export function startMarks(page: Document): void {
	const store = storeOf(page);
	if (!store) return;
	const status = page.createElement('p');
	status.className = 'note facts';
	status.role = 'status';
	page.body.append(status);
	page.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null;
		const slug = button?.closest<HTMLElement>('[data-paper]')?.dataset['paper'];
		if (!button || slug === undefined) return;
		const trouble = store.change((list) => toggled(list, markOf(button), slug));
		status.textContent = trouble ? troubleInWords(trouble) : '';
	});
	const draw = (): void => {
		drawMarks(page, store.read().list);
	};
	store.watch(draw);
	draw();
	page.documentElement.dataset['saving'] = '';
}

/** The reader's list, by the link that every page has to it. */
export function storeOf(page: Document): Store | undefined {
	const link = page.querySelector<HTMLAnchorElement>('a[data-reading-list]');
	return link ? openStore(link) : undefined;
}

/** Shows on every paper in the page whether it is saved, and read where that is wanted. */
export function drawMarks(page: Document, list: ReadingList): void {
	for (const place of page.querySelectorAll<HTMLElement>('[data-marks]')) offerReading(place, list.tracksReading);
	for (const button of page.querySelectorAll<HTMLElement>('[data-mark]')) {
		const paper = button.closest<HTMLElement>('[data-paper]');
		if (paper) drawMark(button, paper, list);
	}
	const link = page.querySelector<HTMLAnchorElement>('a[data-reading-list]');
	if (link) drawCount(link, list);
}

/** Where every page has a list of its own, the link brings the papers along. */
function drawCount(link: HTMLAnchorElement, { papers }: ReadingList): void {
	const count = link.querySelector('span');
	if (count) count.textContent = papers.length > 0 ? ` (${papers.length})` : '';
	if (isPerPage() && link.ariaCurrent === null) link.href = linkTo(link.href, papers);
}

const WORDS: Record<Mark, readonly [off: string, on: string]> = {
	papers: ['Save', 'Saved'],
	read: ['Mark as read', 'Read'],
};

const markOf = ({ dataset }: HTMLElement): Mark => (dataset['mark'] === 'read' ? 'read' : 'papers');

function drawMark(button: HTMLElement, paper: HTMLElement, list: ReadingList): void {
	const mark = markOf(button);
	const isOn = list[mark].includes(paper.dataset['paper'] ?? '');
	const word = WORDS[mark][isOn ? 1 : 0];
	button.textContent = word;
	button.ariaPressed = String(isOn);
	// The first link or heading of a paper is its title.
	button.ariaLabel = `${word}: ${paper.querySelector('h1, a')?.textContent.trim() ?? ''}`;
}

/** The button for reading is there only for those who want it. */
function offerReading(place: HTMLElement, isWanted: boolean): void {
	const button = place.querySelector('[data-mark="read"]');
	if (!isWanted) button?.remove();
	if (!isWanted || button) return;
	const added = place.ownerDocument.createElement('button');
	added.type = 'button';
	added.className = 'mark';
	added.dataset['mark'] = 'read' satisfies Mark;
	place.append(added);
}
