import { EMPTY_STATE } from '../../search/state.ts';
import { PAUSE, showAnswer } from './answer-view.ts';
import { makeReady } from './engine.ts';
import { walkWithArrows } from './results.ts';

const RESULTS = 8;

const answering = new WeakSet<HTMLDialogElement>();

/** Makes the search over the page answer what has been and will be typed. */
export function answerIn(dialog: HTMLDialogElement): void {
	makeReady();
	if (answering.has(dialog)) return;
	answering.add(dialog);
	const box = dialog.querySelector('input');
	const list = dialog.querySelector('ol');
	const status = dialog.querySelector<HTMLElement>('[role="status"]');
	const correction = dialog.querySelector<HTMLElement>('[data-dialog-correction]');
	if (!box || !list || !status || !correction) return;
	const places = { list, status, correction, atOnce: RESULTS };
	const run = (): void => void showAnswer({ ...EMPTY_STATE, query: box.value }, places);
	let timer: number | undefined;
	box.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(run, PAUSE);
	});
	walkWithArrows(box, list);
	if (box.value !== '') run();
}
