import { authorsOf } from '../table/authors.ts';
import { citationAhead } from './citation.ts';
import { withoutTags } from './clean-title.ts';
import { takeCounts } from './counts.ts';
import { isDoi, isVenueLabel, labelKind } from './labels.ts';
import { type Piece, textOf } from './pieces.ts';
import { authorsIn, countOfAuthors, type Guessed, isCitation, type Said, sayingOf, venueAnd } from './saying.ts';
import { dateIn, namesIn, venueIn, yearIn } from './words.ts';

/** What lists put before a title: when and where it appeared. */
export function tagsIn(pieces: readonly Piece[]): Said {
	// Where a list is still to be filled in, `[YYYY/MM]` stands for a date.
	const text = textOf(pieces)
		.replace(/\bYYYY(?:[-/]MM)?\b/g, '')
		.trim();
	const tags = [...text.matchAll(/[[(【]([^[\]()【】]{2,60})[\])】]|`([^`]{2,60})`/g)].map(
		([, tag, code]) => tag ?? code ?? '',
	);
	const words = [...tags, text.replace(/[,:;\s-]+$/, '')];
	const date =
		words.map(dateIn).find(Boolean) ?? words.map((word) => (word.length < 60 ? yearIn(word) : undefined)).find(Boolean);
	const venue = words.map((word) => (word.length < 60 ? venueIn(word) : undefined)).find(Boolean);
	return { ...(date !== undefined && { date }), ...(venue && { venue }) };
}

/** What stands before a title, and line by line what stands behind it. */
export function readRest(before: readonly Piece[], after: readonly Piece[]): Said {
	const said = tagsIn(before);
	const ahead = withoutTags(textOf(before))
		.slice(0, 1000)
		.replace(/[,:.\s]+$/, '');
	const names = /\p{Lu}\.,/u.test(ahead) ? authorsOf(`${ahead}.`) : namesIn(ahead)?.names;
	if (names && names.length > 0) said.authors = names;
	let isFirst = true;
	for (const whole of linesOf(after)) {
		const line = said.abstract === '' ? whole : takeCounts(whole, (found) => take(said, found));
		if (textOf(line).trim() === '') continue;
		readLine(line, isFirst, said);
		isFirst = false;
	}
	if (said.description !== undefined && said.description.length < SHORTEST) delete said.description;
	return said;
}

/** Fewer characters describe no paper. */
const SHORTEST = 30;

function linesOf(pieces: readonly Piece[]): Piece[][] {
	const lines: Piece[][] = [[]];
	for (const [index, piece] of pieces.entries()) {
		if (piece.isBreak) lines.push([]);
		else if (beginsField(pieces, index)) lines.push([piece]);
		else if (isAboveAbstract(pieces, index)) lines.push([piece], []);
		else lines.at(-1)?.push(piece);
	}
	return lines;
}

/** A line of its own above the abstract. */
const ABSTRACT = /^\W*abstract\W*$/i;

/** In bold, where the text has a line end behind it. */
const isAboveAbstract = (pieces: readonly Piece[], index: number): boolean =>
	pieces[index]?.isStrong === true &&
	ABSTRACT.test(pieces[index].text) &&
	/^[^\S\n]*\n/.test(pieces[index + 1]?.text ?? '');

/** A bold name with a colon begins a line where the text has a line end, even one that Markdown takes for a blank. */
function beginsField(pieces: readonly Piece[], index: number): boolean {
	const [before, name, next] = [pieces[index - 1], pieces[index], pieces[index + 1]];
	if (!name?.isStrong || !before || !/\n[^\p{L}\p{N}]*$/u.test(before.text)) return false;
	return /[:：]\s*$/.test(name.text) || /^\s*[:：]/.test(next?.text ?? '');
}

const FIELD =
	/^(?:[\s>*_-]|\uFE0F|\p{Extended_Pictographic})*(tl;?\s?dr|[a-z][\p{L} ]{2,18}?|\p{Lo}[\p{Lo} /]{1,7})\s?[:：]\s*(.*)$/isu;

/** A line below or behind a title: a field of its own, names, a venue, a date, or what the list says of the paper. */
function readLine(line: readonly Piece[], isFirst: boolean, said: Said): void {
	for (const { text, url } of line) {
		if (url !== undefined && isVenueLabel(text)) take(said, venueAnd(text));
	}
	const words = line.filter(({ text, url }) => url === undefined || labelKind(text) === undefined || isDoi(text));
	if (said.abstract === '' || ABSTRACT.test(textOf(words).slice(0, 40))) {
		said.abstract = said.abstract === '' ? textOf(words).trim() : '';
		return;
	}
	const [, name, value = ''] = FIELD.exec(textOf(words).slice(0, 20_000)) ?? [];
	if (name !== undefined && readField(name.toLowerCase(), value.trim(), said)) return;
	const italic = words.filter(({ isEmphasized }) => isEmphasized);
	const listed = italic.length > 1 ? namesIn(textOf(words)) : undefined;
	if (listed?.rest === '') take(said, { authors: listed.names });
	for (const { text } of italic) take(said, sayingOf(text, true, true));
	const plain = textOf(words.filter(({ isEmphasized }) => !isEmphasized));
	const text = plain.replace(/[[\](){}|,\s]+$|^[\](){}|,.\s]+/g, '').trim();
	if (!/[\p{L}\p{N}]/u.test(text)) return;
	const undashed = text.replace(/^[-–—:●•]+\s+/, '');
	const isDescribed = /^\s*(?:[-–—:●•]|\s\s(?!\[))/.test(textOf(line)) || (!isFirst && said.description !== undefined);
	const isShort = text.length <= 220;
	if (isVenueLabel(undashed)) take(said, venueAnd(undashed));
	else if (isShort && isFirst && isDescribed && isCitation(undashed))
		take(said, sayingOf(undashed, said.authors === undefined));
	else if (isDescribed || !isShort || isSentence(text)) takeDescription(plain, said);
	else if (!take(said, sayingOf(text, said.authors === undefined))) takeDescription(plain, said);
}

/** A venue and a year may be named in a sentence; so many small words are no citation. */
const isSentence = (text: string): boolean =>
	/[.!?。！？]$/u.test(text) && (text.match(/(?<![\p{L}\p{N}-])\p{Ll}{2,}/gu)?.length ?? 0) >= FEWEST_SMALL_WORDS;
const FEWEST_SMALL_WORDS = 8;

/** Whether the field is one that is read, or one that holds nothing that is kept. */
function readField(name: string, value: string, said: Said): boolean {
	if (/^(?:作者|著者|저자)$/.test(name))
		take(said, sayingOf(value.replace(/\s*等人?(?=[\s(（]|$)/, ' et al.'), said.authors === undefined, true));
	else if (/^(?:摘要|简要摘要|总结|简介|概要|要約|초록|요약)$/.test(name)) takeDescription(value, said);
	else if (/^(?:日期|发布日期|发表日期|日付|날짜)$/.test(name)) take(said, { date: dateIn(value) });
	else if (name.startsWith('author')) take(said, { authors: authorsIn(value), authorCount: countOfAuthors(value) });
	else if (name === 'abstract') said.abstract = value;
	else if (
		/^(?:summary|tl|why it matters|key (?:idea|contribution|finding|takeaway)|main (?:idea|contribution))/.test(name)
	)
		takeDescription(value, said);
	else if (/^(?:venue|conference|journal|published in)/.test(name)) take(said, venueAnd(value, true));
	else if (name === 'publisher') take(said, venueAnd(value));
	else if (/^(?:date|submit|publish|year)/.test(name))
		take(said, { date: dateIn(value) ?? dateIn(value.split(/\s{2,}|\s[|·]\s/)[0] ?? '') });
	else if (name === 'doi' && value !== '') take(said, { doi: value.split(/\s/)[0] });
	else if (name.startsWith('arxiv') && /^\S*\d/.test(value)) take(said, { arxiv: value.split(/\s/)[0] });
	else return value === '' || /^[\d.,%]+$/.test(value) || UNREAD.test(name);
	return true;
}

const UNREAD =
	/^(?:categor(?:y|ies)|subjects?|tasks?|datasets?|keywords?|key$|tags?|code|github|paper|pdf|links?|url|project|note|comments?|source|标签|关键词|(?:研究)?机构|链接|代码|링크|코드|태그|リンク|コード|タグ)/;

/** What stands around a link that has been read: `(链接: https://…)`. */
const NAMED_LINK = /[(（] ?[\p{L} ]{1,20}[:：] ?[)）]/gu;

function takeDescription(text: string, said: Said): void {
	const words = text
		.replace(/\s+/g, ' ')
		.replace(NAMED_LINK, ' ')
		.replace(/^(?:[\s\-–—:,.|>·•]|\uFE0F|\p{Extended_Pictographic})+|[\s[\](){}|,·•]+$/gu, '');
	const { year, rest } = citationAhead(words);
	take(said, { date: year });
	if (!/^https?:\S+$/.test(rest) && !isDoi(rest)) said.description = `${said.description ?? ''} ${rest}`.trim();
}

/** Takes what is not known yet; whether there was anything. */
function take(said: Said, more: Guessed): boolean {
	const known = Object.entries(more).filter(([, value]) => value !== undefined);
	for (const [key, value] of known) {
		const isYear = key === 'date' && /^\d{4}$/.test(said.date ?? '') && typeof value === 'string' && value.length > 4;
		if (said[key as keyof Said] === undefined || isYear) Object.assign(said, { [key]: value });
	}
	return known.length > 0;
}
