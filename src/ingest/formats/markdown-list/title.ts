import { monthNumber } from '../../../model/date.ts';
import { withoutCitation } from './citation.ts';
import { cleanTitle, tagsOf, withoutTags, wordCount } from './clean-title.ts';
import { isAddress, isPaperAddress, isVenueLabel, labelKind } from './labels.ts';
import { type Piece, textOf } from './pieces.ts';
import { referenceIn, toldAround } from './reference.ts';
import type { Said } from './saying.ts';
import { dateIn } from './words.ts';

/** Where the title of an entry is, and what stands before and behind it. */
export interface FoundTitle {
	title: string;
	before: Piece[];
	after: Piece[];
	/** Whether it is set off from the text around it: bold, linked or in quotation marks. */
	isMarked: boolean;
	/** What a reference says of the paper; the words around its title are no description then. */
	told?: Said;
}

const FIELD_NAME =
	/^(?:authors?|abstract|summary|tl;?dr|venue|published|date|submit ?date|year|keywords?|comments?|categor(?:y|ies)|subjects?|tags?|notes?|task|datasets?|new|update[ds]?|news|important|highlights?|contributions?|title|doi|links?|code|paper)\W*$/i;
const LONGEST = 300;
const LONGEST_PLAIN = 180;
/** How far into plain text a title is looked for. */
const LONGEST_RUN = 2000;
const PROSE =
	/^(?:see|for|from|please|check|note|this|these|we|our|you|if|read|link|more|also|check out|thanks?|feel free|contact|contribut\w*|to|here|a list|an? \w+ list|last updated?)\b/i;

/** The title of an entry: what is bold or linked and says no less than a name, else what comes before the links. */
export function findTitle(pieces: readonly Piece[]): FoundTitle | undefined {
	const candidates = pieces.flatMap((piece, index) =>
		isCandidate(piece) && !holdsAddress(pieces, index) ? [index] : [],
	);
	const [first, ...others] = candidates;
	if (first === undefined) return titleOfReference(pieces) ?? quotedTitle(pieces) ?? plainTitle(pieces);
	const linked = pieces[first];
	if (linked?.isStrong === undefined && isMention(textOf(pieces.slice(0, first)))) return undefined;
	if (linked?.isStrong === undefined && wordCount(linked?.text ?? '') < 3 && first > 0) {
		const plain = plainTitle(pieces);
		if (plain && wordCount(plain.title) > 3) return plain;
	}
	const at = others.find((index) => namesMore(pieces[index], pieces[first])) ?? first;
	const bold = pieces[at];
	const [next] = pieces.slice(at + 1);
	const plain = bold && next && wordCount(bold.text) <= 3 ? titleGoingOn(next) : undefined;
	const whole = `${bold?.text ?? ''}${plain ?? ''}`;
	const uncited = withoutCitation(whole);
	const title = cleanTitle(uncited);
	if (title === '' || title.length > LONGEST) return undefined;
	const cited = whole.slice(uncited.length);
	const rest = pieces.slice(plain === undefined ? at + 1 : at + 2);
	const after = cited === '' ? rest : [{ text: cited }, ...rest];
	const tags = { text: tagsOf(bold?.text ?? '') };
	return { title, before: [...pieces.slice(0, at), tags], after, isMarked: true };
}

/** Running text that comes to speak of a paper: "See this survey for more." */
export const isMention = (before: string): boolean => PROSE.test(withoutTags(before).trim());

function isCandidate({ text, isStrong, url, isBreak }: Piece): boolean {
	if (isBreak || (!isStrong && url === undefined)) return false;
	const words = cleanTitle(text);
	if (!/\p{L}{2}/u.test(words) || labelKind(words) !== undefined || FIELD_NAME.test(words)) return false;
	if (url !== undefined && !/^https?:/.test(url) && !isStrong) return false;
	return !isWhen(words) && !isVenueLabel(words) && words.length <= LONGEST;
}

/** A date, or the name of a month alone. */
const isWhen = (words: string): boolean =>
	dateIn(words) !== undefined || (words.length >= 3 && monthNumber(words) !== undefined);

/** The address that a field in bold holds, `**arXiv**: https://…`: its name is no title, in whatever language. */
const holdsAddress = (pieces: readonly Piece[], index: number): boolean => {
	const value = valueBehind(pieces, index);
	return value?.url !== undefined && isAddress(value.text);
};

