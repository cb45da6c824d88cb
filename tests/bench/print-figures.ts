import type { Figures } from './figures.ts';
import { growthRows, largestRows, partRows, runRows, sizeRows } from './figure-rows.ts';

/** The figures as tables on the terminal. */
export function printFigures(figures: Figures): void {
	const { ratios, sizes } = figures;
	console.table(runRows(figures));
	if (figures.parts.length > 0) {
		console.log('\nWhere the time of the largest size goes, in seconds of CPU');
		console.table(partRows(figures));
	}
	for (const size of sizes) {
		console.log(`\nThe site of ${size.papers} papers`);
		console.table(sizeRows(size));
		console.table(largestRows(size));
	}
	console.log('\nGrowth of the CPU time of a cold build');
	console.table(growthRows(figures));
	console.log(
		ratios ? '\nCPU time over Hugo and Pagefind from nothing' : '\nHugo is not installed: nothing to compare.',
	);
	if (ratios) console.table(ratios);
}
