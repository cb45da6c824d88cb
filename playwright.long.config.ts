import base from './playwright.config.ts';

/** The long form, which `npm run test:long` asks for: what looks at every page and not at one of each kind. */
export default {
	...base,
	testMatch: '**/*.long.ts',
	timeout: 120_000,
	// A trace of every page takes longer than the look at it.
	use: { ...base.use, trace: 'off' as const },
	projects: base.projects?.filter(({ name }) => name === 'chromium'),
};
