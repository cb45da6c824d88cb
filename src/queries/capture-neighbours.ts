import type { CaptureNeighbours } from '../model/page-parts.ts';
import type { Paper } from '../model/paper.ts';
import type { CaptureReport } from '../model/report.ts';
import { allCaptures, recordsOf } from './captures.ts';
import { once } from './once.ts';

/** By slug; the newest capture that lists a paper decides, and its first place there. */
const neighboursBySlug = once(() => {
	const neighbours = new Map<string, CaptureNeighbours>();
	for (const capture of allCaptures()) {
		const listed = placesIn(capture);
		for (const [index, { paper, position }] of listed.entries()) {
			if (neighbours.has(paper.slug)) continue;
			const [previous, next] = [listed[index - 1], listed[index + 1]];
			neighbours.set(paper.slug, { capture, position, ...(previous && { previous }), ...(next && { next }) });
		}
	}
	return neighbours;
});

/** What a capture lists and is published, in its order, each where it is first. */
function placesIn(capture: CaptureReport): { paper: Paper; position: number }[] {
	const positions = new Map<Paper, number>();
	for (const { paper, position } of recordsOf(capture))
		if (paper && !positions.has(paper)) positions.set(paper, position);
	return [...positions].map(([paper, position]) => ({ paper, position }));
}

/** The papers beside one in the newest capture that lists it; nothing for one that no capture lists. */
export const captureNeighboursOf = ({ slug }: Paper): CaptureNeighbours | undefined => neighboursBySlug().get(slug);
