import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatFrontMatter, parseFrontMatter, placeOf, yamlOf } from '../../src/entries/front-matter.ts';

describe('parseFrontMatter', () => {
	const sound = { data: { title: 'Bees', comments: 3 }, body: 'One.\n\nTwo.' };

	test.each([
		['plain', '---\ntitle: Bees\ncomments: 3\n---\nOne.\n\nTwo.\n'],
		['with a byte order mark', '\uFEFF---\ntitle: Bees\ncomments: 3\n---\nOne.\n\nTwo.\n'],
		['with Windows line ends', '---\r\ntitle: Bees\r\ncomments: 3\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n'],
		['with both, and a space after the fence', '\uFEFF---\r\ntitle: Bees\r\ncomments: 3\r\n--- \r\nOne.\r\n\r\nTwo.'],
		['with line ends of old', '---\rtitle: Bees\rcomments: 3\r---\rOne.\r\rTwo.\r'],
	])('reads a file %s', (_how, text) => {
		expect(parseFrontMatter(text)).toEqual(sound);
	});

	test.each(['2025-10-29', '2025-10-29T10:00:00Z', 'yes', 'on', '12:30', '0b1', '1_000'])(
		'keeps a bare %s a text, as YAML of today does',
		(value) => {
			expect(parseFrontMatter(`---\nfield: ${value}\n---\n`).data).toEqual({ field: value });
		},
	);

	test('reads plain front matter as it reads any', () => {
		const parts = fc.constantFrom(
			'title: Bees',
			'# bees',
			'---',
			'--- ',
			'----',
			'',
			'\n',
			'a: [b]',
			'x',
			'- a',
			'---\n',
			'\n---',
		);
		const ends = fc.constantFrom('\n---', '\n---\n', '\n---\n\nOne.\n', '\n----\n', '\n---x', '');
		const read = (text: string): unknown => {
			try {
				return parseFrontMatter(text);
			} catch {
				return 'cannot be read';
			}
		};
		fc.assert(
			fc.property(fc.array(parts, { maxLength: 4 }), ends, fc.array(parts, { maxLength: 3 }), (yaml, end, body) => {
				const rest = `\n${yaml.join('\n')}${end}${body.join('\n')}`;
				// The space sends all of it to the package that reads front matter of any kind.
				expect(read(`---${rest}`)).toEqual(read(`--- ${rest}`));
			}),
			{ numRuns: 1000 },
		);
	});

	test('hands out an object of its own each time', () => {
		const text = '---\ntitle: Bees\n---\n';
		(parseFrontMatter(text).data as { title: string }).title = 'Wasps';
		expect(parseFrontMatter(text).data).toEqual({ title: 'Bees' });
	});

	test('leaves a body alone that begins with a fence or holds more of them', () => {
		expect(parseFrontMatter('---\ntitle: Bees\n---\n---\nlegs: 6\n---\nx').body).toBe('---\nlegs: 6\n---\nx');
		expect(parseFrontMatter('---\ntitle: Bees\n---\n\n---\n\nx').body).toBe('---\n\nx');
	});

	test.each(['js', 'javascript', 'JS', ' js', 'json', 'coffee', 'toml'])(
		'refuses front matter in another language and does not run it: ---%s',
		(language) => {
			const ran = globalThis as { ran?: boolean };
			expect(() => parseFrontMatter(`---${language}\n{"title": globalThis.ran = true}\n---\n`)).toThrow();
			expect(ran.ran).toBeUndefined();
		},
	);

	test.each(['title: a: b', 'title: "open', 'title: x\ntitle: y', 'title: x\n\ty: z', 'title: *nobody'])(
		'throws at what is no YAML: %j',
		(yaml) => {
			expect(() => parseFrontMatter(`---\n${yaml}\n---\n`)).toThrow();
		},
	);
});

