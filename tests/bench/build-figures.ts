import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addNewPapers, type BenchContent, editOnePaper, forgetCache } from './bench-content.ts';
import type { BuildPart, Run, SiteSize } from './figures.ts';
import type { Reference } from './hugo-figures.ts';
import { measuredRun } from './measured-run.ts';
import { middle } from './middle.ts';
import { noteRun } from './note-run.ts';
import { siteSize } from './site-size.ts';

const TOOL = 'sheaf';

/** Ingests the content, so that a build finds entries as an editor's build does. This is no part of any build. */
export async function measureIngest(content: BenchContent): Promise<Run> {
	const cost = await measuredRun([process.execPath, 'src/ingest/cli.ts'], content.environment);
	return noteRun({ tool: TOOL, papers: content.papers, phase: 'ingest, everything new', ...cost });
}

/** What was found at one size. */
export interface BuildFigures {
	runs: Run[];
	parts: BuildPart[];
	size: SiteSize;
}

/**
 * Builds the whole site without a cache, then again after nothing and after what an editor may have done. After an edit
 * three times, since one short run says much of what else the machine does; the reference runs as often, before, between
 * and after them, because a machine may be faster in one minute than in the next.
 */
export async function measureBuilds(content: BenchContent, reference: Reference | undefined): Promise<BuildFigures> {
	const beside = [await reference?.cold()];
	forgetCache(content);
	const cold = await measureBuild(content, 'cold');
	const size = siteSize(join(content.folder.root, 'dist'), content.papers);
	const unchanged = await measureBuild(content, 'unchanged');
	beside.push(await reference?.cold());
	const edited = [await measureEdit(content), await measureEdit(content), await measureEdit(content)];
	beside.push(await reference?.cold(), await reference?.edited());
	addNewPapers(content);
	const grown = await measureBuild(content, 'thirty new');
	const shown = [cold, unchanged, middle(edited, ({ run }) => run.cpu), grown];
	return {
		runs: [...beside.flatMap((runs) => runs ?? []), ...[cold, unchanged, ...edited, grown].map(({ run }) => run)],
		parts: shown.flatMap((build) => build?.parts ?? []),
		size,
	};
}

function measureEdit(content: BenchContent): Promise<{ run: Run; parts: BuildPart[] }> {
	editOnePaper(content);
	return measureBuild(content, 'edited');
}

async function measureBuild(content: BenchContent, phase: string): Promise<{ run: Run; parts: BuildPart[] }> {
	const profile = join(content.folder.root, `${phase.replace(' ', '-')}.json`);
	const cost = await measuredRun(buildCommand(profile), content.environment);
	const run = noteRun({ tool: TOOL, papers: content.papers, phase, ...cost });
	return { run, parts: partsOf(profile, content.papers, phase) };
}

const buildCommand = (profile: string): string[] => [process.execPath, 'src/commands/build.ts', '--profile', profile];

/** Where the time of a build went, as it told itself. */
function partsOf(profile: string, papers: number, phase: string): BuildPart[] {
	if (!existsSync(profile)) return [];
	const { phases } = JSON.parse(readFileSync(profile, 'utf8')) as { phases: Omit<BuildPart, 'papers' | 'build'>[] };
	return phases.map((part) => ({ papers, build: phase, phase: part.phase, wall: part.wall, cpu: part.cpu }));
}
