/**
 * Whether a text stands on a page of the site, whose style sheet draws it and where it is reached by the keyboard. Where
 * its links are given other addresses, it stands in a feed.
 */
export const isForPage = ({ addressOf }: Record<string, unknown>): boolean => addressOf === undefined;
