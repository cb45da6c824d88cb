import { expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { dailyPage } from '../helpers/daily-page.ts';

const TOPICS = {
	animals: 'name: Animals\ndefinition: About animals.\nphrases:\n  goat: 5\n  sheep: 5',
	light: 'name: Light\ndefinition: About light.\nphrases:\n  lantern: 5',
};

function contentWith(captures: Record<string, string | Uint8Array>): ContentFolder {
	const folder = new ContentFolder();
	for (const [id, yaml] of Object.entries(TOPICS)) folder.write(`topics/${id}.md`, `---\n${yaml}\n---\n\nWords.\n`);
	for (const [name, text] of Object.entries(captures)) folder.write(`captures/${name}`, text);
	return folder;
}

const PAGE = dailyPage('Dec 9', [
	{ title: 'Goats at Night', when: 'Dec 20, 2024 3' },
	{ title: 'Dimming Lanterns', who: 'lamp-lab The Lamp Lab', when: 'Jun 1' },
]);

test('an ingest makes entries, and a second one changes no byte and no time', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	expect(folder.ingest().code).toBe(0);
	const first = folder.papers();
	expect(first.map(([name]) => name)).toEqual(['dimming-lanterns.md', 'goats-at-night.md']);
	const second = folder.ingest();
	expect(second.output).toContain('0 added, 0 changed, 2 unchanged');
	expect(folder.papers()).toEqual(first);
});

test('two ingests of the same captures in different places give the same bytes', () => {
	const [one, two] = [contentWith({ 'page.txt': PAGE }), contentWith({ 'page.txt': PAGE })];
	one.ingest();
	two.ingest();
	const bytes = (folder: ContentFolder) => folder.papers().map(([name, , text]) => [name, text]);
	expect(bytes(one)).toEqual(bytes(two));
});

test("a person's edits stay while the rest is refreshed from a changed capture", () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.ingest();
	const edited = folder
		.read('papers/goats-at-night.md')
		.replace('title: Goats at Night', 'title: Goats, at Night\nnote: Worth *reading*.')
		.replace(/topics:\n {2}- .+\n/, 'topics:\n  - light\n')
		.replace(/\n---\n[^]*$/, '\n---\n\nAn abstract of my own.\n');
	folder.write('papers/goats-at-night.md', edited);
	folder.write('captures/page.txt', PAGE.replace('Dec 20, 2024 3', 'Dec 21, 2024 8').replaceAll('walkers', 'ramblers'));
	const { code, output } = folder.ingest();
	expect(code).toBe(0);
	expect(output).toContain('0 added, 2 changed, 0 unchanged');
	const after = folder.read('papers/goats-at-night.md');
	expect(after).toContain('title: Goats, at Night\n');
	expect(after).toContain('note: Worth *reading*.\n');
	expect(after).toContain('topics:\n  - light\n');
	expect(after.endsWith('---\n\nAn abstract of my own.\n')).toBe(true);
	expect(after).toContain('published: "2024-12-21"\n');
	expect(after).toContain('comments: 8\n');
	expect(folder.ingest().output).toContain('0 added, 0 changed, 2 unchanged');
});

test('repairs are told by the names of their kinds, be it one repair', () => {
	const page = PAGE.replace('walkers', 'walkers of 5\\% of all nights');
	expect(contentWith({ 'page.txt': page }).ingest().output).toContain(
		'Repaired: escapes (1); npm run ingest -- --explain lists them\n',
	);
});

test('a paper that is in no capture any more is kept and named', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.ingest();
	folder.write('captures/page.txt', dailyPage('Dec 9', [{ title: 'Goats at Night', when: 'Dec 20, 2024 3' }]));
	const before = folder.read('papers/dimming-lanterns.md');
	expect(folder.ingest().output).toContain('Kept, though in no capture any more: 1 entry: dimming-lanterns');
	expect(folder.read('papers/dimming-lanterns.md')).toBe(before);
});

test('a new topic file files the papers under it that no capture lists any more', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.ingest();
	folder.write('captures/page.txt', dailyPage('Dec 9', [{ title: 'Goats at Night', when: 'Dec 20, 2024 3' }]));
	folder.write('topics/lamps.md', '---\nname: Lamps\ndefinition: Lamps.\nphrases:\n  dimming: 9\n---\n');
	expect(folder.ingest().output).toContain('0 added, 1 changed, 1 unchanged');
	expect(folder.read('papers/dimming-lanterns.md')).toContain('topics:\n  - lamps\n  - light\n');
	expect(folder.ingest().output).toContain('0 added, 0 changed, 1 unchanged');
});

