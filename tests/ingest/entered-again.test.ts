import { expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';

/** Two papers of one list, promised. */
function promisedContent(): ContentFolder {
	const folder = new ContentFolder();
	folder.write('captures/goats.csv', 'Title,Year\nGoats at Night,2024\nGoats by Day,2025\n');
	folder.ingest();
	return folder;
}

const again = (folder: ContentFolder): string[] => {
	const lines = folder.ingest().output.split('\n');
	return lines.filter((line) => line.includes('[entered-again]'));
};

test('an entry that a person removes and a capture lists is entered anew, which is said once', () => {
	const folder = promisedContent();
	folder.remove('papers/goats-at-night.md');
	expect(again(folder)).toEqual([
		expect.stringMatching(
			/papers\/goats-at-night\.md:1:1 {2}Found no file of a paper whose address is promised .*"git restore .*papers\/goats-at-night/,
		),
	]);
	expect(again(folder)).toEqual([]);
});

test('of a folder that was emptied one line is said', () => {
	const folder = new ContentFolder();
	const rows = Array.from({ length: 21 }, (_, index) => `Goats ${index},2024\n`);
	folder.write('captures/goats.csv', `Title,Year\n${rows.join('')}`);
	folder.ingest();
	for (const name of folder.list('papers')) folder.remove(`papers/${name}`);
	expect(again(folder)).toEqual([
		expect.stringMatching(/papers:1:1 {2}Found no file of 21 papers whose addresses are .*restore \S*papers"/),
	]);
});

test('a paper is said to be entered where another entry has been given its name', () => {
	const folder = promisedContent();
	folder.remove('papers/goats-at-night.md');
	const other = folder.read('papers/goats-by-day.md');
	folder.write('papers/goats-by-day.md', other.replace('title:', 'aliases: [goats-at-night]\ntitle:'));
	expect(again(folder)).toEqual([
		expect.stringMatching(/papers\/goats-at-night-2\.md:1:1 .* alias of .*papers\/goats-by-day\.md, /),
	]);
});

test('a paper that is listed for the first time is not said to be entered again', () => {
	const folder = promisedContent();
	folder.write('captures/more.csv', 'Title,Year\nMore Goats,2020\n');
	expect(again(folder)).toEqual([]);
});
