import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSite } from '../../src/entries/read-site.ts';
import { HOME_SECTIONS } from '../../src/model/home.ts';
import { formatProblem, ProblemLog } from '../../src/model/problem.ts';
import { FACES } from '../../src/model/site.ts';
import { testFolder } from '../helpers/test-folder.ts';

const folder = testFolder('site ');

function read(lines: string) {
	const path = join(folder, 'site.yaml');
	writeFileSync(path, `name: Shoal\ntagline: Lamps\ndescription: On lamps.\n${lines}\n`);
	const log = new ProblemLog();
	const site = readSite(path, log);
	return { site, said: log.problems.map(formatProblem).map((line) => line.replace(/^.*site\.yaml:/, '')) };
}

test('what is not said is the site’s own', () => {
	expect(read('').site).toMatchObject({ faces: FACES[0], home: HOME_SECTIONS });
	expect(read('').site).not.toHaveProperty('colours');
});

test('everything that can be said is read', () => {
	const { site, said } = read(`footer: Made by *hand*.
licence: { name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/' }
colours: { accent: '#0b5d3b', accentInDark: '#8fd0ab', page: '#fffaf0', pageInDark: '#101820', ink: '#222222', inkInDark: '#eeeeee' }
faces: system
home: [topics, papers]`);
	expect(said).toEqual([]);
	expect(site).toMatchObject({ faces: 'system', home: ['topics', 'papers'], licence: { name: 'CC BY 4.0' } });
});

describe('a mistake is told with its place and what to write', () => {
	test.each([
		[
			'footer: *by hand*',
			'4:9  Found an alias, "*by", expected the value itself. Put quotation marks around a text that begins with an asterisk. [bad-yaml]',
		],
		[
			'faces: libertinos',
			'4:8  Found faces "libertinos", expected one of stix-two, source-serif, libertinus, system. Write libertinus if you mean that.',
		],
		[
			'home:\n  - topics\n  - captres',
			`6:5  Found item 2 of home "captres", expected one of ${HOME_SECTIONS.join(', ')}. Write captures if you mean that.`,
		],
		[
			'home:\n  - weather',
			`5:5  Found item 1 of home "weather", expected one of ${HOME_SECTIONS.join(', ')}. Mend the line.`,
		],
		['home: [new, topics, new]', '4:7  Found home ["new","topics","new"], expected each section once. Mend the line.'],
		['home: []', '4:7  Found home [], expected one section or more. Mend the line.'],
		['licence: CC BY', '4:10  Found licence "CC BY", expected lines of its own below it. Mend the line.'],
		[
			'footer: Made by [us](about.html).',
			'4:9  Found footer "Made by [us](about.html).", expected addresses that begin with a slash, https:// or mailto:, where this has "about.html". Write "/about.html" if you mean that page.',
		],
		['footer: "[us](javascript:alert(1))"', 'where this has "javascript:alert(1)". Mend the link.'],
		['footer: "# Us"', 'expected sentences without a heading. Write **bold words** instead'],
		['language: english please', 'expected a tag such as "en", "de" or "pt-BR". Mend the line.'],
		['language: english', 'expected a tag such as "en", "de" or "pt-BR". Mend the line.'],
		['language: klingon!!', 'expected a tag such as "en", "de" or "pt-BR". Mend the line.'],
		[
			'colors: 1',
			/^4:1 {2}Found colors 1, expected one of name, .* Write colours if you mean that, or remove the line\./,
		],
		[
			'mail:\n  adress: x',
			'5:3  Found mail.adress "x", expected one of why, unsubscribe, address, tooLong. Write address if',
		],
		[
			'colours:\n  accent: #9b2c1a',
			/^5:11 {2}Found colours\.accent without a value, expected a colour in quotation marks, such as "#9b2c1a", because what follows a bare # is a comment\./,
		],
		[
			'colours:\n  accent: "#ff8800"',
			/^5:11 {2}Found colours\.accent "#ff8800", expected a contrast of 4\.5:1 or more against the page \(#\w+\), where this has 2\.\d:1\. Write "#\w+", the nearest shade that will do\./,
		],
	])('%j', (lines, expected) => {
		const { site, said } = read(lines);
		expect(site).toBeUndefined();
		expect(said).toEqual([
			typeof expected === 'string' ? expect.stringContaining(expected) : expect.stringMatching(expected),
		]);
	});
});
