import { TEX_SYMBOLS } from '../../markdown/tex-symbols.ts';
import { combine } from './combine.ts';
import { ADDRESS, editsOf, MATH, outside, type Repair } from './repair.ts';

/** Each with what must stand around the name, for most of the names are words as well. */
const RULES: readonly RegExp[] = [
	// With its backslash the name is certain, and so it is where it stands alone in braces: `{sim}20%`, `{\sigma}`.
	/(?:\{\s*)?\\(?<name>[A-Za-z]+)(?:\{\}|\s*\}|(?=[^A-Za-z{]|$))/g,
	/\{(?<name>sim|approx|pm|leq|geq|neq|cdot)\}/g,
	// `m{delta}` has lost the bar of a fraction.
	/(?<![\p{L}\p{N})}])\{(?<name>varepsilon|varphi|epsilon|alpha|beta|gamma|delta|lambda|sigma|theta|tau|pi|phi|rho|mu|infty)\}/gu,
	// A capital may be a name in braces, as in `{Phi}-3` or `{Delta}Net`, unless its quantity follows: `{Delta}G`, `{Omega}(n)`.
	/(?<![\p{L}\p{N})}])\{(?<name>Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi|Omega)\}(?=\p{Lu}(?!\p{Ll})|[a-rt-z](?!\p{L})|\((?!s\))| ?[=<>≤≥])/gu,
	// No English word is spelt so, wherever the letters are glued.
	/(?<name>(?:text|long)?rightarrow|(?:text|left)?leftarrow|leftrightarrow|Rightarrow|Leftrightarrow|(?:up|down)arrow)(?![a-z]*\()/g,
	/(?<![A-Za-z\\/_{-])(?<name>varepsilon|varphi|vartheta|infty|propto|simeq|gtrsim|lesssim|[gl]eqslant)(?![A-Za-z])/g,
	/(?<![A-Za-z\\/_-])(?<name>nabla)(?=[²³])/g,
	/(?<![A-Za-z\\/_-])(?<name>geq|leq|neq)(?=\s|[\d.$-])/g,
	// `epsilon-greedy`, `(epsilon, delta)`
	/(?<![A-Za-z\\/_-])(?<name>epsilon)(?=-[a-z])/g,
	/(?<=\()(?<name>epsilon)(?=, ?delta\))|(?<=\((?:epsilon|ε), ?)(?<name>delta)(?=\))/g,
	// A quantity that is named in words and given its letter: `density (rho)`.
	/(?<=[a-z] \()(?<name>epsilon|lambda|sigma|theta|rho|nu|omega)(?=\))/g,
	// Before a number: `approx 0.5`, `sim20%`; not `sim2real`, `sim-to-real`, `sim3` or `approx. 3`.
	/(?<![A-Za-z\\/_-])(?<name>approx)(?= ?[-+$]?\d)/g,
	/(?<![A-Za-z\\/_-])(?<name>sim)!?(?=[\d.,]*\d(?:%|\\%|[×°]|[KMBTkx]\b|[KMG]B\b))/g,
	/(?<![A-Za-z\\/_-])(?<name>sim)!?(?=\d[\d.,]*\d(?!\w))/g,
	/(?<=\d)(?<name>sim)(?=\d[\d.,]*(?!\w))/g,
	/(?<=\d[A-Z]? ?|\(|\bonly |(?<![\w'’-])[b-zB-HJ-Z] )(?<name>sim)(?= [\d.,]*\d(?!\w| real))/g,
	// Before a power of ten, which is a formula by now.
	/(?<![\w\\/-])(?<name>sim)(?= \$\d)/g,
	// `5 pm 3.5` and `5.30 pm 20` begin with a time; `12.5pm3`, `5% pm 1`, `13 pm 0.5`, `12.5 pm 3` and `5.30 pm 0.15` do not.
	/(?<=\d\.\d+(?:%|\\%)? ?)(?<name>pm)(?=\d)|(?<=\d(?:%|\\%)? ?)(?<name>pm)(?=\d*\.\d)|(?<=\d(?:%|\\%) ?)(?<name>pm)(?= \d)/g,
	/(?<=(?<![\d.:])(?:1[3-9]|[2-9]\d|\d{3,}) ?)(?<name>pm)(?= \d*\.\d)/g,
	/(?<=(?<![\d.:])(?!(?:0?[1-9]|1[0-2])\.[0-5]\d(?!\d))\d+\.\d+ ?)(?<name>pm)(?= \d)|(?<=\d\.\d\d ?)(?<name>pm)(?= \d*\.\d\d(?!\d))/g,
	/(?<=\()(?<name>pm)(?=\d)|(?<=\bmean )(?<name>pm)(?= )/g,
	/(?<=\()(?<name>Delta)(?=\d+(?:\.\d+)?(?:%|\\%))/g,
	// `LambdaCDM`, `Halpha`, `5sigma`, `0.5 mum` and `20 mug/mL`: a model, a line of light, a certainty, units.
	/(?<![A-Za-z\\/_-])(?<name>Lambda)(?=[ -]?CDM(?![A-Za-z]))/g,
	/(?<=(?<![A-Za-z\d])(?:H|Ly|C))(?<name>alpha|beta|gamma)(?![A-Za-z\d])/g,
	/(?<=\d)(?<name>sigma)(?![A-Za-z\d_^])/g,
	/(?<=(?<![\w.])[\d.,]*\d ?)(?<name>mu)(?=(?:[msLWAJKTFVM]|Sv|Pa|mol)(?![A-Za-z\d_^])|g\/| m(?![A-Za-z\d_^]))/g,
	/(?<=(?<![\w'’-])[b-zB-HJ-Z] )(?<name>gg|ll)(?= \$?\d)|(?<![\w'’-])(?<name>gg|ll)(?= \$)/g,
	/(?<![A-Za-z\\/_-])(?<name>[lc]dots)(?![A-Za-z])/g,
	// A list that lost its marks, not `bullet time`.
	/(?<=^|[.:;?!] )(?<name>bullet)(?= [A-Z])/g,
];

/** No more than so much, and no less: `le 4%`, `3 le 4`. */
const BOUNDS = /(?<=\d )(?<name>le|ge)(?= \d)|(?<=\b[a-z]+ )(?<name>le|ge)(?= \d+(?:\.\d+)?(?:%|\\%))/g;
/** Where `le` is an article: "en 2019 le 3 mars", "tutte le 20% delle". */
const FRENCH_OR_ITALIAN = /\b(?:les|des|du|une|dans|est|sont|avec|qui|que|sur|aux|della|delle|gli|che|nel|sono)\b/;

/** Whether any name of the rules is in the text. */
const EVIDENCE =
	/\\[A-Za-z]|arrow|varepsilon|varphi|vartheta|infty|propto|simeq|gtrsim|lesssim|[gln]eq|epsilon|nabla|approx|sim|pm|bullet|Delta\d|Lambda[ -]?CDM|(?:H|Ly|C)(?:alpha|beta|gamma)|\dsigma|\d ?mu|gg |ll |[lc]dots|\{[A-Z]?[a-z]+\}|\([a-z]{2,7}\)| [gl]e /;

export const strippedSymbols: Repair = {
	name: 'stripped-symbols',
	mends: 'symbols whose names stand in the text',
	find(text) {
		if (!EVIDENCE.test(text)) return [];
		const rules = FRENCH_OR_ITALIAN.test(text) ? RULES : [...RULES, BOUNDS];
		const edits = rules.flatMap((rule) => editsOf(text, rule, ({ groups }) => TEX_SYMBOLS.get(groups?.['name'] ?? '')));
		return outside(text, MATH, outside(text, ADDRESS, combine(edits)));
	},
};
