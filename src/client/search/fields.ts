import { isRealDate } from '../../model/date.ts';
import { ORDERS, type SearchState } from '../../search/state.ts';

/** What the reader writes or chooses, by the names in the address. */
export interface Fields {
	q: HTMLInputElement;
	from: HTMLInputElement;
	to: HTMLInputElement;
	sort: HTMLSelectElement;
}

/** The fields of the form, or `undefined` where one is missing. */
export function fieldsOf(form: HTMLFormElement): Fields | undefined {
	const q = form.querySelector<HTMLInputElement>('[name="q"]');
	const from = form.querySelector<HTMLInputElement>('[name="from"]');
	const to = form.querySelector<HTMLInputElement>('[name="to"]');
	const sort = form.querySelector<HTMLSelectElement>('[name="sort"]');
	return q && from && to && sort ? { q, from, to, sort } : undefined;
}

/** What is searched for as the fields say it now; a date that is none yet, and what has no field, stays as before. */
export function stateOf({ q, from, to, sort }: Fields, before: SearchState): SearchState {
	const dateIn = ({ value }: HTMLInputElement, other: string): string =>
		isDateOrNone(value.trim()) ? value.trim() : other;
	return {
		query: q.value,
		choices: before.choices,
		from: dateIn(from, before.from),
		to: dateIn(to, before.to),
		order: ORDERS.find((order) => order === sort.value) ?? 'relevance',
		isAsTyped: before.isAsTyped && q.value === before.query,
	};
}

const isDateOrNone = (text: string): boolean => text === '' || isRealDate(text);

/** Whether a field for a date holds one, or nothing; where not, the reader is told. */
export function saysDate(input: HTMLInputElement): boolean {
	const isRight = isDateOrNone(input.value.trim());
	input.setCustomValidity(isRight ? '' : 'There is no such date. Write a year, a month or a day, such as 2025-10.');
	// Only after the event, in whose course Firefox goes on to the next field and takes the message away.
	if (!isRight) setTimeout(() => input.reportValidity());
	return isRight;
}

/** Shows what is searched for in the fields. */
export function fill({ q, from, to, sort }: Fields, state: SearchState): void {
	const wanted = [
		[q, state.query],
		[from, state.from],
		[to, state.to],
		[sort, state.order],
	] as const;
	for (const [field, value] of wanted) {
		// What was said of a date that there is not goes with it, or the form could not be sent.
		field.setCustomValidity('');
		// What is being typed is left alone, or the caret would jump.
		if (field.value.trim() !== value.trim()) field.value = value;
	}
}

/** Takes the focus from a field on a phone or tablet, whose keyboard would go on standing over the answer. */
export function putAwayKeyboard(): void {
	const { activeElement } = document;
	if (activeElement instanceof HTMLInputElement && matchMedia('(pointer: coarse)').matches) activeElement.blur();
}
