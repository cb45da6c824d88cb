import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { filesOf } from './build.ts';

/** The names of the charts whose numbers have a file, in alphabetical order. */
export const chartNames = (dist: string): string[] =>
	[...filesOf(dist).keys()].filter((path) => path.startsWith('charts/')).map((path) => basename(path, '.csv'));

/** The numbers of a chart, without the headings. */
export const csvRows = (dist: string, name: string): string[][] => csvOf(dist, name).slice(1);

/** What is wrong with the charts of a finished site: where drawing, table and file differ, and what has no words. */
export function chartFaults(dist: string): string[] {
	const pages = [...filesOf(dist)].filter(([path, bytes]) => path.endsWith('.html') && bytes.includes('data-chart='));
	const charts = pages.flatMap(([path, bytes]) => {
		const $ = load(bytes.toString('utf8'));
		return figuresOf($).map((figure) => ({ path, $, figure, name: figure.attr('data-chart') ?? '' }));
	});
	const shown = new Set(charts.map(({ name }) => name));
	const unseen = chartNames(dist).filter((name) => !shown.has(name));
	return [
		...unseen.map((name) => `${name} is on no page`),
		...charts.flatMap(({ path, $, figure, name }) =>
			faultsOf($, figure, csvOf(dist, name), name).map((fault) => `${path}: ${name} ${fault}`),
		),
	];
}

const figuresOf = ($: CheerioAPI) =>
	$('figure[data-chart]')
		.toArray()
		.map((figure) => $(figure));

type Figure = ReturnType<typeof figuresOf>[number];

function faultsOf($: CheerioAPI, figure: Figure, csv: string[][], name: string): string[] {
	const drawn = figure.find('[data-row]').toArray();
	const drawnRows = drawn.map(({ attribs }) =>
		texts(JSON.parse(attribs['data-row'] ?? '') as Parameters<typeof texts>[0]),
	);
	const cells = drawnRows[0]?.length ?? 0;
	const rows = csv.slice(1);
	const image = figure.find('svg[role="img"]');
	const named = ['aria-labelledby', 'aria-describedby'].map((by) =>
		$(`[id="${image.attr(by) ?? ''}"]`)
			.text()
			.trim(),
	);
	const faults: [boolean, string][] = [
		[rows.length > 0, 'has no numbers'],
		[same(tableOf($, figure), csv), 'has another table than file'],
		[
			same(
				drawnRows,
				rows.map((row) => row.slice(0, cells)),
			),
			'has another drawing than file',
		],
		[figure.find('figcaption h2').text() !== '' && figure.find('figcaption p').text() !== '', 'has no words'],
		[image.length === 0 || named.every((text) => text !== ''), 'has an image without a name or description'],
		[figure.find('table caption').text() !== '', 'has a table without a caption'],
		[(figure.find('a[download]').attr('href') ?? '').endsWith(`charts/${name}.csv`), 'does not lead to its file'],
		[areInProportion(figure), 'has columns that are not in proportion to their numbers'],
		[!/NaN|undefined|Infinity/.test($.html(figure)), 'has a number that is none'],
	];
	return faults.filter(([isSound]) => !isSound).map(([, fault]) => fault);
}

/** The values of a table, row by row, its headings first. */
function tableOf($: CheerioAPI, figure: Figure): string[][] {
	const headings = figure.find('thead th[scope="col"]').toArray();
	const rows = figure.find('tbody tr').toArray();
	return [
		headings.map((heading) => $(heading).text().trim()),
		...rows.map((row) =>
			$(row)
				.find('th[scope="row"], td')
				.toArray()
				.map(({ attribs }) => attribs['data-value'] ?? ''),
		),
	];
}

/** Whether every column is as much of the plot as its number is of the scale's. */
function areInProportion(figure: Figure): boolean {
	const columns = figure.find('svg[role="img"] rect[data-row]').toArray();
	const heights = columns.flatMap(({ attribs }) => {
		const [, count] = JSON.parse(attribs['data-row'] ?? '') as [string, number | null];
		return count === null || count === 0 ? [] : [parseFloat(attribs['height'] ?? '') / count];
	});
	return heights.every((height) => height > 0 && Math.abs(height - (heights[0] ?? 0)) < 0.01);
}

function csvOf(dist: string, name: string): string[][] {
	const rows: string[][] = parse(readFileSync(join(dist, 'charts', `${name}.csv`)));
	// The apostrophe keeps a spreadsheet from taking a text for a formula.
	return rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')));
}

const texts = (values: (string | number | null)[]): string[] => values.map((value) => String(value ?? ''));

const same = (some: unknown, other: unknown): boolean => JSON.stringify(some) === JSON.stringify(other);
