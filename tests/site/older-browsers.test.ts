import { beforeAll, expect, test } from 'vitest';
import { filesOf } from './build.ts';
import { builtSite } from './built.ts';

let styles: string;
let scripts: string;

beforeAll(async () => {
	const files = [...filesOf((await builtSite()).dist)];
	const all = (name: RegExp): string =>
		files
			.filter(([path]) => name.test(path))
			.map(([, bytes]) => bytes.toString())
			.join('\n');
	styles = all(/^assets\/.+\.css$/);
	scripts = all(/^(assets|scripts)\/.+\.js$/);
});

test('the styles have a colour where a browser knows no light-dark(), on a light and on a dark screen', () => {
	expect(styles).not.toContain('light-dark(');
	expect(styles).toMatch(/--color-page:var\(--lightningcss-light,\s*#\w+\)\s*var\(--lightningcss-dark,\s*#\w+\)/);
	expect(styles).toMatch(/prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{\s*--lightningcss-light:/);
});

test('a line under words is asked for without a thickness in the shorthand, which Safari does not know', () => {
	expect(styles).toMatch(/text-decoration-line:\s*underline/);
	expect(styles.match(/text-decoration:[^;}]*\d(px|em)[^;}]*/g)).toBeNull();
});

test('the scripts ask for no Temporal, whose types alone they may have', () => {
	expect(scripts.length).toBeGreaterThan(20_000);
	expect(scripts).not.toMatch(/\bTemporal\b/);
});
