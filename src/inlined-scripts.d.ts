/** The text of a script that a page carries in itself: see `integrations/inline-scripts.ts`. */
declare module '*.ts?inlined' {
	const code: string;
	export default code;
}
