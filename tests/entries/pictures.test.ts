import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPicture, openPictures, type PictureFile } from '../../src/entries/pictures.ts';
import type { ProblemWords } from '../../src/model/problem.ts';
import { avif, gif, jpeg, png, webp } from '../helpers/picture-bytes.ts';

const root = mkdtempSync(join(tmpdir(), 'sheaf-pictures-'));
const folder = join(root, 'pictures');

function put(file: string, bytes: string | Uint8Array): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), bytes);
}

const found = (address: string, way: '../pictures/' | 'pictures/' = '../pictures/') =>
	openPictures(folder)(address, way);
const shown = (address: string): Partial<PictureFile> => {
	const picture = found(address);
	return isPicture(picture) ? picture : {};
};
const fault = (address: string): Partial<ProblemWords> => {
	const words = found(address);
	return isPicture(words) ? {} : words;
};

describe('a picture', () => {
	test.each([
		['lamp.png', png(1600, 900), { width: 1600, height: 900 }],
		['lamp.gif', gif(30, 20), { width: 30, height: 20 }],
		['lamp.webp', webp(300, 200), { width: 300, height: 200 }],
		['lamp.avif', avif(40, 50), { width: 40, height: 50 }],
		['lamp.jpeg', jpeg(400, 300), { width: 400, height: 300 }],
		['upright.jpg', jpeg(400, 300, 6), { width: 300, height: 400 }],
	])('says how large it is shown: %s', (file, bytes, size) => {
		put(file, bytes);
		expect(shown(`../pictures/${file}`)).toMatchObject({ url: `/pictures/own/${file}`, ...size });
	});

	test.each([
		'../pictures/deep/lamp.png',
		'./../pictures/./deep/../deep/lamp.png',
		'../pictures/deep/lamp.png?raw=true',
	])('is found by the path from the text to it: %s', (address) => {
		put('deep/lamp.png', png(1, 1));
		expect(shown(address).url).toBe('/pictures/own/deep/lamp.png');
	});

	test('of the settings is found from where these lie', () => {
		put('logo.png', png(1, 1));
		expect(isPicture(found('pictures/logo.png', 'pictures/'))).toBe(true);
		expect(isPicture(found('../pictures/logo.png', 'pictures/'))).toBe(false);
	});

	test.each([
		['A lamp #1, 100%.png', ['../pictures/A%20lamp%20%231,%20100%25.png', '../pictures/A lamp #1, 100%.png']],
		['a%20b.png', ['../pictures/a%2520b.png', '../pictures/a%20b.png']],
		['Lämpchen.png', ['../pictures/Lämpchen.png', '../pictures/L%C3%A4mpchen.png', '../pictures/La\u0308mpchen.png']],
		['Bie\u0308ne.png', ['../pictures/Bi\u00ebne.png']],
	])('of any name has an address of letters that every disk and host takes: %s', (file, addresses) => {
		put(file, png(1, 1));
		const urls = new Set(addresses.map((address) => shown(address).url));
		expect(urls.size).toBe(1);
		expect([...urls][0]).toMatch(/^\/pictures\/own\/[a-z0-9-]+-[0-9a-f]{8}\.png$/);
	});

	test('has an address that no other has', () => {
		const files = ['lamp-1.png', 'lamp 1.png', 'lamp_1.PNG', 'lamp,1.png', 'lamp 1/1.png'];
		for (const file of files) put(file, png(1, 1));
		const urls = files.map((file) => shown(`../pictures/${file}`).url);
		expect(new Set(urls).size).toBe(files.length);
		expect(urls).not.toContain(undefined);
	});
});

describe('no picture', () => {
	test.each([
		'../../../etc/passwd',
		'../pictures/../../secret.png',
		'../digests/secret.png',
		'secret.png',
		'pictures/lamp.png',
	])('is taken from outside of the folder: %s', (address) => {
		put('lamp.png', png(1, 1));
		for (const path of ['secret.png', 'digests/secret.png']) put(`../${path}`, png(1, 1));
		expect(fault(address).kind).toBe('unknown-picture');
	});

	test('is taken from where a link leads out of the folder', () => {
		put('../outside.png', png(1, 1));
		symlinkSync(join(root, 'outside.png'), join(folder, 'link.png'));
		symlinkSync(root, join(folder, 'way'));
		symlinkSync(join(folder, 'nowhere'), join(folder, 'lost.png'));
		expect(fault('../pictures/link.png').found).toContain('a link out of the folder');
		expect(fault('../pictures/way/outside.png').kind).toBe('unknown-picture');
		expect(fault('../pictures/lost.png').found).toContain('cannot be read');
	});

	test.each([
		['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'an SVG and may hold scripts'],
		['words.png', 'A lamp.', 'no picture'],
		['empty.png', '', 'no picture'],
		['flat.png', png(9, 0), 'no picture'],
		['cut.jpg', jpeg(9, 9).subarray(0, 20), 'no picture'],
		['old.bmp', `BM${'\0'.repeat(60)}`, 'of the kind BMP'],
		['liar.png', png(100_000, 100_000), '100000 × 100000 pixels'],
	])('is what no browser shows, what may run, or what would fill its memory: %s', (file, bytes, words) => {
		put(file, bytes);
		expect(fault(`../pictures/${file}`)).toMatchObject({
			kind: 'unfit-picture',
			found: expect.stringContaining(words) as string,
		});
	});

	test('is so large that readers would wait for it, and it is not read', () => {
		put('huge.png', png(9, 9));
		truncateSync(join(folder, 'huge.png'), 1_000_000_000);
		expect(fault('../pictures/huge.png')).toMatchObject({ found: 'the picture "huge.png", which has 1.0 GB' });
	});

	test('is there by a name in other capitals, and the fault says the right one', () => {
		put('Night (1).png', png(1, 1));
		expect(fault('../pictures/night (1).PNG').fix).toBe('Write ../pictures/Night%20%281%29.png.');
		expect(fault('Night (1).png').fix).toBe('Write ../pictures/Night%20%281%29.png.');
		expect(fault(String.raw`..\pictures\Night (1).png`).fix).toBe('Write ../pictures/Night%20%281%29.png.');
		expect(fault('/content/pictures/Night (1).png').fix).toBe('Write ../pictures/Night%20%281%29.png.');
		expect(fault('day.png').fix).toBe('Put it there and write ../pictures/day.png.');
		expect(fault(`data:image/png;base64,${'A'.repeat(999)}`).fix).toContain('such as ../pictures/lamp.png');
	});

	test('is there where there is no folder', () => {
		expect(isPicture(openPictures(join(root, 'none'))('../pictures/lamp.png', '../pictures/'))).toBe(false);
	});
});