test('a paper entered by hand is filed where it has no topics, and left alone where it has', () => {
	const folder = contentWith({});
	folder.write('papers/kids.md', '---\ntitle: Kids and Goats\nfeatured: true\n---\n\nOn goats.\n');
	folder.write('papers/lambs.md', '---\ntitle: Lambs and Sheep\ntopics: [light]\n---\n');
	const lambs = folder.read('papers/lambs.md');
	folder.ingest();
	expect(folder.read('papers/kids.md')).toMatch(
		/^---\ntitle: Kids and Goats\ntopics:\n {2}- animals\nfeatured: true\ningested:\n {2}topics: \w+\n---\n\nOn goats.\n$/,
	);
	expect(folder.read('papers/lambs.md')).toBe(lambs);
	expect(folder.ingest().output).toContain('0 added, 0 changed');
});

test('a topic file that cannot be read moves no paper', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.ingest();
	const before = folder.read('papers/goats-at-night.md');
	folder.write('topics/animals.md', '---\nname: Animals\ndefinition: [\n---\n');
	const { code, output } = folder.ingest('--explain', 'topics', 'goats-at-night');
	expect(code).toBe(1);
	expect(output).toContain('topics/animals.md:');
	expect(output).toContain('filed under animals, light (kept, because the file of one cannot be read)');
	expect(folder.read('papers/goats-at-night.md')).toBe(before);
});

test('--explain topics shows the phrases that decide, and the topics that did not pass', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.write('topics/dusk.md', '---\nname: Dusk\ndefinition: Dusk.\nphrases:\n  night | nightfall: 1\n---\n');
	const { code, output } = folder.ingest('--explain', 'topics', 'goats-at-night', 'no-such-paper');
	expect(code).toBe(0);
	expect(output).toContain(
		[
			'goats-at-night  "Goats at Night"',
			'  filed under animals, light',
			'  animals 15: goat 5 → 15 (title 1)',
			'  light 10: lantern 5 → 10 (abstract 2)',
			'  dusk 4: night 1 → 4 (title 1, abstract 1)  [under 8]',
			'',
			'no-such-paper: there is no such entry in 2 papers',
		].join('\n'),
	);
	expect(output.trimEnd()).toMatch(/no such entry in 2 papers$/);
	expect(output).not.toContain('dimming-lanterns  ');
	expect(folder.ingest('--explain', 'topics').output).toContain('dimming-lanterns  "Dimming Lanterns"');
});

test('--explain topics says which word of a title goes before all phrases', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	const topic = 'name: Nights\ndefinition: About nights.\ntitles:\n  - night\nphrases:\n  moon: 5';
	folder.write('topics/nights.md', `---\n${topic}\n---\n\nWords.\n`);
	const { output } = folder.ingest('--explain', 'topics', 'goats-at-night');
	expect(output).toContain('filed under nights, animals, light');
	expect(output).toContain('  nights before all others: the title has "Night"');
});

test('--explain topics says when an editor has chosen', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.ingest();
	const edited = folder.read('papers/goats-at-night.md').replace('  - animals\n', '');
	folder.write('papers/goats-at-night.md', edited);
	const { output } = folder.ingest('--explain', 'topics', 'goats-at-night');
	expect(output).toContain('  filed under light (chosen by hand)\n  animals 15: ');
});

test('--check says what would change, writes nothing and exits 1; when nothing would, it exits 0', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	const check = folder.ingest('--check');
	expect(check.output).toContain('2 would be added, 0 would be changed, 0 unchanged');
	expect(check.code).toBe(1);
	expect(folder.list('papers')).toEqual([]);
	folder.ingest();
	expect(folder.ingest('--check').code).toBe(0);
});

test('--captured dates a page without years and is remembered in its sidecar', () => {
	const folder = contentWith({ 'page.txt': dailyPage('Dec 9', [{ title: 'Goats', when: 'Jun 1' }]) });
	folder.write('captures/page.yaml', '# What it lists\ntitle: Goats\n');
	expect(folder.ingest().output).toContain('[unknown-year]');
	folder.ingest('--captured', '2023-12-09');
	expect(folder.read('captures/page.yaml')).toBe('# What it lists\ntitle: Goats\ncaptured: "2023-12-09"\n');
	expect(folder.read('papers/goats.md')).toContain('published: "2023-06-01"');
	expect(folder.ingest().output).toContain('0 added, 0 changed, 1 unchanged');
});

test.each([
	[['--captured', 'yesterday']],
	[['--explain', 'everything']],
	[['--captured', '2025-02-30']],
	[['--nonsense']],
])('%j is not understood: exit 2 and a word on what is', (args) => {
	const { code, errors } = contentWith({}).ingest(...args);
	expect(code).toBe(2);
	expect(errors).toContain('npm run ingest -- --check');
});

