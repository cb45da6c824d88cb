import { copy } from './hand-over.ts';

/** Makes the buttons work that copy a citation. Each holds its text, because a page on a disk may load none. */
export function startCiting(page: Document): void {
	const box = page.querySelector<HTMLElement>('[data-cite]');
	const [status, field] = [box?.querySelector('[role="status"]'), box?.querySelector('textarea')];
	if (!box || !status || !field) return;
	for (const button of box.querySelectorAll<HTMLButtonElement>('button[value]')) {
		button.addEventListener('click', () => void give(button, status, field));
	}
	for (const part of box.querySelectorAll<HTMLElement>('[data-copies]')) part.hidden = false;
}

async function give({ value, dataset }: HTMLButtonElement, status: Element, field: HTMLTextAreaElement): Promise<void> {
	const name = dataset['name'] ?? '';
	// What is said a second time is heard only when it was gone between.
	status.textContent = '';
	const isCopied = await copy(value, field);
	status.textContent = isCopied
		? `${name} is copied.`
		: `This browser does not allow copying here. Copy the ${name} from the field.`;
}
