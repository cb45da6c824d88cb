/** What Astro makes of `src/pages`, as a module that renders them: Astro compiles this file together with them. */

import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';
import type { RouteData } from 'astro';
import type { PagePath } from './compiled-pages.ts';

const app = createApp({ streaming: false });
// A server answers with a page that says what happened; a build ends.
app.renderError = (_request, { error, status }) =>
	Promise.reject(error instanceof Error ? error : new Error(`The page answers ${status}.`));

const routes = new Map<string, RouteData>();

/** @returns every file that the pages become. */
export async function pagePaths(): Promise<PagePath[]> {
	const paths: PagePath[] = [];
	for (const { pathname, route, cacheKey } of await new StaticPaths(app).getAll()) {
		const file = fileOf(pathname, route);
		paths.push({ file, isPage: route.type === 'page', source: route.component, key: cacheKey ?? '' });
		routes.set(file, route);
	}
	return paths;
}

/**
 * @param file One of `pagePaths()`.
 * @throws what the page throws.
 */
export function renderPage(file: string): Promise<Response> {
	const routeData = routes.get(file);
	if (!routeData) throw new Error(`No page becomes ${file}.`);
	return app.render(new Request(new URL(`/${file}`, import.meta.env.SITE)), { routeData });
}

/** The file in which a page ends up, as a path from the site's root. */
function fileOf(pathname: string, { type }: RouteData): string {
	const path = pathname.replace(/^\/+|\/+$/g, '');
	return type === 'page' ? `${path || 'index'}.html` : path;
}
