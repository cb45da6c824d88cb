import type { Paper } from './paper.ts';

/** What a page is about, as its head tells programs. */

/** A page, or a place on one, by its name. */
export interface NamedPlace {
	/** Plain text. */
	name: string;
	/** From the root of the site. */
	url: string;
}

/** The page of one paper. */
export interface PaperSubject {
	kind: 'paper';
	paper: Paper;
	/** Plain text. */
	title: string;
	/** Plain text; empty where no source gave one. */
	abstract: string;
	/** The names of its topics, the primary first. */
	topics: readonly string[];
	/** Where the paper itself is, as far as that is known. */
	address?: string | undefined;
	/** The pages that list it as something of theirs. */
	collections: readonly NamedPlace[];
}

/** A page of a list of papers. */
export interface ListSubject {
	kind: 'list';
	name: string;
	/** Plain text. */
	description?: string | undefined;
	/** The list's own address, that of its first page. */
	url: string;
	/** What this page shows of it, in order. */
	items: readonly NamedPlace[];
	/** The rank of the first of them in the whole list, from 1. */
	first: number;
	/** How many the whole list has. */
	total: number;
}

/** The page of an issue of the newsletter. */
export interface IssueSubject {
	kind: 'issue';
	name: string;
	/** From the root of the site. */
	url: string;
	/** The day of the issue. */
	date: string;
	/** The day on which it was last put right. */
	corrected?: string | undefined;
	/** Plain text. */
	description?: string | undefined;
	/** In the order of the issue. */
	items: readonly NamedPlace[];
}

export type PageSubject = { kind: 'site' } | PaperSubject | ListSubject | IssueSubject;

/** A file that says the same as a page, for programs. */
export interface ExportFile {
	/** From the root of the site. */
	url: string;
	mediaType: string;
}
