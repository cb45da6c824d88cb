import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absoluteAddress, relativeAddress, resolveTarget } from '../../src/links/targets.ts';

describe('an address leads to', () => {
	const target = (file: string, query = '', fragment = '') => ({ file, query, fragment });

	test.each([
		['/a.html', target('a.html')],
		['a.html', target('papers/a.html')],
		['./a.html', target('papers/a.html')],
		['../a.html', target('a.html')],
		['../../../a.html', target('a.html')],
		['\\a.html', target('a.html')],
		['/', target('index.html')],
		['..', target('index.html')],
		['.', target('papers/index.html')],
		['/topics/', target('topics/index.html')],
		['/topics/?q=1#x', target('topics/index.html', '?q=1', 'x')],
		['', target('papers/bee.html')],
		['?q=a%20b&c', target('papers/bee.html', '?q=a%20b&c')],
		['#wing', target('papers/bee.html', '', 'wing')],
		['#', target('papers/bee.html')],
		['/a.html?', target('a.html')],
		[' \n/a.html\t', target('a.html')],
		['/a%20b%23c%3F.html', target('a b#c?.html')],
		['/%C3%BC.html', target('ü.html')],
		['/ü.html#ö', target('ü.html', '', 'ö')],
		['#a%20b', target('papers/bee.html', '', 'a b')],
	])('%j, on papers/bee.html', (address, expected) => {
		expect(resolveTarget(address, 'papers/bee.html')).toEqual(expected);
	});

	test.each(['/50%.html', '/50%25.html'])('a file with a per cent sign in its name, written %s', (address) => {
		expect(resolveTarget(address, 'index.html')?.file).toBe('50%.html');
	});

	test('itself from a page whose name has signs that mean something in an address', () => {
		expect(resolveTarget('#x', 'c#/50%20?.html')?.file).toBe('c#/50%20?.html');
	});

	test.each([
		'https://example.org/',
		'HTTPS://example.org/',
		'https:a.html',
		' https://example.org/',
		'//example.org/a.html',
		'/\\example.org/a.html',
		'mailto:a@example.org',
		'tel:+49301234',
		'data:image/png;base64,AAAA',
		'javascript:void 0',
		'https://[no address',
	])('no file of the site: %j', (address) => {
		expect(resolveTarget(address, 'index.html')).toBeUndefined();
	});
});

describe('an address that is written', () => {
	test.each([
		['index.html', 'papers/bee.html', 'papers/bee.html'],
		['papers/bee.html', 'papers/wasp.html', 'wasp.html'],
		['papers/page/2.html', 'index.html', '../../index.html'],
		['papers/bee.html', 'topics/a/b.html', '../topics/a/b.html'],
	])('is relative: from %s to %s', (page, file, address) => {
		expect(relativeAddress({ file, query: '', fragment: '' }, page)).toBe(address);
	});

	test('keeps query and fragment', () => {
		const target = { file: 'a.html', query: '?b=c&d', fragment: 'e f' };
		expect(relativeAddress(target, 'x/y.html')).toBe('../a.html?b=c&d#e%20f');
		expect(absoluteAddress(target, '/base/')).toBe('/base/a.html?b=c&d#e%20f');
	});

	test('leads to the same file whatever its name, its page and its fragment', () => {
		const name = fc.string({
			unit: fc.constantFrom(...Array.from('ab.:#?%&+ü蜂 ;=~@"\'')),
			minLength: 1,
			maxLength: 5,
		});
		const path = fc
			.array(
				name.filter((part) => !/^\.+$/.test(part)),
				{ minLength: 1, maxLength: 3 },
			)
			.map((parts) => parts.join('/'));
		fc.assert(
			fc.property(path, path, fc.string({ unit: 'grapheme' }), (file, page, fragment) => {
				// No file is a folder too.
				fc.pre(!page.startsWith(`${file}/`));
				const target = { file, query: '', fragment };
				expect(resolveTarget(relativeAddress(target, page), page)).toEqual(target);
				expect(resolveTarget(absoluteAddress(target, '/'), page)).toEqual(target);
			}),
			{ numRuns: 500 },
		);
	});
});
