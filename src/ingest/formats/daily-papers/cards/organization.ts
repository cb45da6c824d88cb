import type { ListedPaper } from '../../../../model/capture.ts';
import { targetOn } from './addresses.ts';
import { bareText, type PageLine } from './page-line.ts';

type Organization = NonNullable<ListedPaper['organization']>;

/** `[microsoft] Microsoft`: a picture's own words, maybe after a word for "picture", before the name. */
export const PICTURE_WORDS = /^\[(?:[^\]]*[:：]\s*)?([^\]\s]+)\]\s*(\S.*)$/u;

/** `lamp-lab The Lamp Lab`: the same where a picture's words are not set apart, and are seen to be no word of a name. */
const HANDLE_FIRST = /^([a-z0-9.]+|[\w.]*[-_\d][\w.-]*) (\p{Lu}.*)$/u;
const HANDLE = /^[\w.-]+$/;

/** The handle is in the link, or in the words of the picture before the name; a single word is handle and name at once. */
export function readOrganization(line: PageLine): Organization {
	const text = bareText(line);
	const linked = targetOn(line, 'organization')?.handle;
	if (linked !== undefined) return { name: text.replace(/^\[[^\]]{0,100}\]\s*(?=\S)/, ''), handle: linked };
	const [, first = text, name = text] = PICTURE_WORDS.exec(text) ?? HANDLE_FIRST.exec(text) ?? handleOfName(text) ?? [];
	return { name, ...(HANDLE.test(first) && { handle: first }) };
}

/**
 * `LampLab The Lamp Lab`, `NWS Night Walkers' Society`: a first word is a handle that is made of words or initials
 * behind it, or begins with one.
 */
function handleOfName(text: string): RegExpExecArray | undefined {
	const found = /^([\w.-]{2,}) (\S.*)$/.exec(text);
	const [handle = '', name = ''] = found?.slice(1) ?? [];
	const short = lettersOf(handle);
	const words = name.split(/\s+/).map(lettersOf);
	const initials = lettersOf((name.match(/\b\p{Lu}/gu) ?? []).join(''));
	const made = [initials, ...words.flatMap((_, from) => words.map((__, to) => words.slice(from, to + 1).join('')))];
	const begins = words.some((word) => word.length >= LEAST_IN_COMMON && short.startsWith(word));
	return found && (begins || made.includes(short)) ? found : undefined;
}

/** Fewer letters may begin any word. */
const LEAST_IN_COMMON = 4;

/** Whether a line shows by itself that it begins with a handle. */
const beginsWithHandle = (text: string): boolean => HANDLE_FIRST.test(text) || handleOfName(text) !== undefined;

/**
 * A tool writes the words of every organisation's picture, or of none: what most lines of a page show by themselves is
 * true of those that show nothing. One line alone proves nothing.
 */
export function settleHandles(papers: readonly ListedPaper[]): ListedPaper[] {
	const all = papers.flatMap(({ organization }) => (organization ? lineOf(organization) : []));
	const lines = [...new Set(all)].filter((line) => line.includes(' '));
	const shown = lines.filter(beginsWithHandle).length;
	const others = lines.length - shown;
	if (shown === others || lines.length === 1) return [...papers];
	const settled = shown > others ? withHandle : withoutHandle;
	return papers.map((paper) => (paper.organization ? { ...paper, organization: settled(paper.organization) } : paper));
}

const lineOf = ({ name, handle = name }: Organization): string => (handle === name ? name : `${handle} ${name}`);

/** Where a picture has no words, the line begins with the name: a first word such as "Goat" is one of it. */
function withHandle(organization: Organization): Organization {
	const [, handle, name] = /^(?!\p{Lu}\p{Ll}* )([\w.-]+) (.+)$/u.exec(organization.name) ?? [];
	return organization.handle === undefined && handle !== undefined && name !== undefined
		? { name, handle }
		: organization;
}

function withoutHandle(organization: Organization): Organization {
	const line = lineOf(organization);
	return line === organization.name ? organization : { name: line };
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
