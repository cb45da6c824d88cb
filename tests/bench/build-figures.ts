import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addNewPapers, type BenchContent, editOnePaper, forgetCache } from './bench-content.ts';
import type { BuildPart, Run, SiteSize } from './figures.ts';
import { measuredRun } from './measured-run.ts';
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
 * Builds the whole site without a cache, then again after nothing and after what an editor may have done: after an edit
 * twice, as the reference runs twice, because one short run says much of what else the machine does.
 */
export async function measureBuilds(content: BenchContent): Promise<BuildFigures> {
	forgetCache(content);
	const cold = await measureBuild(content, 'cold');
	const size = siteSize(join(content.folder.root, 'dist'), content.papers);
	const unchanged = await measureBuild(content, 'unchanged');
	const edited = [await measureEdit(content), await measureEdit(content)];
	addNewPapers(content);
	const grown = await measureBuild(content, 'thirty new');
	const cheaper = edited.toSorted((a, b) => a.run.cpu - b.run.cpu).slice(0, 1);
	return {
		runs: [cold, unchanged, ...edited, grown].map(({ run }) => run),
		parts: [cold, unchanged, ...cheaper, grown].flatMap(({ parts }) => parts),
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
