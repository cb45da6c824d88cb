import { scaleLog } from 'd3-scale';
import { type BuildTimeLine, buildTimeLines, lineInWords } from './build-time-lines.ts';
import { grouped } from './figure-rows.ts';
import type { Figures } from './figures.ts';

const [WIDTH, HEIGHT] = [720, 400];
const PLOT = { left: 56, right: 570, top: 44, bottom: 340 };
/** The names of two lines stand at least so far from each other. */
const LINE_HEIGHT = 18;

/** The CPU time of builds over the number of papers, both in powers of ten, as an SVG that stands alone. */
export function buildTimeChart(figures: Figures): string {
	const lines = buildTimeLines(figures);
	const points = lines.flatMap((line) => line.points);
	const sizes = [...new Set(points.map(({ papers }) => papers))];
	const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [PLOT.left + 12, PLOT.right]);
	const times = points.map(({ cpu }) => cpu);
	const y = scaleLog([Math.min(...times), Math.max(...times)], [PLOT.bottom, PLOT.top]).nice();
	const names = apart(lines.map(({ points }) => y(points.at(-1)?.cpu ?? 1)));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc">`,
		'<title id="title">CPU time of a build by number of papers</title>',
		`<desc id="desc">${lines.map(lineInWords).join(' ')}</desc>`,
		STYLE,
		`<rect class="page" width="${WIDTH}" height="${HEIGHT}"/>`,
		text(PLOT.left, 24, 'CPU time (s)'),
		...y
			.ticks()
			.filter(isPowerOfTen)
			.map((value) => rule(y(value), String(value))),
		...sizes.map((papers) => text(x(papers), PLOT.bottom + 24, grouped(papers), 'middle')),
		text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 48, 'Papers', 'middle'),
		...lines.map((line) =>
			drawn(
				line,
				(papers) => x(papers),
				(cpu) => y(cpu),
			),
		),
		...lines.map(({ name, style }, index) => text(PLOT.right + 12, (names[index] ?? 0) + 5, name, 'start', style)),
		'</svg>\n',
	].join('\n');
}

/** Colours as on the site's pages; reference and edited builds are told apart by their strokes too. */
const STYLE = `<style>
svg { --page: #fdfcf8; --ink: #1d1b18; --line: #d8d2c3; --cold: #9b2c1a; --edited: #1f4796; --unchanged: #1b6f64; --reference: #5d574c; }
@media (prefers-color-scheme: dark) {
svg { --page: #171614; --ink: #ece7dc; --line: #3d3933; --cold: #f0a188; --edited: #8aa6f5; --unchanged: #6cc4b4; --reference: #aca496; }
}
.page { fill: var(--page); }
text { fill: var(--ink); font: 14px Georgia, serif; }
line { stroke: var(--line); }
polyline { fill: none; stroke: var(--colour); stroke-width: 2.5; }
circle { fill: var(--colour); }
text[class] { fill: var(--colour); }
.cold { --colour: var(--cold); }
.edited { --colour: var(--edited); stroke-dasharray: 8 4; }
.unchanged { --colour: var(--unchanged); stroke-dasharray: 2 4; }
.reference { --colour: var(--reference); }
polyline.reference { stroke-width: 5; opacity: 0.55; }
</style>`;

function drawn(line: BuildTimeLine, x: (papers: number) => number, y: (cpu: number) => number): string {
	const places = line.points.map(({ papers, cpu }) => [place(x(papers)), place(y(cpu))] as const);
	return [
		`<polyline class="${line.style}" points="${places.map((point) => point.join(',')).join(' ')}"/>`,
		...places.map(([left, top]) => `<circle class="${line.style}" cx="${left}" cy="${top}" r="3.5"/>`),
	].join('\n');
}

const rule = (top: number, label: string): string =>
	`<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${place(top)}" y2="${place(top)}"/>\n${text(PLOT.left - 8, top + 5, label, 'end')}`;

const text = (left: number, top: number, words: string, anchor = 'start', style = ''): string =>
	`<text x="${place(left)}" y="${place(top)}" text-anchor="${anchor}"${style && ` class="${style}"`}>${words}</text>`;

/** The heights, moved down where one would stand in another's way. */
function apart(heights: readonly number[]): number[] {
	const placed: number[] = [];
	const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
	let free = -Infinity;
	for (const index of order) {
		placed[index] = Math.max(heights[index] ?? 0, free);
		free = placed[index] + LINE_HEIGHT;
	}
	return placed;
}

const isPowerOfTen = (value: number): boolean => Number.isInteger(Math.log10(value));
const place = (pixels: number): number => Math.round(pixels * 10) / 10;
