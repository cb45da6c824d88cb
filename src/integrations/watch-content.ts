import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { folders } from '../entries/folders.ts';

/** Lets the development server show a changed entry, topic, capture or setting without a restart. */
export function watchContent(): AstroIntegration {
	return {
		name: 'watch-content',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.watcher.add(folders.content);
				server.watcher.on('all', (_event, path) => {
					if (!path.startsWith(folders.content)) return;
					// The queries keep their answers per edition.
					process.env['SHEAF_EDITION'] = String(Number(process.env['SHEAF_EDITION'] ?? 0) + 1);
					server.ws.send({ type: 'full-reload' });
				});
			},
		},
	};
}