/** What stands behind a name in bold and its colon. */
export function valueBehind(pieces: readonly Piece[], index: number): Piece | undefined {
	const [name, next, second] = pieces.slice(index, index + 3);
	if (!name?.isStrong || name.url !== undefined) return undefined;
	if (/[:：]\s*$/.test(name.text)) return next?.text.trim() === '' ? second : next;
	return /^\s*[:：]\s*$/.test(next?.text ?? '') ? second : undefined;
}

/** A link to the paper that is a whole title, behind a bold name or tag. */
export const namesMore = (other: Piece | undefined, first: Piece | undefined): boolean =>
	other?.url !== undefined &&
	isPaperAddress(other.url) &&
	wordCount(other.text) >= 4 &&
	first !== undefined &&
	wordCount(first.text) <= 3 &&
	!isPaperAddress(first.url ?? '');

/** `**ReAct**: Synergizing Reasoning and Acting` is one title where what follows is written like one. */
function titleGoingOn({ text, isBreak, url, isEmphasized }: Piece): string | undefined {
	if (isBreak || url !== undefined || isEmphasized) return undefined;
	const [going] = /^\s?:\s+[^.;\n[(]{12,160}/.exec(text) ?? [];
	const words = going?.match(/\p{L}{4,}/gu) ?? [];
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
	return words.length >= 3 && capitals.length >= words.length * 0.7 ? going?.replace(/\s+[-–—]\s.*$/, '') : undefined;
}

function titleOfReference(pieces: readonly Piece[]): FoundTitle | undefined {
	const found = referenceIn(pieces);
	return found && { ...found, before: [], after: pieces.filter(({ url }) => url !== undefined), isMarked: true };
}

/** As in a list of references: Lamp, A., “Burning low,” 2024. */
function quotedTitle(pieces: readonly Piece[]): FoundTitle | undefined {
	for (const [index, { text }] of pieces.entries()) {
		const found = /[“"]([^“”"]{10,250})[”"]/.exec(text);
		if (!found) continue;
		const before = [...pieces.slice(0, index), { text: text.slice(0, found.index) }];
		const after = [{ text: text.slice(found.index + found[0].length) }, ...pieces.slice(index + 1)];
		const told = toldAround(textOf(before), textOf(after));
		return { title: cleanTitle(found[1] ?? ''), before, after, isMarked: true, ...(told && { told }) };
	}
	return undefined;
}

const REFERENCE = /^((?:[\p{L}'’-]+,\s(?:\p{Lu}\.[\s-]?)+,?\s?(?:and\s|&\s)?)+)[:.]?\s+(?=\p{Lu})/u;

/** Plain text up to the first link, or to the names in italics. */
function plainTitle(pieces: readonly Piece[]): FoundTitle | undefined {
	// Labels may stand before the title, too: [[PDF]] Title.
	const start = pieces.findIndex(({ text, url }) => url === undefined && /\p{L}{2}/u.test(text));
	const behind = pieces.slice(Math.max(start, 0));
	const end = behind.findIndex(
		({ url, isBreak, isEmphasized }, index) =>
			url !== undefined || isBreak === true || (isEmphasized === true && index > 0),
	);
	const run = end === -1 ? behind : behind.slice(0, end);
	const rest = end === -1 ? [] : behind.slice(end);
	const tagged = textOf(run).slice(0, LONGEST_RUN);
	const text = withoutTags(tagged);
	const tags = tagsOf(tagged);
	const [names = ''] = REFERENCE.exec(text) ?? [];
	const said = text.slice(names.length);
	const [first = ''] = /^(?:.{15,}?[.?!](?=\s+["“(]?(?:\p{Lu}|arXiv)|\s*$)|.*)/su.exec(said) ?? [];
	const [, cited = ''] = /(,\s[^,]{2,40})$/.exec(first.trim()) ?? [];
	const whole = isVenueLabel(cited.slice(1)) ? first.slice(0, first.lastIndexOf(cited)) : first;
	const [shown = ''] = /^.+?(?=\s+[-–—]\s|\s{2,}(?=\S)|$)/s.exec(whole.split(/\s●/)[0] ?? '') ?? [];
	const head = withoutCitation(shown.trimEnd().replace(/,$/, ''));
	const title = cleanTitle(head);
	// What stands before a dash, a gap or a bullet is set off as a title, be it a single word.
	const isSetOff = head.length < first.trimEnd().length;
	const isLong = isSetOff ? title.length >= 3 : title.length >= 8 && wordCount(title) >= 2;
	if (!isLong || title.length > LONGEST_PLAIN || PROSE.test(title)) return undefined;
	const after = [{ text: said.slice(head.length) }, { text: textOf(run).slice(LONGEST_RUN) }, ...rest];
	return { title, before: [{ text: tags }, { text: names }], after, isMarked: false };
}
