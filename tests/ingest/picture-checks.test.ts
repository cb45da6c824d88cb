import { expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { jpeg, png, webp } from '../helpers/picture-bytes.ts';

const SITE = 'name: Shoal\ntagline: Invented\ndescription: Invented.\n';

function linesOf(folder: ContentFolder): { code: number | null; lines: string[] } {
	const { code, output } = folder.ingest();
	return { code, lines: output.split('\n').filter((line) => /-picture|picture-/.test(line)) };
}

test('a picture that is not there is said with its line, in every text that may show one, and the rest goes on', () => {
	const folder = new ContentFolder();
	folder.write('papers/bees.md', '---\ntitle: Bees\nnote: "See\\n ![A](a.png)"\n---\n\n![No note](x.png)\n');
	folder.write('topics/bees.md', '---\nname: Bees\ndefinition: B.\nphrases: {}\n---\n\nSee\n\n- ![B](b.png)\n');
	const sections =
		'sections:\n  - title: One\n    note: |\n      See\n      ![C](c.png)\n    papers:\n      - slug: bees\n        note: ![D](d.png)';
	const issue = `---\ntitle: One\ndate: "2025-03-31"\n${sections.replace('![D](d.png)', "'![D](d.png)'")}\n---\n\n![E](e.png)\nand ![E](e.png) ![F][f]\n\n[f]: f.png\n`;
	folder.write('digests/one.md', issue);
	folder.write('site.yaml', `${SITE}footer: Made by ![G](g.png).\n`);
	const { code, lines } = linesOf(folder);
	expect(code).toBe(0);
	const places = lines.map((line) => /content\/(\S+) {2}Found the picture "(\w)/.exec(line)?.slice(1).join(' '));
	expect(places.sort()).toEqual([
		'digests/one.md:11:16 d',
		'digests/one.md:14:1 e',
		'digests/one.md:15:17 f',
		'digests/one.md:15:5 e',
		'digests/one.md:8:7 c',
		'papers/bees.md:3:14 a',
		'site.yaml:4:17 g',
		'topics/bees.md:9:3 b',
	]);
	expect(lines.join('\n')).toContain('Found the picture "g.png", which is not there, expected a file in ');
	expect(lines.join('\n')).toContain(
		'Put it there and write pictures/g.png. Until then its description stands in its place. [unknown-picture]',
	);
});

test('a picture without a description is shown, and the line says how to write one and how to say that it decorates', () => {
	const folder = new ContentFolder();
	folder.write('pictures/lamp at night.png', png(1, 1));
	const written = ['A lamp', '', ' ', 'alt text', 'Image', 'lamp at night.png', 'lamp at night'];
	const text = written.map((description) => `![${description}](<../pictures/lamp at night.png>)`).join('\n');
	folder.write('topics/bees.md', `---\nname: Bees\ndefinition: B.\nphrases: {}\n---\n\n${text}\n`);
	const { code, lines } = linesOf(folder);
	expect(code).toBe(0);
	expect(lines.map((line) => /bees\.md:(\d+):1 /.exec(line)?.[1])).toEqual(['8', '10', '11', '12', '13']);
	expect(lines[0]).toContain(
		'Found a picture without a description, expected what it shows, in words, for readers who do not see it. Write ![A lamp at night](<../pictures/lamp at night.png>); or ![ ](<../pictures/lamp at night.png>), with a space, where it only decorates. [undescribed-picture]',
	);
});

test('a picture of an issue that programs for mail do not show is told', () => {
	const folder = new ContentFolder();
	folder.write('pictures/lamp.webp', webp(1, 1));
	folder.write('pictures/lamp.jpg', jpeg(1, 1));
	const text = '![A lamp](../pictures/lamp.webp) ![A lamp](../pictures/lamp.jpg)\n';
	folder.write('digests/one.md', `---\ntitle: One\ndate: "2025-03-31"\n---\n\n${text}`);
	folder.write('topics/bees.md', `---\nname: Bees\ndefinition: B.\nphrases: {}\n---\n\n${text}`);
	const { lines } = linesOf(folder);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toMatch(
		/one\.md:6:1 {2}Found "lamp\.webp" in an issue, .* Outlook shows no WebP, .*\[picture-in-mail\]/,
	);
});
