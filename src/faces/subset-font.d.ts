/** The part of `subset-font` that is used here; the package brings no types. */
declare module 'subset-font' {
	interface Options {
		targetFormat: 'woff2' | 'sfnt';
		keepFeatures: readonly string[];
		variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
		noHinting: boolean;
	}
	export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
