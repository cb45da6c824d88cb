import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { countContentEdition } from '../cache/content-edition.ts';
import { folders, reportFile } from '../files/folders.ts';

/** Where Astro renders pages, by Vite's names. */
const SERVER_ENVIRONMENTS = ['ssr', 'prerender'];

/** Lets the development server show a changed entry, topic, capture or setting without a restart. */
export function watchContent(): AstroIntegration {
	return {
		name: 'watch-content',
		hooks: {
			'astro:server:setup': ({ server }) => {
				// The ingest writes its report last, so that a page is never made from half of its work.
				server.watcher.add([folders.content, reportFile()]);
				server.watcher.on('all', (_event, path) => {
					if (!path.startsWith(folders.content + sep) && path !== reportFile()) return;
					countContentEdition();
					// Astro keeps the paths of pages until it hears that its own collections have changed.
					for (const name of SERVER_ENVIRONMENTS) server.environments[name]?.hot.send('astro:content-changed', {});
					server.ws.send({ type: 'full-reload' });
				});
			},
		},
	};
}
