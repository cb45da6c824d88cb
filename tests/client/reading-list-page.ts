import { expect } from 'vitest';
import { openPage, SITE, textOf, the, until } from './page.ts';
import { startReadingList } from '../../src/client/reading-list/page.ts';

export const KEY = 'sheaf:/some/base/:reading-list';
export const ADDRESS = `${SITE}reading-list.html`;
const ROWS = `<template><article><h3><a></a></h3><p data-facts></p><p data-marks><button data-mark="papers"></button></p>
	<button data-do="remove">Remove</button></article></template>`;
export const PAGE = `
	<a href="reading-list.html" data-reading-list="Lamps" aria-current="page">Reading list<span></span></a>
	<p data-reading-absent>A reading list needs JavaScript.</p>
	<div data-reading-panel hidden>
		<p data-when="host">Kept in this browser.</p>
		<p data-when="disk">Opened from a disk.</p>
		<p data-when="pages">A list for every page.</p>
		<section data-when="sent"><button data-do="add">Add all to mine</button><div data-rows="sent">${ROWS}</div></section>
		<h2 tabindex="-1">Papers you saved</h2>
		<p data-when="empty">None yet.</p>
		<div data-when="own">
			<p data-count></p>
			<div data-rows="own">${ROWS}</div>
			<button data-do="link"></button><button data-do="bibtex"></button><button data-do="copy-bibtex"></button>
			<button data-do="ris"></button><button data-do="csl"></button>
			<button data-do="markdown"></button><button data-do="copy-markdown"></button>
			<textarea hidden></textarea>
			<button data-do="clear"></button>
		</div>
		<input type="file">
		<input type="checkbox" data-do="track">
		<p data-when="read"><button data-do="forget"></button></p>
		<p role="status"></p>
		<button data-do="undo" data-when="undo"></button>
		<button data-do="dance"></button>
	</div>`;

const PAPERS = [
	{ slug: 'a', title: 'On *lamps*', plainTitle: 'On lamps', published: '2031-05-04', authors: ['Ada Sample'] },
	{ slug: 'b', title: 'On oil', aliases: ['b-old'] },
	{ slug: 'c', title: 'On wicks', published: '2031' },
];
export const DATA = 'reading-list/papers.js';
export const COLLECTION = `self.sheafPapers = ${JSON.stringify(PAPERS)}`;

export interface Kept {
	papers?: string[];
	read?: string[];
	tracksReading?: boolean;
}

export const kept = (): Kept => JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept;

/** Opens the page and waits until it shows what it has. */
export async function start(list: Kept = {}, address = ADDRESS, head = ''): Promise<void> {
	openPage(PAGE, address);
	document.head.insertAdjacentHTML('beforeend', head);
	if (Object.keys(list).length > 0) localStorage.setItem(KEY, JSON.stringify({ version: 1, ...list }));
	startReadingList(document);
	await until(() => expect(the('[data-reading-panel]').hidden).toBe(false));
}

export const press = (name: string): void => the(`[data-do="${name}"]`).click();
export const said = (): string => textOf('[role="status"]');
export const slugs = (name = 'own'): (string | undefined)[] =>
	[...document.querySelectorAll<HTMLElement>(`[data-rows="${name}"] [data-paper]`)].map(
		({ dataset }) => dataset['paper'],
	);
export const shown = (): (string | undefined)[] =>
	[...document.querySelectorAll<HTMLElement>('[data-when]:not([hidden])')].map(({ dataset }) => dataset['when']);
export const removeButton = (slug: string): HTMLElement =>
	the(`[data-rows="own"] [data-paper="${slug}"] [data-do="remove"]`);
