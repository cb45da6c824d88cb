import { bundleScript } from './bundle-script.ts';
import type { VitePlugin } from './vite-plugin.ts';

const MARK = '.ts?inlined';

/** Lets a component import a script as the text that it writes into its page: `import code from './first.ts?inlined'`. */
export function inlineScripts(): VitePlugin {
	return {
		name: 'inline-scripts',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(MARK)) return undefined;
			const code = await bundleScript(id.slice(0, id.lastIndexOf('?')));
			return `export default ${JSON.stringify(code)};`;
		},
	};
}
