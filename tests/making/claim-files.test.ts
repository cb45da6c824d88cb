import { expect, test } from 'vitest';
import { claimFiles } from '../../src/making/claim-files.ts';

test('who makes which file is noted, and two that make one are told', () => {
	const claimed = new Map([['about.html', 'public/about.html']]);
	claimFiles([{ file: 'index.html', source: 'src/pages/index.astro' }], claimed);
	expect(claimed.get('index.html')).toBe('src/pages/index.astro');
	const claims = [
		{ file: 'about.html', source: 'src/pages/about.astro' },
		{ file: 'index.html', source: 'src/pages/[page].astro' },
	];
	expect(() => {
		claimFiles(claims, claimed);
	}).toThrow(
		[
			'public/about.html:1:1  Found "about.html", which src/pages/about.astro makes too, expected one of both. Take one of them away, or give it another name. [taken-address]',
			'src/pages/index.astro:1:1  Found "index.html", which src/pages/[page].astro makes too, expected one of both. Take one of them away, or give it another name. [taken-address]',
		].join('\n'),
	);
});
