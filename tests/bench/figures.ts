import type { Cost } from './measured-run.ts';
import type { Machine } from './machine.ts';

/** One run of one tool. */
export interface Run extends Cost {
	tool: 'sheaf' | 'hugo' | 'pagefind';
	papers: number;
	phase: string;
}

/** One part of one of our builds, as the build tells it. */
export interface BuildPart {
	papers: number;
	build: string;
	phase: string;
	wall: number;
	cpu: number;
}

/** What a site comes to. */
export interface SiteSize {
	papers: number;
	files: number;
	bytes: number;
	byKind: { kind: string; files: number; bytes: number }[];
	/** The largest files, by their paths in the site. */
	largest: { path: string; bytes: number }[];
}

/** CPU time of our builds over that of Hugo and Pagefind building their site anew. */
export interface Ratios {
	cold: number;
	edited: number;
	unchanged: number;
}

/** What `latest.json` holds, and all that the page of figures and the chart are made from. */
export interface Figures {
	machine: Machine;
	/** Where the papers come from. */
	corpus: 'invented' | 'records of a file';
	runs: Run[];
	/** At the largest size of at most 10,000 papers; absent without Hugo. */
	ratios?: Ratios;
	/** Growth of the CPU time of cold builds between the two largest sizes of at most 10,000 papers. */
	exponent?: number;
	sizes: SiteSize[];
	parts: BuildPart[];
}
