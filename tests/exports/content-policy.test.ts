import { expect, test } from 'vitest';
import { contentPolicy, hashOf } from '../../src/exports/content-policy.ts';
import { type Site, siteSchema } from '../../src/model/site.ts';

const site = (more: object = {}): Site =>
	siteSchema.parse({ name: 'Shoal', tagline: 'Lamps', description: 'Papers on lamps.', ...more });

/** The sources of a directive. */
const sourcesOf = (policy: string, directive: string): string[] | undefined =>
	policy
		.split('; ')
		.map((said) => said.split(' '))
		.find(([name]) => name === directive)
		?.slice(1);

test('allows the files of the site, and the scripts and styles that it names by what they are', () => {
	const policy = contentPolicy(site(), { scripts: ['let a = 1;'], styles: ['a{}'] });
	expect(sourcesOf(policy, 'default-src')).toEqual(["'none'"]);
	expect(sourcesOf(policy, 'script-src')).toEqual(["'self'", 'file:', hashOf('let a = 1;')]);
	expect(sourcesOf(policy, 'style-src')).toEqual(["'self'", 'file:', hashOf('a{}')]);
	for (const kind of ['img-src', 'font-src'])
		expect(sourcesOf(policy, kind)).toEqual(expect.arrayContaining(["'self'", 'file:']));
	expect(sourcesOf(policy, 'connect-src')).toEqual(["'self'"]);
	expect(sourcesOf(policy, 'base-uri')).toEqual(["'none'"]);
	expect(sourcesOf(policy, 'form-action')).toEqual(["'self'", 'file:']);
	expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'?[^-]*'unsafe-eval'|https?:|\*/);
});

test('names a text by the hash that browsers make of it', () => {
	expect(hashOf('alert(1)')).toBe("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='");
});

test('lets a form be sent where readers subscribe, and lead on where the sender answers', () => {
	const subscribe = {
		action: 'https://mail.example/in?list=1',
		answers: ['https://thanks.example/a', 'https://mail.example/b'],
	};
	const policy = contentPolicy(site({ subscribe }), { scripts: [], styles: [] });
	expect(sourcesOf(policy, 'form-action')?.slice(2)).toEqual(['https://mail.example', 'https://thanks.example']);
});

test('is made once for a site', () => {
	const one = site();
	const inline = { scripts: [], styles: [] };
	expect(contentPolicy(one, inline)).toBe(contentPolicy(one, inline));
});
