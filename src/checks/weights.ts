import { gzipSync } from 'node:zlib';
import { originOf } from '../links/dead-links.ts';
import { resolveTarget } from '../links/targets.ts';
import { isMail } from '../links/site-links.ts';
import { counted } from '../model/counted.ts';
import type { ProblemLog } from '../model/problem.ts';
import type { BuiltPage, BuiltSite, PageCheck } from './built-site.ts';

/**
 * What a page of each kind may weigh in kilobytes, by how its address begins, the first that fits: the page and the
 * styles and scripts that it names, compressed as a host sends them. Fonts and pictures are not among it.
 */
const BUDGETS: readonly [kind: RegExp, kilobytes: number][] = [
	[/^papers\/[^/]+\.html$/, 25],
	// One page shows all that was saved in a list or put into an issue, or has a chart with its table for every year.
	[/^((captures|digests)\/[^/]+|organizations|captures|timeline|topics|trending)\.html$/, 120],
	[/^/, 45],
];

/** Mail programs show what is longer in part, uncompressed. */
const MAIL_BUDGET = 102;

/** Of all files that the styles name, each of which a page loads where it has letters for it. */
const FONT_BUDGET = 120;

/**
 * Whether no page has grown beyond what one of its kind may weigh. One that has is told of and stays: it may be long for a
 * good reason, such as a paper of a thousand authors.
 */
export function checkWeights(site: BuiltSite, log: ProblemLog): PageCheck {
	const known = new Map<string, number>();
	const weightOf = (file: string): number =>
		known.getOrInsertComputed(file, () => (site.files.has(file) ? gzipSync(site.bytesOf(file)).length : 0));
	let heaviest = { file: '', weight: 0 };
	checkFonts(site, log);
	return {
		page: (page) => {
			const { file, html } = page;
			if (isMail(file)) {
				noteHeavy(Buffer.byteLength(html), MAIL_BUDGET, file, site, log);
				return;
			}
			const weight = loadedBy(page).reduce((sum, loaded) => sum + weightOf(loaded), gzipSync(html).length);
			if (weight > heaviest.weight) heaviest = { file, weight };
			const [, budget = 0] = BUDGETS.find(([kind]) => kind.test(file)) ?? [];
			noteHeavy(weight, budget, file, site, log);
		},
		end: () => (heaviest.file === '' ? 'no page' : `at most ${kilobytes(heaviest.weight)}, ${heaviest.file}`),
	};
}

function noteHeavy(bytes: number, budget: number, file: string, site: BuiltSite, log: ProblemLog): void {
	if (bytes <= budget * 1000) return;
	log.note(site.at(file), {
		kind: 'weight',
		found: isMail(file) ? `a mail of ${kilobytes(bytes)}` : `a page that loads ${kilobytes(bytes)}, fonts aside`,
		expected: `at most ${budget} KB`,
		fix: `Shorten ${originOf(file)}; or say in src/checks/weights.ts that such a page may weigh more.`,
	});
}

/** The styles and scripts that a page names, each once. */
function loadedBy({ file, scan }: BuiltPage): string[] {
	const loaded = scan.links.filter(
		({ tag, rel, attribute: { name } }) =>
			(tag === 'script' && name === 'src') || (tag === 'link' && rel === 'stylesheet'),
	);
	return [...new Set(loaded.flatMap(({ attribute }) => resolveTarget(attribute.value, file)?.file ?? []))];
}

function checkFonts(site: BuiltSite, log: ProblemLog): void {
	const fonts = [...site.files].filter((file) => /\.(woff2?|[ot]tf)$/.test(file) && !site.isCopied(file));
	const [first = ''] = fonts;
	const bytes = fonts.reduce((sum, file) => sum + site.bytesOf(file).length, 0);
	if (bytes <= FONT_BUDGET * 1000) return;
	log.note(site.at(first), {
		kind: 'weight',
		found: `${counted(fonts.length, 'file')} of fonts with ${kilobytes(bytes)}`,
		expected: `at most ${FONT_BUDGET} KB in all`,
		fix: 'Cut the faces to fewer signs in src/faces/sets.ts.',
	});
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
