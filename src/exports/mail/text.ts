import stringWidth from 'string-width';
import { countOf, leftOutLine, type Letter, type LetterPaper, type LetterSection } from './letter.ts';
import { blocksOf } from './markdown-text.ts';
import { ADDRESS_PLACE, UNSUBSCRIBE_PLACE } from './places.ts';
import { COLUMNS, wrap } from './wrap.ts';

/** Gives an address its number, `[3]`; the same address has the same number. */
export type Numbered = (url: string) => string;

/** A letter as plain text: the same papers in the same order, the addresses of its links numbered at the foot. */
export function textMail(letter: Letter): string {
	const addresses = new Map<string, number>();
	const numbered: Numbered = (url) => {
		const number = addresses.get(url) ?? addresses.size + 1;
		addresses.set(url, number);
		return `[${number}]`;
	};
	const parts = [
		masthead(letter, numbered),
		...blocksOf(letter.introduction, letter, numbered),
		...letter.sections.flatMap((section) => sectionParts(section, letter, numbered)),
		...(letter.leftOut > 0 ? [wrap(`${leftOutLine(letter)} ${numbered(letter.url)}`)] : []),
		foot(letter),
		[...addresses].map(([url, number]) => `[${number}] ${url}`).join('\n'),
	];
	return `${parts.join('\n\n')}\n`;
}

const masthead = (letter: Letter, numbered: Numbered): string =>
	[
		wrap(letter.site),
		'',
		underlined(letter.title, '='),
		wrap([letter.date, countOf(letter)].filter(Boolean).join(' · ')),
		`Read on the web ${numbered(letter.url)}`,
	].join('\n');

const sectionParts = ({ title, note, papers }: LetterSection, letter: Letter, numbered: Numbered): string[] => [
	`\n${underlined(title, '-')}`,
	...blocksOf(note, letter, numbered),
	...papers.map((paper) => paperPart(paper, letter, numbered)),
];

function paperPart({ title, facts, gist, note, links }: LetterPaper, letter: Letter, numbered: Numbered): string {
	const lines = [
		wrap(title),
		wrap(facts.join(' · ')),
		wrap(gist),
		blocksOf(note, letter, numbered, '| ').join('\n|\n'),
		links.map(({ name, url: to }) => `${name} ${numbered(to)}`).join(' · '),
	];
	return lines.filter(Boolean).join('\n');
}

function underlined(title: string, sign: string): string {
	const lines = wrap(title);
	return `${lines}\n${sign.repeat(Math.max(...lines.split('\n').map((line) => stringWidth(line))))}`;
}

function foot({ why, unsubscribe, address }: Letter): string {
	const lines = [
		'-'.repeat(COLUMNS),
		wrap(why),
		unsubscribe && `Unsubscribe: ${unsubscribe}`,
		unsubscribe === undefined && wrap(UNSUBSCRIBE_PLACE),
		address !== false && (address ?? wrap(ADDRESS_PLACE)),
	];
	return `\n${lines.filter(Boolean).join('\n')}`;
}