describe('formatFrontMatter', () => {
	test('writes the fields in their order, long lines unbroken, and the body after a blank line', () => {
		const long = 'bee '.repeat(60).trim();
		expect(formatFrontMatter({ title: long, authors: ['Ada'], organization: { name: 'Hive' } }, 'One.\n\nTwo.')).toBe(
			`---\ntitle: ${long}\nauthors:\n  - Ada\norganization:\n  name: Hive\n---\n\nOne.\n\nTwo.\n`,
		);
	});

	test('quotes what another reader of YAML would take for no text', () => {
		const texts = [
			'2025-10-29',
			'2025',
			'2512.10',
			'yes',
			'No',
			'on',
			'null',
			'~',
			'1e3',
			'0x1F',
			'12:30',
			'1_000',
			'0o7',
		];
		for (const text of texts) expect(formatFrontMatter({ text }, 'x'), text).toBe(`---\ntext: "${text}"\n---\n\nx\n`);
	});

	test.each([
		'Bees: a "Survey" of the Hive\'s # Lamps',
		'one\ntwo\n',
		'🐝 蜜蜂 é',
		'---',
		'x\n---\ny',
		'---\nlegs: 6\n---',
		'- x',
		'[x](y) {z} *a &b !c %d @e `f`',
		'a: b',
		'a #b',
		' spaces ',
		'tab\there',
		'C:\\bees\\n',
		'\u2028\u0085\u00a0x',
		'',
	])('a text comes back from a file as it was: %j', (title) => {
		const data = { title, list: [title], after: 'x' };
		expect(parseFrontMatter(formatFrontMatter(data, 'Body.'))).toEqual({ data, body: 'Body.' });
	});

	test('any text comes back from a file as it was', () => {
		const markup = fc.string({
			unit: fc.constantFrom(...Array.from('-:#\'"\\|>&*!%@`[]{},?~ \n\tyesno0123.ex_'), '🐝', '\n---\n'),
		});
		// Without white space around it, as the schema has every text.
		const text = fc.oneof(markup, fc.string({ unit: 'binary' })).map((value) => value.trim());
		fc.assert(
			fc.property(text, fc.array(text), text, (title, authors, name) => {
				const data = { title, authors, organization: { name }, ingested: { key: 'x' } };
				expect(parseFrontMatter(formatFrontMatter(data, 'Body.'))).toEqual({ data, body: 'Body.' });
			}),
			{ numRuns: 2000 },
		);
	});

	test.each(['', '---', '---\nx: y\n---', '***', '- x', '    code', '```\n---\n```'])(
		'a body comes back from a file as it was: %j',
		(body) => {
			const data = { title: 'Bees' };
			expect(parseFrontMatter(formatFrontMatter(data, body))).toEqual({ data, body: body.trim() });
		},
	);
});

describe('placeOf', () => {
	const yaml = [
		'title: Bees', // 1
		'# a remark', // 2
		'organization: { name: Hive, lamp: 1 }', // 3
		'sources:', // 4
		'  - capture: one.txt', // 5
		'    line: 9', // 6
		'  -', // 7
		'    capture: two.txt', // 8
		'    line: |', // 9
		'      many', // 10
		'"quoted key": x', // 11
	].join('\n');
	const place = (path: PropertyKey[], part?: 'key' | 'value') => {
		const { line, column } = placeOf(yaml, path, part);
		return `${line}:${column}`;
	};

	test.each<[string, PropertyKey[]]>([
		['1:8', ['title']],
		['3:15', ['organization']],
		['3:23', ['organization', 'name']],
		['5:3', ['sources']],
		['5:5', ['sources', 0]],
		['5:14', ['sources', 0, 'capture']],
		['6:11', ['sources', 0, 'line']],
		['8:14', ['sources', 1, 'capture']],
		['9:11', ['sources', 1, 'line']],
		['11:15', ['quoted key']],
	])('says that a value stands at %s: %j', (expected, path) => {
		expect(place(path)).toBe(expected);
	});

	test.each<[string, PropertyKey[]]>([
		['1:1', ['title']],
		['3:29', ['organization', 'lamp']],
		['6:5', ['sources', 0, 'line']],
		['8:5', ['sources', 1, 'capture']],
		['11:1', ['quoted key']],
	])('says that a key stands at %s: %j', (expected, path) => {
		expect(place(path, 'key')).toBe(expected);
	});

	test('points at the nearest part that is there, where the path leads on', () => {
		expect(place(['organization', 'handle'])).toBe('3:15');
		expect(place(['sources', 0, 'position'])).toBe('5:5');
		expect(place(['sources', 7, 'line'])).toBe('5:3');
		expect(place(['title', 'deeper'])).toBe('1:8');
		expect(place(['published'])).toBe('1:1');
		expect(place([])).toBe('1:1');
	});

	test('counts from the line of the file on which the YAML begins', () => {
		expect(placeOf(yaml, ['sources', 0, 'line'], 'value', 2)).toEqual({ line: 7, column: 11 });
		expect(placeOf(yaml, ['published'], 'value', 2)).toEqual({ line: 2, column: 1 });
	});
});

test('the YAML of a file is what stands between its first two fences', () => {
	expect(yamlOf('---\na: 1\nb: ---\n---\nbody\n---\n')).toBe('a: 1\nb: ---\n');
	expect(yamlOf('\uFEFF---\r\na: 1\r\n--- \r\nbody')).toBe('a: 1\n');
	expect(yamlOf('---\n---\nbody')).toBe('');
	expect(yamlOf('no fence')).toBe('');
});
