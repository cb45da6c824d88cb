import type { Paper } from '../model/paper.ts';

type Venue = Pick<NonNullable<Paper['venue']>, 'type'>;

/** Sources write the type of a venue in words of their own. */
export const isJournal = ({ type }: Venue): boolean => /journal/i.test(type);

export const isConference = (venue: Venue): boolean =>
	!isJournal(venue) && /conference|proceedings|workshop/i.test(venue.type);
