import type { CaptureNeighbours } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import { allCaptures, recordsOf } from './captures.ts';
import { once } from './once.ts';

/** By slug; the newest capture that lists a paper decides, and its first place there. */
const neighboursBySlug = once(() => {
	const neighbours = new Map<string, CaptureNeighbours>();
	for (const capture of allCaptures()) {
		const listed = recordsOf(capture).flatMap(({ paper, position }) => (paper ? [{ paper, position }] : []));
		for (const [index, { paper, position }] of listed.entries()) {
			if (neighbours.has(paper.slug)) continue;
			const [previous, next] = [listed[index - 1], listed[index + 1]];
			neighbours.set(paper.slug, { capture, position, ...(previous && { previous }), ...(next && { next }) });
		}
	}
	return neighbours;
});

/** The papers beside one in the newest capture that lists it; nothing for one that no capture lists. */
export const captureNeighboursOf = ({ slug }: Paper): CaptureNeighbours | undefined => neighboursBySlug().get(slug);
