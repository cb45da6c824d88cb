import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import type { VitePlugin } from '../integrations/vite-plugin.ts';
import { relativeStylesheet } from '../links/stylesheet.ts';
import { filesIn } from '../files/folder-files.ts';
import { startProgress } from '../terminal/progress.ts';
import { makeClassic } from './classic-scripts.ts';
import { BROWSER, RENDERER, SERVER } from './places.ts';

const ENTRY = fileURLToPath(new URL('renderer.ts', import.meta.url));

/** Has Astro compile pages, scripts and styles into an empty folder. It renders none: that needs the content. */
export async function compilePages(folder: string): Promise<void> {
	const progress = startProgress('Compiling pages');
	// Out of the project, Astro would have all sites that are made by it at a time share one folder.
	const work = workFolder(resolve('.astro'));
	try {
		await compileInto(work);
		cpSync(work, folder, { recursive: true });
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
	progress.done();
}

/** A new folder, without those that killed builds have left: no build takes an hour for this. */
function workFolder(parent: string): string {
	mkdirSync(parent, { recursive: true });
	for (const name of readdirSync(parent).filter((name) => name.startsWith(WORK))) {
		const path = join(parent, name);
		const written = lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
		if (written < Date.now() - HOUR) rmSync(path, { recursive: true, force: true });
	}
	return mkdtempSync(join(parent, WORK));
}

const WORK = 'compiling-';
const HOUR = 3_600_000;

async function compileInto(folder: string): Promise<void> {
	const browser = join(folder, BROWSER);
	const scripts = new Set<string>();
	await build({ logLevel: 'warn', outDir: browser, integrations: [keepCompiled(join(folder, SERVER), scripts)] });
	for (const sheet of filesIn(browser).filter((file) => file.endsWith('.css'))) {
		const path = join(browser, sheet);
		writeFileSync(path, relativeStylesheet(readFileSync(path, 'utf8'), sheet));
	}
	await makeClassic(browser, [...scripts].sort());
}

/**
 * Keeps what Astro would render pages with and then take away.
 *
 * @param scripts Gets the scripts that pages load.
 */
function keepCompiled(target: string, scripts: Set<string>): AstroIntegration {
	let compiled = '';
	const notice = (folder: string): void => {
		compiled = folder;
	};
	return {
		name: 'keep-compiled',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				updateConfig({ vite: { plugins: [compileRenderer(notice), noticeScripts(scripts)] } });
			},
			'astro:build:start': ({ setPrerenderer }) => {
				setPrerenderer((pages) => ({
					...pages,
					// By now all compiled modules are complete.
					setup: () => cp(compiled, target, { recursive: true }),
					getStaticPaths: () => Promise.resolve([]),
				}));
			},
		},
	};
}

/** Compiles the renderer beside the pages, with the packages that they need, so that it works in any folder. */
const compileRenderer = (notice: (folder: string) => void): VitePlugin => ({
	name: 'compile-renderer',
	config: () => ({ environments: { prerender: { resolve: { noExternal: true } } } }),
	buildStart() {
		if (this.environment.name === 'prerender') this.emitFile({ type: 'chunk', id: ENTRY, fileName: RENDERER });
	},
	writeBundle({ dir }) {
		if (this.environment.name === 'prerender' && dir !== undefined) notice(dir);
	},
});

/** Scripts that pages load; what only other scripts import is not among them. */
const noticeScripts = (scripts: Set<string>): VitePlugin => ({
	name: 'notice-scripts',
	generateBundle(_, bundle) {
		if (this.environment.name !== 'client') return;
		for (const file of Object.values(bundle)) {
			if (file.type === 'chunk' && file.isEntry) scripts.add(file.fileName);
		}
	},
});
