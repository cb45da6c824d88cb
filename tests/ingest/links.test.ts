import { expect, test } from 'vitest';
import { linksOf, uniqueLinks } from '../../src/ingest/links.ts';

const urlsOf = (text: string) => linksOf(text).map(({ url }) => url);
const kindsOf = (text: string) => linksOf(text).map(({ kind }) => kind);

test.each([
	['a full stop', 'Code is at https://goats.org/herd.', 'https://goats.org/herd'],
	['a full stop after .git', 'Code is at https://goats.org/herd.git.', 'https://goats.org/herd.git'],
	['a comma after a slash', 'Code is at https://goats.org/herd/, free.', 'https://goats.org/herd/'],
	['brackets', 'Code (https://goats.org/herd).', 'https://goats.org/herd'],
	['square brackets', 'Code [https://goats.org/herd];', 'https://goats.org/herd'],
	['quotation marks', 'Code “https://goats.org/herd”, free', 'https://goats.org/herd'],
	['angle brackets', 'Code <https://goats.org/herd>.', 'https://goats.org/herd'],
	['a brace', String.raw`\footnote{Code is at https://goats.org/herd.}`, 'https://goats.org/herd'],
	['no slash', 'Visit http://goats.one!', 'http://goats.one'],
])('%s around an address is the sentence’s', (_name, text, url) => {
	expect(urlsOf(text)).toEqual([url]);
});

test('an address keeps the brackets that it opens itself', () => {
	expect(urlsOf('See (https://goats.org/goat_(animal)).')).toEqual(['https://goats.org/goat_(animal)']);
});

test('an address with a great many brackets behind it is soon read', () => {
	expect(urlsOf(`See https://goats.org/herd${')'.repeat(200_000)}`)).toEqual(['https://goats.org/herd']);
});

test('an address keeps its query and its fragment', () => {
	expect(urlsOf('See https://goats.org/?a=1&b=2#milk.')).toEqual(['https://goats.org/?a=1&b=2#milk']);
});

test('braces hold the words of an address, and belong to its place in the text', () => {
	const text = 'It is at https://goats.org/herd/{this URL}.';
	expect(linksOf(text)).toEqual([
		{ url: 'https://goats.org/herd/', kind: 'other', start: 9, end: text.length - 1, words: 'this URL' },
	]);
});

test('what has no host is no address', () => {
	expect(urlsOf('Served over https:// and http://localhost/ only.')).toEqual([]);
});

test.each([
	['code', 'a code host', 'Our benchmark is at https://github.com/goats/herd.'],
	['code', 'a code host whatever is with it', 'Our code, models and data: https://gitlab.com/goats/herd'],
	['code', 'words before an unknown host', 'Our code is available at https://goats.org/herd.'],
	['list', 'an awesome list', 'Our repository is at https://github.com/goats/Awesome-Goats.'],
	['list', 'the words for a list', 'Our repository for related references is at https://github.com/goats/g.'],
	['project', 'a page of its own', 'Goats is available at https://goats.github.io/herd/.'],
	['project', 'the words for a page', 'The project page is at https://goats.org/herd.'],
	['project', 'videos to see', 'Videos can be viewed at https://goats.io/v.'],
	['project', 'several things in one place', 'Code, data and models are at https://goats.org.'],
	['project', 'its own words', 'See our https://goats.org/herd{project page}.'],
	['dataset', 'a place for data', 'It is at https://huggingface.co/datasets/goats/herd.'],
	['dataset', 'an archive for data', 'It is at https://zenodo.org/records/1.'],
	['dataset', 'data alone on a code host', 'The dataset is available at https://github.com/goats/herd.'],
	['dataset', 'a collection of data', 'All data is at https://huggingface.co/collections/goats/herd-1.'],
	['model', 'a model’s page', 'It is at https://huggingface.co/goats/herd-7b.'],
	['model', 'models beside data', 'The models and datasets (https://huggingface.co/collections/goats/herd-1).'],
	['demo', 'a space', 'It is at https://huggingface.co/spaces/goats/herd.'],
	['demo', 'the word for it', 'Try the demo at https://goats.org.'],
	['demo', 'what is said of it after it', 'We release Herd (https://goats.org), a no-code platform.'],
	['paper', 'a paper’s page', 'See https://arxiv.org/abs/2501.00001.'],
	['other', 'nothing that tells', 'We thank https://goats.org.'],
])('%s is told by %s', (kind, _evidence, text) => {
	expect(kindsOf(text)).toEqual([kind]);
});

test('the words before one address say nothing of the next', () => {
	const text = 'The dataset is at https://goats.org/d and our demo is at https://goats.org/x.';
	expect(kindsOf(text)).toEqual(['dataset', 'demo']);
});

test('an entry names each address once, in the order of the text', () => {
	const text =
		'Code: https://github.com/goats/b. Page: https://goats.org/a. Code again: https://GitHub.com/goats/b.git and https://goats.org/a/.';
	expect(uniqueLinks(linksOf(text).map(({ url, kind }) => ({ url, kind })))).toEqual([
		{ url: 'https://github.com/goats/b', kind: 'code' },
		{ url: 'https://goats.org/a', kind: 'project' },
	]);
});
