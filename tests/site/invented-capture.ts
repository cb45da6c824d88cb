/** More papers than one page of a list holds, all under one topic and of one year. */
export const INVENTED_PAPERS = 30;

const COLOURS = ['Amber', 'Blue', 'Copper', 'Dun', 'Ebony', 'Fawn'];
const PLACES = ['Attic', 'Barn', 'Cliff', 'Dune', 'Elm'];

/** A "Daily Papers" page that lists them, the first one from 28 February 2022 and each other a day or two before. */
export function inventedCapture(): string {
	const titles = COLOURS.flatMap((colour) => PLACES.map((place) => `The ${colour} Hive in the ${place}`));
	const records = titles.map((title, index) => [title, abstractOf(title), metadataOf(index)].join('\n\n'));
	return ['Daily Papers', 'byAK and the research community', 'Jun 30', ...records].join('\n\n');
}

const abstractOf = (title: string): string =>
	`We count every bee of “${title}” twice, once when it leaves the hive and once when it comes home, and show that a ` +
	'bee that has been counted is no slower than one that has not. The counts are invented and so are the bees.';

/** Two papers share each day. */
function metadataOf(index: number): string {
	const day = 28 - Math.floor(index / 2);
	return `  • ${(index % 7) + 2} authors\n·\nFeb ${day}, 2022 ${index + 1}`;
}
