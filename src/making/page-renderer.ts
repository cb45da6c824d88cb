import type { AstroPrerenderer } from 'astro';
import type { SiteInWork } from '../publish/site-in-work.ts';
import { type Progress, startProgress } from '../terminal/progress.ts';
import { isMail, NOT_FOUND, type SiteLinks } from '../links/site-links.ts';

interface Surroundings {
	site: SiteInWork;
	links: SiteLinks;
	/** Gets the file of every page that is rendered or kept. */
	planned: Set<string>;
	/** The step that ends where pages begin. */
	started: Progress;
}

/**
 * Astro's renderer of pages, which renders only those that are not to be kept, and finishes the links of each and writes
 * it at once, so that no page is read again.
 */
export function keepingPages(
	pages: AstroPrerenderer,
	{ site, links, planned, started }: Surroundings,
): AstroPrerenderer {
	const keys = new Map<string, string | undefined>();
	let rendered = 0;
	let progress: Progress | undefined;
	return {
		...pages,
		setup: async () => {
			started.done();
			await pages.setup?.();
		},
		getStaticPaths: async () => {
			const planning = startProgress('Working out what each page shows');
			const paths = (await pages.getStaticPaths()).map((path) => ({ ...path, file: fileOf(path) }));
			for (const { file } of paths) planned.add(file);
			const fresh = paths.filter(({ file, cacheKey }) => cacheKey === undefined || !site.keep(file, cacheKey));
			for (const { file, cacheKey } of fresh) keys.set(file, cacheKey);
			planning.done();
			progress = startProgress('Rendering pages');
			return fresh;
		},
		render: async (request, options) => {
			const answer = await pages.render(request, options);
			const response = answer instanceof Response ? answer : answer.response;
			if (!response.ok && response.status !== 404) return answer;
			const file = decodeURI(new URL(request.url).pathname).slice(1);
			progress?.update((rendered += 1), keys.size);
			if (options.routeData.type !== 'page' || isMail(file)) {
				site.put(file, Buffer.from(await response.arrayBuffer()), keys.get(file));
			} else {
				const html = await response.text();
				if (file === NOT_FOUND) links.guard(html, file);
				const finished = file === NOT_FOUND ? html : links.finish(html, file, true);
				site.put(file, finished, keys.get(file), links.placesFrom(file));
			}
			// Without a body Astro writes nothing.
			return new Response(null);
		},
		teardown: async () => {
			await pages.teardown?.();
			progress?.done();
		},
	};
}

/** The file in which a page ends up, as a path from the site's root. */
function fileOf({ pathname, route }: { pathname: string; route: { type: string } }): string {
	const path = pathname.replace(/^\/+|\/+$/g, '');
	return route.type === 'page' ? `${path || 'index'}.html` : path;
}
