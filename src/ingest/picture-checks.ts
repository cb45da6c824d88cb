import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldPlace, placeOf, plainText } from '../entries/front-matter.ts';
import { isPicture, openPictures, type PictureFinder, type WayToPictures } from '../entries/pictures.ts';
import type { Entry } from '../entries/read-entries.ts';
import { readSite } from '../entries/read-site.ts';
import { digestsFolder, papersFolder, shownPath, siteFile, topicsFolder } from '../files/folders.ts';
import { editorsTree } from '../markdown/processor.ts';
import { type Digest, listedPaper } from '../model/digest.ts';
import type { WrittenPicture } from '../model/own-picture.ts';
import { type Place, ProblemLog } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { isDescribed, isKnownToMail, notForMail, undescribed } from './picture-words.ts';
import { placesIn } from './reading/places.ts';

/** What may show pictures of the editor's own, besides the settings. */
interface Content {
	entries: readonly Entry[];
	topics: readonly Topic[];
	digests: readonly Digest[];
}

/** A text that may show pictures. */
interface Text {
	markdown: string | undefined;
	path: string;
	/** The field that it is; it is what stands below the fields where none is told. */
	field?: readonly PropertyKey[];
	isMailed?: boolean;
}

/** Warns of pictures that cannot be shown, and of those that are not described. */
export function checkPictures({ entries, topics, digests }: Content, log: ProblemLog): void {
	const find = openPictures();
	const texts = [...entries.map(noteOf), ...topics.map(introductionOf), ...digests.flatMap(textsOf), footer()];
	for (const text of texts) {
		// Most have none.
		const { markdown } = text;
		if (markdown?.includes('![')) checkText({ ...text, markdown }, find, log);
	}
}

const noteOf = ({ slug, fields }: Entry): Text => ({
	markdown: fields.note,
	path: join(papersFolder(), `${slug}.md`),
	field: ['note'],
});

const introductionOf = ({ id, introduction }: Topic): Text => ({
	markdown: introduction,
	path: join(topicsFolder(), `${id}.md`),
});

function textsOf({ id, introduction, sections }: Digest): Text[] {
	const issue = { path: join(digestsFolder(), `${id}.md`), isMailed: true };
	const notes = sections.flatMap(({ note, papers = [] }, section): Text[] => [
		{ ...issue, markdown: note, field: ['sections', section, 'note'] },
		...papers.map((listed, paper) => ({
			...issue,
			markdown: listedPaper(listed).note,
			field: ['sections', section, 'papers', paper, 'note'],
		})),
	]);
	return [{ ...issue, markdown: introduction }, ...notes];
}

/** What else is wrong with the settings is said by what needs them. */
const footer = (): Text => ({
	markdown: readSite(siteFile(), new ProblemLog())?.footer,
	path: siteFile(),
	field: ['footer'],
});

function checkText(text: Text & { markdown: string }, find: PictureFinder, log: ProblemLog): void {
	const way: WayToPictures = text.path === siteFile() ? 'pictures/' : '../pictures/';
	const placeOfPicture = placesOfPictures(text);
	const pictureOf = (written: WrittenPicture): undefined => {
		const place = placeOfPicture(written);
		const found = find(written.address, way);
		if (!isPicture(found)) {
			log.warn(place, { ...found, fix: `${found.fix} Until then its description stands in its place.` });
			return;
		}
		if (!isDescribed(written)) log.warn(place, undescribed(written));
		if (text.isMailed && !isKnownToMail(found)) log.note(place, notForMail(found));
	};
	editorsTree(text.markdown, { pictureOf });
}

/** Tells where the pictures of a text stand in its file, which are asked for in their order. */
function placesOfPictures({ markdown, path, field }: Text & { markdown: string }): (written: WrittenPicture) => Place {
	const file = plainText(readFileSync(path, 'utf8'));
	const placeAt = placesIn(file, shownPath(path));
	let from = field ? offsetOf(field, file, path) : file.trimEnd().length - markdown.length;
	return ({ source }) => {
		const at = file.indexOf(source, from);
		// A text in quotation marks may be written otherwise in the file.
		if (at < 0) return placeAt(from);
		from = at + 1;
		return placeAt(at);
	};
}

/** Where the value of a field begins in its file. */
function offsetOf(field: readonly PropertyKey[], file: string, path: string): number {
	const { line, column } = path === siteFile() ? placeOf(file, field) : fieldPlace(path, field);
	const before = file.split('\n', line - 1);
	return before.reduce((length, one) => length + one.length + 1, column - 1);
}
