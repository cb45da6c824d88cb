import type { FACES } from '../model/site.ts';

/** The names under which the style sheet knows the faces, whichever they are. */
export const FAMILIES = { text: 'Sheaf Text', display: 'Sheaf Display', math: 'Sheaf Math' } as const;

type Role = keyof typeof FAMILIES;

/** A package of files, each of one face and one range of characters. */
export interface Source {
	package: string;
	/** How the names of its files begin. */
	stem: string;
	/** What stands in their names before the style: the weight, or the axes that vary. */
	kind: 'wght' | 'opsz' | '400' | '600';
}

/** One file that is cut out of a file of a package. */
export interface Cut {
	/** What its file is called, such as `text-latin`; told apart within its set. */
	name: string;
	role: Role;
	style: 'normal' | 'italic';
	/** The weights it serves, as the descriptor `font-weight` takes them. */
	weight: string;
	package: string;
	/** The file in the package, without `.woff2`. */
	file: string;
	characters: string;
	/** The OpenType features that stay. */
	features: readonly string[];
	/** Variable axes, each held at a value or kept between two. */
	axes?: Readonly<Record<string, number | { min: number; max: number }>>;
	/** Which pages ask for it first: all, or those with mathematics; the others ask for it where it turns out needed. */
	early?: 'always' | 'with-math';
}

/** Faces that go together. */
export interface FaceSet {
	cuts: readonly Cut[];
	/** What stands in for each face, the nearest first. */
	fallbacks: Readonly<Record<Role, string>>;
	/** The height of the text face's x in em, as its file says; absent where there is no file. */
	ex?: number;
}

export type FaceSetName = (typeof FACES)[number];
