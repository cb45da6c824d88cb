/** On the global object, because the development server loads its own modules and those of the pages apart. */
const shared = globalThis as { sheafEdition?: number };

/** How often the content has been seen to change, which a build never sees: nothing but with `npm run dev`. */
export const contentEdition = (): number | undefined => shared.sheafEdition;

/** Has every answer that was computed from the content computed anew. */
export function countContentEdition(): void {
	shared.sheafEdition = (shared.sheafEdition ?? 0) + 1;
}