test('one bad file of each kind is one line, the rest is ingested, and the exit code is 1', () => {
	const folder = contentWith({
		'a-good.txt': PAGE,
		'b-empty.txt': '',
		'c-binary.txt': Uint8Array.from([0, 1, 2, 3, 255]),
		'd-other.txt': 'Weather\n\nIt will rain.',
		'e-utf16.txt': Buffer.from(`\uFEFF${dailyPage('Dec 9', [{ title: 'Sheep', when: 'Dec 20, 2024' }])}`, 'utf16le'),
		'f-crlf.txt': dailyPage('Dec 9', [{ title: 'Bread', when: 'Dec 20, 2024' }]).replaceAll('\n', '\r\n'),
	});
	const { code, output } = folder.ingest();
	expect(code).toBe(1);
	expect(folder.list('papers')).toEqual(['bread.md', 'dimming-lanterns.md', 'goats-at-night.md', 'sheep.md']);
	expect(output).toContain('4 listed = 4 papers + 0 merged + 0 refused');
	expect(output).toContain('Refused (3 lines)');
	for (const place of ['b-empty.txt:1:1', 'c-binary.txt:1:1', 'd-other.txt:1:1']) {
		expect(output).toContain(`${place}  Found `);
	}
});

test('a paper is new in the earliest capture that lists it, whatever the names of the files', () => {
	const both = [
		{ title: 'Goats at Night', when: 'Dec 20, 2024' },
		{ title: 'Dimming Lanterns', when: 'Jun 1' },
	];
	const { output } = contentWith({
		'a-later.txt': dailyPage('Dec 9', [...both, { title: 'Sheep', when: 'Jun 2' }]),
		'b-earlier.txt': dailyPage('Dec 8', both),
	}).ingest();
	expect(output).toMatch(/^a-later\.txt .* 3 listed +1 papers +2 merged/m);
	expect(output).toMatch(/^b-earlier\.txt .* 2 listed +2 papers +0 merged/m);
});

test('an entry that cannot be read is one line, is not written over, and its paper is counted', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.ingest();
	const broken = folder.read('papers/goats-at-night.md').replace('title:', 'titel:');
	folder.write('papers/goats-at-night.md', broken);
	const { code, output } = folder.ingest();
	expect(code).toBe(1);
	expect(output).toContain(
		'papers/goats-at-night.md:2:1  Found titel "Goats at Night", expected one of title, published, ',
	);
	expect(output).toContain('2 listed = 2 papers + 0 merged + 0 refused');
	expect(folder.read('papers/goats-at-night.md')).toBe(broken);
});

test('two entries of one paper are said, and the one that the ingest made is refreshed', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.ingest();
	folder.write('papers/aa-copy.md', '---\ntitle: Goats at Night\n---\n');
	const { output } = folder.ingest();
	expect(output).toContain('papers/aa-copy.md:1:1  Found a second entry of "Goats at Night", expected one, ');
	expect(output).toContain('0 added, 0 changed, 2 unchanged');
	expect(output).not.toContain('in no capture any more');
});

test('sidecars: a faulty one is one line and is not written to, and captures of one name have their own', () => {
	const page = dailyPage('Dec 9', [{ title: 'Goats', when: 'Jun 1' }]);
	const folder = contentWith({ 'a.txt': page, 'b.txt': page, 'b.md': page.replace('Dec 9', 'Dec 10') });
	folder.write('captures/a.yaml', 'title: *x\n');
	const { code, output } = folder.ingest('--captured', '2025-12-09');
	expect(code).toBe(1);
	expect(output).toMatch(/a\.yaml:1:8 {2}Found an alias, "\*x", expected the value itself/);
	expect(folder.read('captures/a.yaml')).toBe('title: *x\n');
	expect(folder.list('captures')).toEqual(['a.txt', 'a.yaml', 'b.md', 'b.txt', 'b.txt.yaml']);
	expect(folder.read('captures/b.txt.yaml')).toBe('captured: "2025-12-09"\n');
});

test('a topic in an entry that has no file is said with its line', () => {
	const folder = contentWith({ 'page.txt': PAGE });
	folder.write('papers/hand-made.md', '---\ntitle: Hand-made\ntopics: # no anmials\n  - animals\n  - anmials\n---\n');
	const { code, output } = folder.ingest();
	expect(code).toBe(0);
	expect(output).toContain('papers/hand-made.md:5:5  Found the topic "anmials", which has no file, expected content/');
	expect(output.match(/\[unknown-topic\]/g)).toHaveLength(1);
});

test('a folder without captures is an ingest of nothing', () => {
	const { code, output } = new ContentFolder().ingest();
	expect(code).toBe(0);
	expect(output).toContain('0 listed = 0 papers + 0 merged + 0 refused');
});
