// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { textsOf, the, type, until } from './page.ts';
import {
	wait,
	answered,
	titles,
	chips,
	wanted,
	leftOut,
	offers,
	query,
	send,
	choose,
	open,
	ask,
	goTo,
} from './search-page.ts';

describe('a filter', () => {
	test('narrows the search, and says how many papers each value would leave', async () => {
		await ask('?q=lamps');
		expect(textsOf('[data-count]')).toEqual(['12', '1', '1', '']);
		wanted('heat').click();
		await answered('all');
		expect(query()).toBe('?q=lamps&topic=heat');
		expect(titles()).toEqual(['Stoves']);
		expect(chips()).toEqual(['Topic: Heat ×']);
	});

	test('can leave out, which takes the place of asking for', async () => {
		await ask('?q=lamps&topic=heat');
		expect(wanted('heat').checked).toBe(true);
		leftOut('heat').click();
		await answered('all');
		expect(wanted('heat').checked).toBe(false);
		expect(chips()).toEqual(['Not Topic: Heat ×']);
		expect(query()).toBe('?q=lamps&-topic=heat');
		wanted('heat').click();
		await answered('all');
		expect(leftOut('heat').ariaPressed).toBe('false');
		leftOut('heat').click();
		leftOut('heat').click();
		expect(query()).toBe('?q=lamps');
	});

	test('that would leave nothing is hidden, but for one that is on', async () => {
		await ask('?q=stoves&topic=light&-year=2031', 'none');
		expect(the('[data-value="light"]').hidden).toBe(false);
		await ask('?q=stoves');
		expect(the('[data-value="light"]').hidden).toBe(true);
		expect(the('[data-value="2031"]').hidden).toBe(false);
		type('[name="q"]', '');
		send();
		expect(the('[data-value="light"]').hidden).toBe(false);
	});

	test('that the page does not know is kept, and can be taken off', async () => {
		await ask('?q=lamps&topic=nonsense&topic=heat');
		expect(chips()).toEqual(['Topic: nonsense ×', 'Topic: Heat ×']);
		wanted('light').click();
		expect(query()).toBe('?q=lamps&topic=light&topic=heat&topic=nonsense');
	});

	test('panel is open where there is room beside the results', () => {
		open('', true);
		expect(the('details', HTMLDetailsElement).open).toBe(true);
		open('', false);
		expect(the('details', HTMLDetailsElement).open).toBe(false);
	});
});

test('the year beside other words is offered to narrow the search by, where that leaves any paper', async () => {
	vi.spyOn(Date.prototype, 'getFullYear').mockReturnValue(2031);
	await ask('?q=lamps+2031&sort=date');
	expect(titles()).toHaveLength(10);
	expect(offers()).toEqual(['Only those of 2031']);
	the('[data-offers] button').click();
	await answered('all');
	expect(query()).toBe('?q=lamps&year=2031&sort=date');
	expect(titles()).toEqual(['Stoves']);
	expect(offers()).toEqual([]);
	await ask('?q=stovepipe+2031');
	expect(offers()).toEqual([]);
});

test('a month is offered, in a year that papers are of', async () => {
	await ask('?q=papers+of+February+2031&topic=light', 'none');
	expect(offers()).toEqual(['All papers of February 2031']);
	the('[data-offers] button').click();
	await answered('all');
	expect(query()).toBe('?from=2031-02&to=2031-02');
	expect(titles()).toEqual(['Stoves']);
	for (const written of ['February 2031', 'feb. 2031', '2031-02']) {
		await ask(`?q=${written}`, 'none');
		expect(offers()).toEqual(['All papers of February 2031']);
	}
	for (const other of [
		'February 2033',
		'Fibruary 2031',
		'2031-20',
		'2031-02-03',
		'February',
		'lamps of February 2031',
	]) {
		open(`?q=${other}`);
		await until(() => expect(the('[data-results]').dataset['match']).toBeDefined());
		expect(offers()).not.toContain('All papers of February 2031');
	}
});

describe('a filter that has the name that is searched for', () => {
	test('is offered, and takes the place of all that was asked for', async () => {
		await ask('?q=heat&topic=light&-topic=heat&from=2030', 'none');
		expect(offers()).toEqual(['All papers on Heat']);
		the('[data-offers] button').click();
		await answered('all');
		expect(query()).toBe('?topic=heat');
		expect(leftOut('heat').ariaPressed).toBe('false');
		expect(the('[name="q"]', HTMLInputElement).value).toBe('');
		expect(document.activeElement).toBe(the('[data-chips] button'));
		expect(offers()).toEqual([]);
	});

	test('is offered by its first words, in any case, and by no part of a word', async () => {
		await ask('?q=2031', 'none');
		expect(offers()).toEqual(['All papers of 2031']);
		await ask('?q=HEAT', 'none');
		expect(offers()).toEqual(['All papers on Heat']);
		await ask('?q=“Heat”.', 'none');
		expect(offers()).toEqual(['All papers on Heat']);
		await ask('?q=hea', 'none');
		expect(offers()).toEqual([]);
	});
});

