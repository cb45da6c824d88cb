/** How long a piece of work takes. */
export function seconds(run: () => void): number {
	const start = performance.now();
	run();
	return (performance.now() - start) / 1000;
}

/** To two decimals. */
export const rounded = (number: number): number => Math.round(number * 100) / 100;
