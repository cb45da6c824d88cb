import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';
import { parseArgs, promisify } from 'node:util';
import { folders } from '../../src/files/folders.ts';
import { quote } from '../../src/model/problem.ts';
import { runCommand } from '../../src/terminal/command.ts';
import { findBrowser } from '../e2e/find-browser.ts';
import { PAGES, type PageName } from '../e2e/pages.ts';
import { serve } from '../e2e/serve.ts';

const HELP = `Says how Lighthouse finds the built site on a simulated phone with a slow network, and what keeps a page from full marks.

  npm run lighthouse                         the first page, a paper, a topic, the timeline, an issue, the search
  npm run lighthouse -- "a topic" data       these pages; tests/e2e/pages.ts has their names

Exit code: 0 when every page has full marks, 1 when one has fewer, 2 when the command was not understood.
`;

const KINDS: readonly PageName[] = ['home', 'a paper', 'a topic', 'timeline', 'an issue', 'search, empty'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

await runCommand({ name: 'npm run lighthouse', help: HELP, options: {}, read: readNames, run: look });

/** The names of the pages to be looked at, or what is wrong with them. */
function readNames(args: string[]): readonly PageName[] | string {
	const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
	const odd = positionals.find((name) => !(name in PAGES));
	if (odd !== undefined) return `Found ${quote(odd)}, expected some of ${Object.keys(PAGES).join('; ')}.`;
	return positionals.length > 0 ? (positionals as PageName[]) : KINDS;
}

async function look(names: readonly PageName[]): Promise<number> {
	const site = await serve(folders.dist);
	const reports = new Map<string, Report>();
	// One after the other, because the time that a page takes is part of its marks.
	for (const name of names) reports.set(name, await reportOf(site.url + PAGES[name]));
	await site.close();
	console.table(Object.fromEntries([...reports].map(([name, report]) => [name, figures(report)])));
	for (const [name, report] of reports) console.log([`\n${name}`, ...shortcomings(report)].join('\n'));
	return [...reports.values()].every(isPerfect) ? 0 : 1;
}

/** The part of Lighthouse's report that is read here. */
interface Report {
	categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
	audits: Record<string, Audit>;
}

interface Audit {
	/** From 0 to 1; null where there is nothing to say. */
	score: number | null;
	scoreDisplayMode: string;
	title: string;
	description: string;
	displayValue?: string;
	numericValue?: number;
	details?: { items?: { node?: { selector: string; explanation?: string }; url?: string; description?: string }[] };
}

async function reportOf(url: string): Promise<Report> {
	const lighthouse = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
	const chrome = ['--headless=new', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])].join(' ');
	// Without more words it looks as a phone does, with a simulated slow network and processor.
	const options = ['--output=json', '--quiet', '--no-enable-error-reporting', `--chrome-flags=${chrome}`];
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[lighthouse, url, ...options, `--only-categories=${CATEGORIES.join(',')}`],
		{ env: { ...process.env, CHROME_PATH: findBrowser() }, maxBuffer: 100_000_000 },
	);
	return JSON.parse(stdout) as Report;
}

function isPerfect({ categories }: Report): boolean {
	return CATEGORIES.every((name) => categories[name].score === 1);
}

function figures({ categories, audits }: Report): Record<string, number> {
	const valueOf = (id: string): number => audits[id]?.numericValue ?? NaN;
	return {
		...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)])),
		'LCP (ms)': Math.round(valueOf('largest-contentful-paint')),
		CLS: Number(valueOf('cumulative-layout-shift').toFixed(3)),
		'TBT (ms)': Math.round(valueOf('total-blocking-time')),
		'bytes sent': valueOf('total-byte-weight'),
	};
}

/** Every audit that is not passed, whether or not it costs marks, and where. */
function shortcomings({ audits }: Report): string[] {
	return Object.entries(audits)
		.filter(([, { score, scoreDisplayMode }]) => score !== null && score < 1 && scoreDisplayMode !== 'informative')
		.flatMap(([id, { score, title, displayValue = '', description, details }]) => [
			`  ${id} (${String(score)}): ${title} ${displayValue}`.trimEnd(),
			`    ${description}`,
			...(details?.items ?? []).flatMap(({ node, url, description }) => {
				const place = [node?.selector, node?.explanation, url, description].filter(Boolean).join(' ');
				return place === '' ? [] : [`    - ${place.replace(/\s+/g, ' ')}`];
			}),
		]);
}
