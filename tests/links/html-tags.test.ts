import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attribute, forEachTag, type Tag, tagWithout, type TagVisitor } from '../../src/links/html-tags.ts';
import { visitTokens } from '../../src/links/html-tokens.ts';

type Seen = Tag & { attributes?: Attribute[] };

/** The tags that a reader visits, closing ones without attributes. */
function visited(read: (visitor: TagVisitor) => void): Seen[] {
	const tags: Seen[] = [];
	const see = ({ name, start, end, attributes }: Seen): void => {
		tags.push({ name, start, end, ...(attributes && { attributes }) });
	};
	read({ opened: see, closed: see });
	return tags;
}

const quickly = (html: string, passed?: RegExp): Seen[] =>
	visited((visitor) => {
		forEachTag(html, visitor, passed);
	});

const thoroughly = (html: string): Seen[] =>
	visited((visitor) => {
		visitTokens(html, visitor);
	});

const SIGNS = ['<', '</', '>', '/>', '"', "'", '=', ' ', '\n', '\v', '&', '&amp;', '&lt', 'é', '-', '!', '.', '😀'];
const WORDS = ['a', 'B', 'id', 'ID', 'data-id', 'on', 'onclick', 'onx.y', 'i', 'p', 'title', 'iframe', 'plaintext'];
const WHOLE = ['<p>', '</p>', '<a href="x&amp;y">', ' id="1>2"', ' on.x="', '<i/>', '<title>', '</title>', '</TITLE '];
const TEXTS = ['<iframe>', '</iframe>', '<xmp>', '</xmp>', '<noframes>', '</noframes>', '<noembed>', '<plaintext>'];
const OTHERS = ['<script>', '</script>', '<textarea', '</textarea', '<!--', '-->', '<!doctype html>', '<style a="">'];

const html = fc.string({ unit: fc.constantFrom(...SIGNS, ...WORDS, ...WHOLE, ...TEXTS, ...OTHERS), maxLength: 40 });

describe('the tags of a page', () => {
	test('are those that a tokenizer finds, however they are written', () => {
		fc.assert(
			fc.property(html, (page) => {
				expect(quickly(page)).toEqual(thoroughly(page));
			}),
			{ numRuns: 5000 },
		);
	});

	test('are all visited that have a name or an attribute that is asked for', () => {
		const passed = tagWithout(['i'], ['id', String.raw`on[\w:.-]*`]);
		const isAskedFor = ({ name, attributes = [] }: Seen): boolean =>
			name === 'i' || attributes.some((attribute) => attribute.name === 'id' || attribute.name.startsWith('on'));
		fc.assert(
			fc.property(html, (page) => {
				expect(quickly(page, passed).filter(isAskedFor)).toEqual(thoroughly(page).filter(isAskedFor));
			}),
			{ numRuns: 5000 },
		);
	});

	test('are passed over where nothing in them is asked for', () => {
		const passed = tagWithout(['i'], ['id']);
		const page = '<!doctype html><p class="x" data-id="<i>"><i></i><b id="y">z</b><title>t</title><ii></ii></p>';
		expect(quickly(page, passed).map(({ name }) => name)).toEqual(['i', 'i', 'b', 'title', 'title']);
	});
});
