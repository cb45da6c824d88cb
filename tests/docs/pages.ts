import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** A page of the documentation. */
export interface DocsPage {
	path: string;
	text: string;
}

/** A text that a page names, with the line where it does so. */
export interface Named {
	path: string;
	line: number;
	text: string;
}

/** The pages of Markdown of a project: those at its root and those in docs/. */
export const docsPages = (root: string): DocsPage[] =>
	globSync(['*.md', 'docs/**/*.md'], { cwd: root })
		.map((path) => path.replaceAll('\\', '/'))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Code of a page: a line of a block, whose language is said, or text in back quotes. */
export interface Code extends Named {
	language?: string;
}

export function codeIn({ path, text }: DocsPage): Code[] {
	let language: string | undefined;
	return text.split('\n').flatMap((line, index): Code[] => {
		const at = { path, line: index + 1 };
		const fence = /^\s*```(\w*)/.exec(line);
		if (fence) {
			language = language === undefined ? (fence[1] ?? '') : undefined;
			return [];
		}
		if (language !== undefined) return [{ ...at, text: line.trim(), language }];
		return [...line.matchAll(/`([^`]+)`/g)].map(([, code = '']) => ({ ...at, text: code }));
	});
}

/** The links of a page, but for those in code. */
export const linksIn = ({ path, text }: DocsPage): Named[] =>
	text
		.replace(/^(\s*)```[^]*?^\s*```/gm, (block) => block.replace(/[^\n]/g, ''))
		.split('\n')
		.flatMap((line, index) =>
			[...line.replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => ({
				path,
				line: index + 1,
				text: target,
			})),
		);

/** The links within a project that lead to no file, or to no heading. */
export const deadLinks = (root: string): string[] =>
	docsPages(root).flatMap((page) =>
		linksIn(page)
			.filter(({ text }) => !/^[a-z]+:/.test(text))
			.filter((link) => !leadsSomewhere(root, link))
			.map(({ path, line, text }) => `${path}:${line} leads nowhere: ${text}`),
	);

function leadsSomewhere(root: string, { path, text }: Named): boolean {
	const [file = '', anchor] = decodeURIComponent(text).split('#');
	const target = file === '' ? path : normalize(join(dirname(path), file)).replaceAll('\\', '/');
	if (!existsSync(join(root, target))) return false;
	if (anchor === undefined || anchor === '') return true;
	return statSync(join(root, target)).isFile() && anchorsOf(readFileSync(join(root, target), 'utf8')).includes(anchor);
}

/** The anchors that GitHub gives to headings. */
const anchorsOf = (text: string): string[] =>
	text
		.replace(/^(\s*)```[^]*?^\s*```/gm, '')
		.split('\n')
		.flatMap((line) => /^#+ (.+)$/.exec(line)?.[1] ?? [])
		.map((heading) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N}\s_-]/gu, '')
				.trim()
				.replaceAll(' ', '-'),
		);
