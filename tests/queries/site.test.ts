import { expect, test, vi } from 'vitest';
import { siteAddress, siteSettings } from '../../src/queries/site.ts';

/** Where the site is with this in the environment. */
function addressWith(siteUrl: string): string {
	vi.stubEnv('SITE_URL', siteUrl);
	try {
		return siteAddress().url;
	} finally {
		vi.unstubAllEnvs();
	}
}

test('the address in the environment is that of a folder', () => {
	expect(addressWith('https://example.org/digest')).toBe('https://example.org/digest/');
	expect(addressWith('http://localhost:8000')).toBe('http://localhost:8000/');
});

test('nothing in the environment leaves the site where its settings say', () => {
	expect(addressWith('')).toBe(siteSettings().url ?? 'http://localhost:4321/');
});

test.each([
	'https://example.org/?page=3',
	'https://example.org/?',
	'https://example.org/#top',
	'https://example.org/index.html',
	'ftp://example.org/',
])('no page can be at an address that begins with %s', (siteUrl) => {
	expect(() => addressWith(siteUrl)).toThrow(`Found SITE_URL "${siteUrl}", expected an address such as`);
});
