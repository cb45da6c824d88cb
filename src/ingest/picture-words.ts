import { basename } from 'node:path';
import type { PictureFile } from '../entries/pictures.ts';
import { decoded } from '../model/decoded.ts';
import type { WrittenPicture } from '../model/own-picture.ts';
import { type ProblemWords, quote } from '../model/problem.ts';

/** What programs put there in place of a description, and what says nothing. */
const NO_DESCRIPTION = /^(alt( text)?|image|img|picture|photo|screenshot)$/i;

/**
 * Whether a picture is described for those who do not see it. One that only decorates has no description, which is said
 * by a space: nothing at all may have been forgotten. https://www.w3.org/WAI/WCAG22/Techniques/html/H67
 */
export function isDescribed({ address, description }: WrittenPicture): boolean {
	const file = basename(decoded(address));
	const isName = description === file || description === file.replace(/\.\w+$/, '');
	return description !== '' && !NO_DESCRIPTION.test(description.trim()) && !isName;
}

export const undescribed = ({ address, description }: WrittenPicture): ProblemWords => ({
	kind: 'undescribed-picture',
	found: `a picture ${description === '' ? 'without a description' : `with the description ${quote(description)}`}`,
	expected: 'what it shows, in words, for readers who do not see it',
	fix: `Write ${inMarkdown('A lamp at night', address)}; or ${inMarkdown(' ', address)}, with a space, where it only decorates.`,
});

const inMarkdown = (description: string, address: string): string =>
	`![${description}](${/[\s()]/.test(address) ? `<${address}>` : address})`;

/** https://www.caniemail.com/features/image-webp/ and https://www.caniemail.com/features/image-avif/ */
export const isKnownToMail = ({ format }: PictureFile): boolean => format !== 'webp' && format !== 'avif';

export const notForMail = ({ path, format }: PictureFile): ProblemWords => ({
	kind: 'picture-in-mail',
	found: `${quote(basename(path))} in an issue, which is mailed`,
	expected: 'a PNG, JPEG or GIF',
	fix: `Save it as one of these: Outlook shows no ${format === 'webp' ? 'WebP' : 'AVIF'}, and its readers would get the description alone.`,
});
