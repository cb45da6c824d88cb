import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigData, HtmlValidate, type Message, type ResolvedConfig, StaticConfigLoader } from 'html-validate';
import { parse, type ParserError } from 'parse5';
import { originOf } from '../links/dead-links.ts';
import { isMail } from '../links/site-links.ts';
import { type Problem, ProblemLog } from '../model/problem.ts';

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
	// Words are quoted as they are, and a blank at the end of a line shows nowhere.
	'no-trailing-whitespace': 'off',
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
 * What html-validate finds in HTML files of a site, and what a browser would stumble on: the one does not look into
 * mathematics and drawings.
 *
 * @param shown The folder as problems print it.
 */
export function markupFaults(folder: string, files: readonly string[], shown: string): Problem[] {
	const [pages, mails] = [validatorWith(OF_PAGES), validatorWith(OF_MAILS)];
	const log = new ProblemLog();
	for (const file of files) {
		const html = readFileSync(join(folder, file), 'utf8');
		const { results } = (isMail(file) ? mails : pages).validateStringSync(html, file);
		for (const message of results.flatMap(({ messages }) => messages)) {
			if (isNamedByMathematics(message, html)) continue;
			const { line, column } = message;
			log.refuseFile({ file: `${shown}/${file}`, line, column }, { kind: 'markup', ...wordsOf(message, file) });
		}
		for (const { code, startLine, startCol } of parseErrors(html)) {
			const place = { file: `${shown}/${file}`, line: startLine, column: startCol };
			log.refuseFile(place, { kind: 'markup', ...wordsOf({ message: code, ruleId: PARSING }, file) });
		}
	}
	return log.problems;
}

/** Whether a heading was called empty that is a formula with a name: html-validate does not look into mathematics. */
const isNamedByMathematics = ({ ruleId, offset }: Message, html: string): boolean =>
	ruleId === 'empty-heading' && html.slice(offset).split('</h', 1)[0]?.includes('<math aria-label="') === true;

/** What the standard calls the errors of a parser, such as `duplicate-attribute`. */
const PARSING = 'parse-errors';

function parseErrors(html: string): ParserError[] {
	const errors: ParserError[] = [];
	parse(html, { onParseError: (error) => errors.push(error) });
	return errors;
}

type Told = Pick<Message, 'message' | 'ruleId' | 'ruleUrl'> & Partial<Pick<Message, 'selector'>>;

function wordsOf({ message, ruleId, ruleUrl, selector }: Told, file: string) {
	const place = selector ? ` (${selector})` : '';
	return {
		found: `a fault of markup: ${message}${place}`,
		expected: `what the rule ${ruleId} asks for`,
		fix: `Mend ${originOf(file)}, or the component that draws it${ruleUrl === undefined ? '' : `; see ${ruleUrl}`}.`,
	};
}

/** The rules are worked out once. The loader's own way is to do it again for every page, which takes a third of the time. */
class SameRules extends StaticConfigLoader {
	#rules: ResolvedConfig | Promise<ResolvedConfig> | undefined;

	override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
		return (this.#rules ??= super.getConfigFor(handle));
	}
}

const validatorWith = (rules: Rules): HtmlValidate => new HtmlValidate(new SameRules({ ...STRICT, rules }));
