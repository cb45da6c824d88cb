import type { AstroConfig } from 'astro';
import { bundleScript } from './bundle-script.ts';

type VitePlugin = Extract<NonNullable<AstroConfig['vite']['plugins']>[number], { name: string }>;

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
