// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DISK, files, openPage, SITE, the, until } from './page.ts';
import { ADDRESS, PAGE, DATA, COLLECTION, start, press, said, shown, slugs } from './reading-list-page.ts';

/** Chooses a file to be brought back. */
function choose(name: string, text: string): void {
	const field = the('[type="file"]');
	Object.defineProperty(field, 'files', { value: [{ name, text: () => Promise.resolve(text) }], configurable: true });
	field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('what is handed over', () => {
	const downloads: { name: string; text: Promise<string> }[] = [];
	let copied: string[];

	beforeEach(() => {
		files.set(DATA, COLLECTION);
		copied = [];
		downloads.length = 0;
		vi.stubGlobal('navigator', {
			userAgent: navigator.userAgent,
			clipboard: {
				writeText: (text: string) => {
					copied.push(text);
					return Promise.resolve();
				},
			},
		});
		let blob: Blob | undefined;
		vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
			blob = given as Blob;
			return 'blob:it';
		});
		vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
			downloads.push({ name: this.download, text: blob?.text() ?? Promise.resolve('') });
		});
	});

	test('is a link to the list', async () => {
		await start(
			{ papers: ['a', 'b'] },
			ADDRESS,
			'<link rel="canonical" href="https://elsewhere.org/reading-list.html">',
		);
		press('link');
		await until(() => expect(said()).toBe('Copied.'));
		expect(copied).toEqual([`${ADDRESS}#papers=a,b`]);
	});

	test('is a file of BibTeX or of Markdown, and what is not there is said to be left out', async () => {
		const gone = vi.spyOn(URL, 'revokeObjectURL');
		await start({ papers: ['a', 'gone'] });
		vi.useFakeTimers();
		press('bibtex');
		await until(() => expect(said()).toBe('Left out: 1 paper not in this collection any more.'));
		press('markdown');
		await until(() => expect(downloads.map(({ name }) => name)).toEqual(['reading-list.bib', 'reading-list.md']));
		expect(await downloads[0]?.text).toContain(`url = {${SITE}papers/a.html}`);
		expect(await downloads[1]?.text).toBe(`- [On lamps](<${SITE}papers/a.html>), Ada Sample, 4 May 2031\n`);
		expect(gone).not.toHaveBeenCalled();
		vi.advanceTimersByTime(60_000);
		expect(gone).toHaveBeenCalledWith('blob:it');
	});

	test('is a file for programs that manage references', async () => {
		await start({ papers: ['b', 'a'] });
		press('ris');
		await until(() => expect(downloads).toHaveLength(1));
		press('csl');
		await until(() => expect(downloads.map(({ name }) => name)).toEqual(['reading-list.ris', 'reading-list.json']));
		expect((await downloads[0]?.text)?.match(/^TI {2}- .*$/gm)).toEqual(['TI  - On oil', 'TI  - On *lamps*']);
		expect(JSON.parse((await downloads[1]?.text) ?? '')).toMatchObject([{ title: 'On oil' }, { title: 'On *lamps*' }]);
	});

	test.each(['bibtex', 'ris', 'csl', 'markdown'])('as %s is brought back, in its order', async (kind) => {
		await start({ papers: ['b', 'a'] });
		press(kind);
		await until(() => expect(downloads).toHaveLength(1));
		const text = (await downloads[0]?.text) ?? '';
		await start({ papers: ['a'] });
		choose('list', text);
		await until(() => expect(said()).toBe('Added 1 paper; 1 in your list already.'));
		expect(slugs()).toEqual(['b', 'a']);
		choose('other.bib', '@misc{other, title = {Lamps}}');
		await until(() => expect(said()).toBe('other.bib names no paper of this collection.'));
	});

	test('is the same as a text to copy', async () => {
		await start({ papers: ['b'] });
		press('copy-markdown');
		await until(() => expect(said()).toBe('Copied.'));
		press('copy-bibtex');
		await until(() => expect(copied).toHaveLength(2));
		expect(copied[0]).toBe(`- [On oil](<${SITE}papers/b.html>)\n`);
		expect(copied[1]).toMatch(/^@misc\{/);
	});

	test('is in a field, selected, where the browser does not allow copying', async () => {
		await start({ papers: ['a'] });
		vi.stubGlobal('navigator', { userAgent: '' });
		press('link');
		await until(() => expect(said()).toBe('This browser does not allow copying. Copy it from the field.'));
		const field = the('textarea', HTMLTextAreaElement);
		expect(field.hidden).toBe(false);
		expect(document.activeElement).toBe(field);
		expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(`${ADDRESS}#papers=a`);
	});

	describe('from a disk', () => {
		const onDisk = async (head: string): Promise<string> => {
			openPage(PAGE, `${DISK}reading-list.html`);
			localStorage.setItem('sheaf:Lamps:reading-list', '{"version":1,"papers":["a"]}');
			await start({}, `${DISK}reading-list.html`, head);
			expect(shown()).toEqual(['disk', 'own']);
			press('link');
			await until(() => expect(said()).toContain('Copied.'));
			const link = said();
			press('copy-markdown');
			await until(() => expect(copied).toHaveLength(2));
			return link;
		};

		test('has the lasting address of the site', async () => {
			expect(await onDisk(`<link rel="canonical" href="${ADDRESS}">`)).toBe('Copied.');
			expect(copied).toEqual([`${ADDRESS}#papers=a`, `- [On lamps](<${SITE}papers/a.html>), Ada Sample, 4 May 2031\n`]);
		});

		test('has no place on the disk in a file, where no other is known, and a link is said to have one', async () => {
			expect(await onDisk('')).toBe('Copied. It leads to this disk, so that it opens on this computer alone.');
			expect(copied).toEqual([`${DISK}reading-list.html#papers=a`, '- On lamps, Ada Sample, 4 May 2031\n']);
		});

		test('is not one list where the browser keeps one for every page', async () => {
			vi.stubGlobal('navigator', { userAgent: 'Firefox/140.0' });
			await start({}, `${DISK}reading-list.html`);
			expect(shown()).toEqual(['pages', 'empty']);
			expect(the('[data-reading-list]', HTMLAnchorElement).hash).toBe('');
		});
	});
});
