import { GREEK_LETTERS, TEX_FUNCTIONS } from '../../../markdown/tex-symbols.ts';

/** What a word of TeX is that has lost its backslash, or a letter that is one by itself. */
export type WordKind = 'letter' | 'greek' | 'symbol' | 'operator' | 'function' | 'sum' | 'font';

export interface TexWord {
	/** As the text has it. */
	name: string;
	kind: WordKind;
	/** Whether no English word or name is spelt so, or whether it is glued to one that is not. */
	isCertain: boolean;
}

const CERTAIN =
	'varepsilon varphi vartheta geq leq neq cdot times approx infty propto nabla simeq equiv ldots cdots rightarrow'.split(
		' ',
	);
const HAS_CERTAIN = new RegExp(CERTAIN.join('|'));
const OPERATORS = 'geq leq neq ge le cdot times approx simeq equiv propto pm mid rightarrow leftarrow'.split(' ');
const SYMBOLS = ['infty', 'nabla', 'ell', 'ldots', 'cdots'];
/** Words that are signs where nothing else is raised: `v^star`, `A^top`. */
const RAISED_SIGNS = new Set(['star', 'top', 'ast', 'dagger', 'prime', 'circ']);
/** Words that are signs where nothing else is lowered: `M_odot`, the mass of the sun. */
const LOWERED_SIGNS = new Set(['odot', 'oplus']);
/** Words that are signs between two parts of a script. */
const BETWEEN = new Set(['in', 'sim']);
/** TeX has no command for the last five. */
const FUNCTIONS = [...TEX_FUNCTIONS, 'poly', 'polylog', 'softmax', 'argmax', 'argmin'];

const KINDS: ReadonlyMap<string, WordKind> = new Map<string, WordKind>([
	...[...GREEK_LETTERS.keys()].map((name) => [name, 'greek'] as const),
	...OPERATORS.map((name) => [name, 'operator'] as const),
	...SYMBOLS.map((name) => [name, 'symbol'] as const),
	...FUNCTIONS.map((name) => [name, 'function'] as const),
	...['sum', 'prod'].map((name) => [name, 'sum'] as const),
	...['mathcal', 'mathbb', 'mathbf', 'mathrm', 'mathsf', 'mathfrak', 'mathscr', 'boldsymbol'].map(
		(name) => [name, 'font'] as const,
	),
]);
/** Of TeX's words, and of what is glued together from them. */
const LONGEST = 10;
const LONGEST_RUN = 40;

const LETTERS = /[A-Za-z]+/y;

/**
 * Reads the first word of a run of letters: the run itself, or its head where the whole run is made of TeX's words
 * and of letters (`deltageq`, `lambdacdot`). Within brackets two letters may be a product (`Lk`).
 */
export function readWord(text: string, start: number, inside: boolean): TexWord | undefined {
	LETTERS.lastIndex = start;
	const run = LETTERS.exec(text)?.[0];
	if (run === undefined || run.length > LONGEST_RUN) return undefined;
	const kind = run.length === 1 ? 'letter' : KINDS.get(run);
	if (kind) return { name: run, kind, isCertain: CERTAIN.includes(run) };
	if (!inside && !HAS_CERTAIN.test(run)) return undefined;
	const head = split(run, inside ? 2 : 1)?.[0];
	if (head === undefined) return undefined;
	return { name: head, kind: KINDS.get(head) ?? 'letter', isCertain: !inside || CERTAIN.includes(head) };
}

/**
 * Takes a run of letters apart into TeX's words, with at most so many single letters before one of them. A letter right
 * after a word is a trace of something that the source has dropped between them, for TeX would not read the word.
 */
function split(run: string, letters: number, afterWord = false): string[] | undefined {
	if (run === '') return [];
	for (let length = Math.min(LONGEST, run.length); length > 0; length -= 1) {
		const isWord = length > 1;
		const head = run.slice(0, length);
		if (isWord ? !KINDS.has(head) : letters === 0 || afterWord) continue;
		const rest = split(run.slice(length), isWord ? letters : letters - 1, isWord);
		if (rest) return [head, ...rest];
	}
	return undefined;
}

/** Whether the word after the mark of a script is TeX's name of a sign. */
export const isScriptSign = (mark: string, word: string): boolean =>
	(mark === '^' ? RAISED_SIGNS : LOWERED_SIGNS).has(word);

/** Letters that count, each by itself: the rows and columns of `w_{ij}`. */
const INDICES = /^(?:[ijkl]{2,3}|mn|nm)$/;

/** The TeX of what stands in the braces of a script: words get their backslash back, others are text. */
export const scriptTex = (content: string): string =>
	content
		.replace(/\\[A-Za-z]+|[A-Za-z]+|\p{Script=Greek}/gu, (run, offset: number) => {
			if (run.startsWith('\\') || run.length === 1) return apart(greekTex(run) ?? run, content, offset + run.length);
			const isSign =
				KINDS.has(run) ||
				((RAISED_SIGNS.has(run) || LOWERED_SIGNS.has(run)) && run === content) ||
				(BETWEEN.has(run) && content.includes(` ${run} `));
			const parts = isSign ? [run] : INDICES.test(run) ? [...run] : splitCertain(run);
			return parts ? joinTex(parts.map(commandOf)) : `\\text{${run}}`;
		})
		// Mathematics has no blanks.
		.replace(/(?<=\\text\{[A-Za-z ]+)\} \\text\{/g, ' ');

/** A command of TeX must not run into a letter after it. */
const apart = (tex: string, content: string, end: number): string =>
	/\\[A-Za-z]+$/.test(tex) && /[A-Za-z]/.test(content[end] ?? '') ? `${tex} ` : tex;

const splitCertain = (run: string): string[] | undefined =>
	run.length > LONGEST_RUN || !HAS_CERTAIN.test(run) ? undefined : split(run, 1);

/** A word as TeX writes it. */
export function commandOf(name: string): string {
	if (name.length === 1) return name;
	return KINDS.get(name) === 'function' && !TEX_FUNCTIONS.has(name) ? `\\mathrm{${name}}` : `\\${name}`;
}

/** Puts pieces of TeX in a row, with a space where a command would run into a letter. */
export const joinTex = (pieces: readonly string[]): string =>
	pieces.reduce(
		(tex, piece) => (/\\[A-Za-z]+$/.test(tex) && /^[A-Za-z]/.test(piece) ? `${tex} ${piece}` : tex + piece),
		'',
	);

const COMMANDS: ReadonlyMap<string, string> = new Map(
	// Of the two forms of epsilon and of phi the later one is the one that the character shows.
	[...GREEK_LETTERS].map(([name, letter]) => [letter, `\\${name}`]),
);

/** A Greek letter as TeX; nothing for another character. */
export const greekTex = (letter: string): string | undefined => COMMANDS.get(letter);
