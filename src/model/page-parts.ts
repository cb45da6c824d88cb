import type { CitationUrls } from './citation-format.ts';
import type { DatedGroup } from './dated-groups.ts';
import type { FeedLinks } from './feed.ts';
import type { Organization } from './organization.ts';
import type { ExportFile, NamedPlace, PageSubject } from './page-subject.ts';
import type { Paper, Sighting } from './paper.ts';
import type { CaptureReport, FilingReport, RepairNote } from './report.ts';
import type { Site } from './site.ts';
import type { PlacedTopic, Topic } from './topic.ts';

/** What queries hand to layouts and components. */

/** What a list shows of a paper. */
export interface Card {
	paper: Paper;
	/** The gist, else the first sentences of the abstract, with mathematics as `$…$`; empty where there is neither. */
	opening: string;
	/** The primary first. */
	topics: readonly PlacedTopic[];
	/** Absent where no source names one. */
	organization?: Organization;
}

/** How a paper is cited. */
export interface Citation {
	/** As a list of references has it, sentence by sentence: each may be written in another direction. */
	parts: readonly string[];
	/** What a reader may copy, and what each is called. */
	copies: readonly { name: string; text: string }[];
	/** The files beside the page. */
	urls: CitationUrls & { markdown: string };
}

/** A paper that is close to another. */
export interface Related {
	paper: Paper;
	/** What both have in common, the weightiest first: as both write it, or as the other and then this paper does. */
	why: readonly (readonly string[])[];
	/** The names of the topics that both are on, said where there is no more to say. */
	topics: readonly string[];
}

/** One page of a long list of papers. */
export interface ListPage {
	items: readonly Paper[];
	/** What the items stand under, in their order; none where the list is not parted by date. */
	groups: readonly PageGroup[];
	/** Where each year of the list begins; none where the list is not parted by date. */
	jumps: readonly NamedPlace[];
	/** From 1. */
	number: number;
	/** How many pages the list has. */
	last: number;
	/** How many papers the whole list has. */
	total: number;
	/** How the list is ordered, in words that follow "12 papers": "the newest first". */
	order: string;
	/** The list's own address, that of its first page. */
	listUrl: string;
}

/** What one page of a list has of a group. */
interface PageGroup extends DatedGroup {
	/** Whether it begins on an earlier page. */
	isContinued: boolean;
	/** The place of its first paper among those of the page, from 0. */
	first: number;
	/** How many of its papers are on this page. */
	here: number;
}

/** What the page of an issue shows. */
export interface IssueView {
	id: string;
	title: string;
	date: string;
	/** Absent where it was never put right. */
	corrected?: string | undefined;
	/** It is shown while the site is worked on, and will not be published. */
	hidden?: boolean | undefined;
	/** Empty where the editor wrote none. */
	introductionHtml: string;
	/** How many papers it has. */
	papers: number;
	sections: {
		title: string;
		noteHtml?: string | undefined;
		/** A paper's older names are anchors as its present one is. */
		entries: { card: Card; formerNames: readonly string[]; noteHtml?: string | undefined }[];
	}[];
}

/** Where what a paper's page shows comes from. */
export interface Provenance {
	/** The capture's report is absent where the capture is gone. */
	sightings: readonly (Sighting & { report?: CaptureReport | undefined })[];
	/** What each capture tells of the paper, in words; none where there is but one. */
	origins: readonly { capture: string; report?: CaptureReport | undefined; tells: readonly string[] }[];
	repairs: readonly RepairNote[];
	filedBy?: FilingReport['by'] | undefined;
	/** The phrases that spoke for each topic. */
	filings: readonly { topic: Topic; words: readonly string[] }[];
	/** The names of fields that a person has changed. */
	edited: readonly string[];
	/** What no source says, in words. */
	unknown: readonly string[];
	/** The path of the entry from the root of the site's files. */
	file: string;
	/** Where that file can be seen, and where a mistake can be told; absent where nobody said where the files are. */
	links?: { file: string; mistake: string };
}

/** A listed record with its paper, which is absent where it is not published; then nothing more is said of it. */
export type CapturedRecord = CaptureReport['records'][number] & {
	paper?: Paper;
	organization?: Organization;
	/** Whether no earlier capture lists the paper, nor this one higher up. */
	isNew: boolean;
	alsoIn: readonly CaptureReport[];
};

/** One page of what a capture lists. */
export interface CapturePage {
	/** In the capture's own order. */
	records: readonly CapturedRecord[];
	/** From 1. */
	number: number;
	/** How many pages the capture has. */
	last: number;
}

/** The papers beside one in a capture, each with its rank there. */
export interface CaptureNeighbours {
	capture: CaptureReport;
	position: number;
	/** Absent where the paper is the first or the last that is published. */
	previous?: { paper: Paper; position: number };
	next?: { paper: Paper; position: number };
}

/** What became of the records of a capture: `listed = fresh + before + unpublished + refused`. */
export interface CaptureAccount {
	listed: number;
	fresh: number;
	before: number;
	unpublished: number;
	refused: number;
	/** Papers that other captures list too, earlier or later. */
	shared: number;
}

/** What every page needs to know of the site and of its own place in it. */
export interface Frame {
	site: Site;
	/** What the editor wrote for the foot of every page; absent or empty where nothing. */
	footerHtml?: string | undefined;
	/** The page's one lasting address; absent where the site's address is not known. */
	canonical?: string;
	/** What other sites show beside a link to the page; absent where the site's address is not known. */
	picture?: {
		/** In full. */
		url: string;
		alt: string;
	};
	/** The feeds to follow from the page: the page's own, then the site's. */
	feeds: readonly FeedLinks[];
	/** Whether an issue of the newsletter has come out. */
	hasIssues: boolean;
	/** Where the site is served, with a slash at its end; absent where that is not known. */
	address?: string;
	/** Absent where there is nothing to say of the page beside its title. */
	subject?: PageSubject;
	/** The pages above this one, the first page of the site first; absent where it is not within any. */
	trail?: readonly NamedPlace[];
	/** Those that say the same as the page. */
	files?: readonly ExportFile[];
}