describe('a chip', () => {
	test('takes off what it says, and the focus goes to the next', async () => {
		await ask('?q=lamps&topic=light&from=2030&to=2030-06');
		expect(chips()).toEqual(['Topic: Light ×', 'From 2030 ×', 'To 2030-06 ×']);
		const chip = (number: number): HTMLElement => the(`[data-chips] li:nth-child(${number}) button`);
		expect(chip(2).ariaLabel).toBe('Take off From 2030');
		chip(2).focus();
		chip(2).click();
		expect(document.activeElement).toBe(chip(2));
		expect(the('[name="from"]', HTMLInputElement).value).toBe('');
		chip(2).click();
		expect(document.activeElement).toBe(chip(1));
		chip(1).click();
		expect(document.activeElement).toBe(the('summary'));
		expect(query()).toBe('?q=lamps');
	});

	test('takes along what has just been typed', async () => {
		await ask('?q=lamps&topic=light');
		type('[name="q"]', 'stoves');
		the('[data-chips] button').click();
		expect(query()).toBe('?q=stoves');
	});
});

describe('a date', () => {
	test('narrows the search', async () => {
		await ask('?q=lamps');
		choose('from', '2030-12');
		await until(() => expect(titles()).toHaveLength(2));
		expect(query()).toBe('?q=lamps&from=2030-12');
	});

	test('that there is not is said, and the search goes on with the one before', async () => {
		await ask('?q=lamps&to=2030-01');
		const field = the('[name="to"]', HTMLInputElement);
		choose('to', '2030-13');
		expect(field.validationMessage).toMatch(/^There is no such date/);
		expect(query()).toBe('?q=lamps&to=2030-01');
		choose('sort', 'date');
		expect(query()).toBe('?q=lamps&to=2030-01&sort=date');
		choose('to', '');
		expect(field.validationMessage).toBe('');
		expect(query()).toBe('?q=lamps&sort=date');
	});

	test('that there is not is forgotten with it when another comes in its place', async () => {
		await ask('?q=lamps&topic=light');
		choose('from', '2030-13');
		expect(the('form', HTMLFormElement).checkValidity()).toBe(false);
		the('[data-chips] button').click();
		expect(the('[name="from"]', HTMLInputElement).value).toBe('');
		// Or the browser would not send the form, and show the message beside an empty field.
		expect(the('form', HTMLFormElement).checkValidity()).toBe(true);
	});

	test('is the only field whose change is a search of its own', async () => {
		await ask('?q=lamps');
		type('[name="q"]', 'stoves');
		the('[name="q"]').dispatchEvent(new Event('change', { bubbles: true }));
		expect(query()).toBe('?q=lamps');
	});
});

describe('Back and Forward', () => {
	test('bring every choice back', async () => {
		await ask('?q=lamps');
		const before = history.length;
		wanted('heat').click();
		expect(history.length).toBe(before + 1);
		goTo('?q=lamps');
		expect(wanted('heat').checked).toBe(false);
		goTo('?q=stoves&topic=heat&from=2031');
		expect(wanted('heat').checked).toBe(true);
		expect(the('[name="q"]', HTMLInputElement).value).toBe('stoves');
		expect(the('[name="from"]', HTMLInputElement).value).toBe('2031');
	});

	test('undo what has just been typed', async () => {
		await ask('?q=lamps');
		type('[name="q"]', 'stoves');
		goTo('?q=lamps');
		await wait(500);
		expect(query()).toBe('?q=lamps');
		expect(the('[name="q"]', HTMLInputElement).value).toBe('lamps');
	});

	test('begin a new step for what is typed after them', async () => {
		await ask('?q=lamps');
		const before = history.length;
		type('[name="q"]', 'stoves');
		await wait(120);
		goTo('?q=lamps');
		type('[name="q"]', 'warmth');
		await wait(120);
		expect(history.length).toBe(before + 2);
	});

	test('take what was typed in one go as one step, and the same sent again as none', async () => {
		await ask('?q=lamps');
		const before = history.length;
		for (const words of ['s', 'st', 'stoves']) {
			type('[name="q"]', words);
			await wait(120);
		}
		send();
		send();
		expect(history.length).toBe(before + 1);
	});
});
