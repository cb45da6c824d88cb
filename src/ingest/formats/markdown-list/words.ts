import type { ListedPaper } from '../../../model/capture.ts';
import { BETWEEN_NAMES } from '../../reading/name-lists.ts';
import { readWrittenDate } from '../../written-date.ts';
import { VENUE } from './labels.ts';

/** A date as lists write it: `[2024/05]`, `23-10`, `Jun 15, 2017`; nothing where it is none. */
export function dateIn(text: string): string | undefined {
	const bare = text.replace(/[[\](){}*_`~,]+$|^[[\](){}*_`~]+/g, '').trim();
	const [, year, month] = /^(\d{2})[-./](0[1-9]|1[0-2])$/.exec(bare) ?? [];
	const written = year === undefined || month === undefined ? bare : `20${year}-${month}`;
	return written.length < 30 && readWrittenDate(written) !== undefined ? written : undefined;
}

/** The year in `arXiv 2024`, `CVPR'23`, `(2021)`; of several the first. */
export function yearIn(text: string): string | undefined {
	const [, long] = /(?:\b[A-Za-z]{2,}\s*|\bal\.?,\s+|\(|^)((?:19[5-9]|20[0-4])\d)(?!\d|[\w-]*\.\d)\b/.exec(text) ?? [];
	if (long !== undefined) return long;
	const [, short] = /[A-Za-z]\s?['’](\d{2})\b/.exec(text) ?? [];
	return short === undefined ? undefined : `20${short}`;
}

const typeOf = (name: string): string =>
	!JOURNAL.test(name) && (VENUE.test(name) || CONFERENCE.test(name)) ? 'conference' : 'journal';

const CONFERENCE = /\b(?:conference|proceedings|workshop|symposium|meeting)\b/i;
const JOURNAL =
	/\b(?:journal|transactions|review|letters|nature|science|TPAMI|PAMI|IJCV|TIP|TMLR|JMLR|TNNLS|TKDE|TACL|TMM|TCSVT|TOG|TMI)\b/i;

/** What a conference makes of a paper is no part of its name. */
const HOW_SHOWN = /\((?:long talk|orals?|spotlights?|posters?|highlights?|best paper[^()]{0,20})\)/gi;

/** A venue that is named among other words, or one that the whole text is; arXiv is where a paper is, not where it appeared. */
export function venueIn(text: string, isWhole = false): ListedPaper['venue'] {
	const words = text
		.replace(HOW_SHOWN, ' ')
		.replace(/[[\](){}*`]/g, ' ')
		.replace(/['’]?\b(?:19|20)?\d{2}\b|\s+/g, ' ')
		.replace(/^[\s.,;:/-]+|[\s.,;:/-]+$/g, '')
		.trim();
	if (/^(?:arxiv|preprint|corr|under review|openreview|-*|n\/?a)(?:\s+(?:preprint|e-prints))?$/i.test(words))
		return undefined;
	const [known] = VENUE.exec(text.replace(/(?<=[A-Za-z])(?=(?:19|20)\d\d)/g, ' ')) ?? [];
	const name = isWhole && words.length < 90 && /\p{L}{3}/u.test(words) ? words : known;
	return name === undefined || /arxiv/i.test(name) ? undefined : { type: typeOf(name), name };
}

const PARTICLE = '(?:de|del|della|den|der|di|du|da|dos|la|le|el|al|bin|ben|van|von|ter|ten|st\\.?)';
const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’‐-]*";
const NAME = new RegExp(`^${WORD}(?:\\s+(?:${PARTICLE}\\s+)*${WORD}){1,4}$`, 'u');
const NO_NAME =
	/\b(?:paper|award|oral|spotlight|poster|best|preprint|arxiv|university|institute|learning|survey|model|models|code|data|conference|proceedings|journal|transactions|workshop|press|lab|labs|research|google|microsoft|meta|network|networks|language|vision|advances|systems|international|science|nature|the|for|with|using|via|towards|letters|notes|bulletin|magazine|annals|archive|reviews)\b/i;

/** Names where the text is a list of nothing else; whatever follows them is handed back. Nothing is guessed. */
export function namesIn(text: string): { names: string[]; rest: string } | undefined {
	const plain = text
		// `IEEE(RAL)` is a venue, everything else in brackets says where a person works.
		.replace(/(?<!\b(?:IEEE|ACM))\([^()]*\)/g, ' ')
		.replace(/\s+(?=[.,;])/g, '')
		.replace(/(?<=[\p{L}.])[*†‡§¶\d]{1,3}(?=\s*(?:,|$|and\b))/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
	const [, before, after] = /^(.{3,400}?),?\s*(?:\bet\.? ?al\b\.?|\band others\b)[\s.,;:]*(.*)$/.exec(plain) ?? [];
	if (before !== undefined) {
		const names = splitNames(before);
		return names.length > 0 && names.every(isName) ? { names: [...names, 'others'], rest: after ?? '' } : undefined;
	}
	const end = /(?<=\p{L}{2,})\.(?:\s|$)/u.exec(plain);
	const names = splitNames(end ? plain.slice(0, end.index) : plain);
	const isSure = names.length > 0 && names.every(isName);
	return isSure ? { names, rest: end ? plain.slice(end.index + 1).trim() : '' } : undefined;
}

const splitNames = (text: string): string[] =>
	text
		.split(BETWEEN_NAMES)
		.map((name) => name.trim())
		.filter(Boolean);

const isName = (text: string): boolean =>
	text.length < 50 &&
	!NO_NAME.test(text) &&
	!VENUE.test(text) &&
	(NAME.test(text) || /^\p{Lu}\.?\s\p{Lu}\p{Ll}+$/u.test(text));
