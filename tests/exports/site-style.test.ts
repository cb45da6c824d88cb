import { expect, test } from 'vitest';
import { siteStyle } from '../../src/exports/site-style.ts';

test('the accent is written for light and for dark, over the tokens of the site, and charts follow it', () => {
	expect(siteStyle({ accent: '#0b5d3b', accentInDark: '#8fd0ab' })).toBe(
		'@layer theme{:root:root{--color-accent:light-dark(#0b5d3b,#8fd0ab);--color-chart:var(--color-accent);' +
			'--color-bar:color-mix(in oklab,var(--color-accent) 65%,var(--color-page))}' +
			'@supports not (color:light-dark(red,red)){:root:root{' +
			'--color-accent:var(--lightningcss-light,#0b5d3b) var(--lightningcss-dark,#8fd0ab)}}}',
	);
});

test('what is not changed is not written', () => {
	expect(siteStyle({})).toBe('');
	expect(siteStyle({ page: '#fff8ee' })).not.toContain('--color-accent');
});

test('a colour is written as every browser reads it', () => {
	expect(siteStyle({ accent: 'Navy', accentInDark: 'a0c0ff' })).toContain('light-dark(#000080,#a0c0ff)');
	expect(siteStyle({ accent: 'oklch(40% 0.1 250)' })).toContain('light-dark(oklch(0.4 0.1 250),#');
});

test('with the page, all that lies between it and the ink follows', () => {
	const names = [...siteStyle({ page: '#ffe9c7' }).matchAll(/--color-(\w+):light-dark/g)].map(([, name]) => name);
	expect(names).toEqual(expect.arrayContaining(['page', 'raised', 'muted', 'line']));
});

test('a colour of the dark side alone is written too', () => {
	expect(siteStyle({ inkInDark: '#ffffff' })).toContain('--color-ink:light-dark(#1d1b18,#ffffff)');
	expect(siteStyle({ inkInDark: '#ffffff' })).not.toContain('--color-chart');
});
