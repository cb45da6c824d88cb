import type { Expression } from './expression.ts';
import { commandOf, greekTex, isScriptSign, readWord, scriptTex } from './tex-words.ts';

/** Reads what is lowered or raised after a symbol, each once; where nothing is, the symbol is returned. */
export function readScripts(text: string, base: Expression, marks = '_^'): Expression {
	SCRIPT.lastIndex = base.end;
	const match = SCRIPT.exec(text);
	const [, mark = ''] = match ?? [];
	const script = match && marks.includes(mark) ? scriptOf(match, base) : undefined;
	if (!script) return base;
	return readScripts(
		text,
		{
			...base,
			tex: base.tex + mark + script.tex,
			end: base.end + 1 + script.length,
			isSure: base.isSure || script.isSure,
			hasScript: true,
			isComposed: true,
		},
		marks.replace(mark, ''),
	);
}

interface Script {
	/** Without its mark. */
	tex: string;
	/** How many characters of the text it takes. */
	length: number;
	isSure: boolean;
}

const SCRIPT =
	/([_^])(?:(\{(?:[^{}$%&#~]|(?<=math(?:cal|bb|bf|rm))\{[A-Za-z]\}){1,40}\})|(\((-?\d+)\)|-?\d+(?:\.\d+)?|[*+⊤∗]|-(?![\w-])|\p{Script=Greek})|([A-Za-z]+))/uy;

function scriptOf([, mark = '', braced, sign, bracketed, run]: RegExpExecArray, base: Expression): Script | undefined {
	// A subscript makes no number a formula: `1_000`.
	if (mark === '_' && !base.hasLetter && !base.tex.endsWith(')')) return undefined;
	// Of the thin space in `p^{\,old}` the source leaves a comma.
	if (braced)
		return {
			tex: `{${scriptTex(braced.slice(1, -1).replace(/^, ?(?=\w)/, ''))}}`,
			length: braced.length,
			isSure: true,
		};
	if (sign) return { tex: grouped(greekTex(sign) ?? bracketed ?? sign), length: sign.length, isSure: true };
	return run ? wordScript(mark, run) : undefined;
}

function wordScript(mark: string, run: string): Script | undefined {
	if (isScriptSign(mark, run)) return { tex: `\\${run}`, length: run.length, isSure: true };
	const word = readWord(run, 0, false);
	if (word) {
		const tex = commandOf(word.name);
		// TeX reads a function's name as several signs, of which only the first would be lowered.
		return { tex: word.kind === 'function' ? `{${tex}}` : tex, length: word.name.length, isSure: true };
	}
	// `d_out` may be a variable of a program: it is a formula where something else shows one.
	const isVariable = mark === '_' && /^[a-z]+$/.test(run);
	return isVariable ? { tex: `{${scriptTex(run)}}`, length: run.length, isSure: false } : undefined;
}

const grouped = (tex: string): string => (/^(.|\\[A-Za-z]+)$/u.test(tex) ? tex : `{${tex}}`);
