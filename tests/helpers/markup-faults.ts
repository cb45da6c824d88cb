import { type ConfigData, HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import { filesOf } from '../site/build.ts';
import { isMail } from '../site/crawl.ts';

type Rules = NonNullable<ConfigData['rules']>;

/** All that html-validate knows: what the standard says, what assistive technology needs, what a whole document has. */
const STRICT: ConfigData = {
	root: true,
	elements: ['html5'],
	extends: ['recommended', 'a11y', 'standard', 'document'].map((preset) => `html-validate:${preset}`),
};

const OF_PAGES: Rules = {
	// A paper's title is quoted as it is, and tabs and result lists cut it by themselves.
	'long-title': 'off',
	// A RIS record ends with `ER  - `, blank included, and pages show such files as they are.
	'no-trailing-whitespace': 'off',
	// A hash would keep scripts from loading where the site is read from a disk; no script comes from elsewhere.
	'require-sri': 'off',
};

/** Mail programs know the HTML of their time: the layout is made of tables, with their looks in the elements. */
const OF_MAILS: Rules = {
	'long-title': 'off',
	'no-inline-style': 'off',
	'no-deprecated-attr': 'off',
	// Outlook's own.
	'no-conditional-comment': 'off',
	// `none` is younger than the programs that read `presentation`.
	'presentation-role-style': ['error', { prefer: 'presentation' }],
	// The sheet that holds the mail has `role="article"`, as a mail program may drop elements that it does not know.
	'prefer-native-element': ['error', { exclude: ['article'] }],
	'prefer-tbody': 'off',
	// Written as juice writes it.
	'doctype-style': 'off',
};

/**
 * What html-validate finds in a built site: one line for each fault of each of its HTML files, with its place, so that
 * `expect(markupFaults(dist)).toEqual([])` says all of it when it fails.
 */
export function markupFaults(dist: string): string[] {
	const [pages, mails] = [validatorWith(OF_PAGES), validatorWith(OF_MAILS)];
	const files = [...filesOf(dist)].filter(([path]) => path.endsWith('.html'));
	return files.flatMap(([path, bytes]) => {
		const { results } = (isMail(path) ? mails : pages).validateStringSync(bytes.toString('utf8'), path);
		return results.flatMap(({ messages }) => messages.map((message) => `${path}:${shown(message)}`));
	});
}

const validatorWith = (rules: Rules): HtmlValidate => new HtmlValidate(new StaticConfigLoader({ ...STRICT, rules }));

const shown = ({ line, column, message, ruleId, selector }: Message): string =>
	`${line}:${column}  ${message} [${ruleId}]${selector === null ? '' : ` at ${selector}`}`;
