import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig([
	globalIgnores([
		'dist/',
		'dist.next/',
		'dist.old/',
		'.astro/',
		'.cache/',
		'content/',
		'test-results/',
		'playwright-report/',
		'coverage/',
		'.stryker-tmp/',
		'reports/',
		'**/fixtures/',
	]),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	tseslint.configs.strictTypeChecked,
	tseslint.configs.stylisticTypeChecked,
	astro.configs.recommended,
	{
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			// A number in a sentence is what a template is for (`${file}:${line}`); objects and absent values stay forbidden.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			// `() => log.warn(…)` reads better without braces, and nobody takes its result.
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// `[...text]` takes a text apart by code points, which is what it is used for here: never half a surrogate pair.
			'@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
			// `text || other` is meant where the text may be empty, as a variable of the environment may be.
			'@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
			// `const { slug, ...fields } = paper` is how a field is left out of a copy.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, ignoreUsingDeclarations: true }],
			// `env['CI']` may say that the key is not among the declared ones.
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
		},
	},
	{
		// Type-aware rules stay off where types are not to be had: configuration in plain JavaScript carries none, and in
		// `.astro` files every imported component is `any` to ESLint. `astro check` checks the types of the latter.
		files: ['**/*.{js,mjs,cjs}', '**/*.astro', '**/*.astro/*.{js,ts}'],
		extends: [tseslint.configs.disableTypeChecked],
	},
	{
		files: ['**/*.{js,mjs,cjs}'],
		languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
	},
]);
