import { isPicture, openPictures, type PictureFile, type WayToPictures } from '../entries/pictures.ts';
import { editorsTree } from '../markdown/processor.ts';
import type { WrittenPicture } from '../model/own-picture.ts';
import { once } from './once.ts';

const find = once(() => openPictures());

/** What makes of the pictures of texts those that can be shown; the ingest has told why others cannot. */
const picturesBy =
	(way: WayToPictures) =>
	({ address }: WrittenPicture): PictureFile | undefined => {
		const found = find()(address, way);
		return isPicture(found) ? found : undefined;
	};

/** The picture that an issue, an entry or a topic means. */
export const pictureOf = picturesBy('../pictures/');

/** The picture that the settings mean. */
export const pictureOfSettings = picturesBy('pictures/');

/** The pictures that a text shows, in their order. */
export function picturesIn(markdown = '', pictureOfText = pictureOf): PictureFile[] {
	const pictures: PictureFile[] = [];
	// Most texts have none.
	if (!markdown.includes('![')) return pictures;
	editorsTree(markdown, {
		pictureOf: (written) => {
			const picture = pictureOfText(written);
			if (picture) pictures.push(picture);
			return picture;
		},
	});
	return pictures;
}
