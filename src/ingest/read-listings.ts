import { hash } from 'node:crypto';
import type { Capture } from '../model/capture.ts';
import { type Problem, ProblemLog } from '../model/problem.ts';
import type { Remember } from '../model/remember.ts';
import { normalise, type NormalisedListing } from './normalise.ts';
import { parse } from './parse.ts';

/** captures → parse → normalise. What a capture says is the same in every run, and so is what is wrong with it. */
export function readListings(
	captures: readonly Capture[],
	told: string | undefined,
	log: ProblemLog,
	remember: Remember,
): NormalisedListing[] {
	const found = captures.map((capture) => ({
		capture,
		...remember('captures', JSON.stringify([{ ...capture, text: hash('sha1', capture.text) }, told]), () =>
			readListing(capture, told),
		),
	}));
	for (const { parsing } of found) log.tell(parsing);
	return found.flatMap(({ capture, read }) => {
		if (!read) return [];
		log.tell(read.normalising);
		return [{ ...read.normalised, listing: { ...read.listing, capture } }];
	});
}

/** The problems of each step, which are told in the order of the steps. */
interface Reading {
	parsing: readonly Problem[];
	read?: {
		listing: Omit<NormalisedListing['listing'], 'capture'>;
		normalised: Omit<NormalisedListing, 'listing'>;
		normalising: readonly Problem[];
	};
}

function readListing(capture: Capture, told: string | undefined): Reading {
	const [parsing, normalising] = [new ProblemLog(), new ProblemLog()];
	const parsed = parse(capture, parsing);
	if (!parsed) return { parsing: parsing.problems };
	const { listing, ...normalised } = normalise(parsed, told, normalising);
	const { format, listed } = listing;
	const read = { listing: { format, listed }, normalised, normalising: normalising.problems };
	return { parsing: parsing.problems, read };
}
