import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** Without it `npm run check:dist` says that it has not looked at the markup. */
const OPTIONAL = ['html-validate'];

/** A site of an editor's own has no packages for development. */
test('what src/ imports is among the dependencies that every site has', () => {
	const found = globSync('src/**/*.{ts,astro}').flatMap((file) =>
		[
			...readFileSync(file, 'utf8').matchAll(
				/^\s*(?:import|export)\b(?!\s+type\b)[^'"`;]*?from\s*['"]([^'".][^'"]*)['"]/gm,
			),
		]
			.map(([, target = '']) => target)
			.filter((target) => !isBuiltin(target) && !/^(virtual|astro):/.test(target))
			.map((target) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target),
	);
	expect([...new Set(found)].filter((name) => !(name in dependencies)).sort()).toEqual(OPTIONAL);
	expect(found.length).toBeGreaterThan(40);
});
