/** TeX's names of signs, each with the character that it stands for. */

/** Letters. Both forms of epsilon and of phi become the letter that fonts draw alike everywhere. */
const GREEK: Record<string, string> = {
	alpha: 'α',
	beta: 'β',
	gamma: 'γ',
	delta: 'δ',
	epsilon: 'ε',
	varepsilon: 'ε',
	zeta: 'ζ',
	eta: 'η',
	theta: 'θ',
	vartheta: 'ϑ',
	iota: 'ι',
	kappa: 'κ',
	lambda: 'λ',
	mu: 'μ',
	nu: 'ν',
	xi: 'ξ',
	pi: 'π',
	rho: 'ρ',
	varrho: 'ϱ',
	sigma: 'σ',
	tau: 'τ',
	upsilon: 'υ',
	phi: 'φ',
	varphi: 'φ',
	chi: 'χ',
	psi: 'ψ',
	omega: 'ω',
	Gamma: 'Γ',
	Delta: 'Δ',
	Theta: 'Θ',
	Lambda: 'Λ',
	Xi: 'Ξ',
	Pi: 'Π',
	Sigma: 'Σ',
	Upsilon: 'Υ',
	Phi: 'Φ',
	Psi: 'Ψ',
	Omega: 'Ω',
};

/** Signs that stand between two quantities. */
const OPERATORS: Record<string, string> = {
	geq: '≥',
	ge: '≥',
	leq: '≤',
	le: '≤',
	geqslant: '≥',
	leqslant: '≤',
	gtrsim: '≳',
	lesssim: '≲',
	neq: '≠',
	ne: '≠',
	gg: '≫',
	ll: '≪',
	approx: '≈',
	simeq: '≃',
	sim: '∼',
	equiv: '≡',
	cong: '≅',
	propto: '∝',
	times: '×',
	cdot: '·',
	div: '÷',
	pm: '±',
	mp: '∓',
	ast: '∗',
	circ: '∘',
	odot: '⊙',
	oplus: '⊕',
	otimes: '⊗',
	in: '∈',
	notin: '∉',
	subset: '⊂',
	subseteq: '⊆',
	cup: '∪',
	cap: '∩',
	setminus: '∖',
	mid: '|',
	parallel: '∥',
	perp: '⊥',
	to: '→',
	gets: '←',
	mapsto: '↦',
	rightarrow: '→',
	leftarrow: '←',
	leftrightarrow: '↔',
	longrightarrow: '→',
	Rightarrow: '⇒',
	Leftarrow: '⇐',
	Leftrightarrow: '⇔',
	textrightarrow: '→',
	textleftarrow: '←',
	uparrow: '↑',
	downarrow: '↓',
	nearrow: '↗',
	searrow: '↘',
};

const OTHERS: Record<string, string> = {
	infty: '∞',
	nabla: '∇',
	partial: '∂',
	ell: 'ℓ',
	hbar: 'ℏ',
	sum: '∑',
	prod: '∏',
	int: '∫',
	sqrt: '√',
	forall: '∀',
	exists: '∃',
	emptyset: '∅',
	top: '⊤',
	bot: '⊥',
	star: '*',
	dagger: '†',
	prime: '′',
	bullet: '•',
	deg: '°',
	degree: '°',
	langle: '⟨',
	rangle: '⟩',
	lceil: '⌈',
	rceil: '⌉',
	lfloor: '⌊',
	rfloor: '⌋',
	ldots: '…',
	cdots: '⋯',
	vdots: '⋮',
	ddots: '⋱',
	dots: '…',
	checkmark: '✓',
	triangle: '△',
	texttimes: '×',
	textpm: '±',
	textdegree: '°',
	textasciitilde: '~',
	textbackslash: '∖',
	lvert: '|',
	rvert: '|',
	vert: '|',
	Vert: '‖',
	lVert: '‖',
	rVert: '‖',
};

const tableOf = (signs: Record<string, string>): ReadonlyMap<string, string> => new Map(Object.entries(signs));

export const GREEK_LETTERS = tableOf(GREEK);
export const TEX_OPERATORS = tableOf(OPERATORS);
export const TEX_SYMBOLS = tableOf({ ...GREEK, ...OPERATORS, ...OTHERS });

/** Names that TeX writes upright. All of them are its own commands. */
export const TEX_FUNCTIONS: ReadonlySet<string> = new Set(
	'arg cos cosh cot deg det dim exp gcd hom inf ker lim ln log max min Pr sec sin sinh sup tan tanh'.split(' '),
);

const raisedFrom = '0123456789+-−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ*′°⊤†∘';
const raisedTo = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᶲᵡ*′°ᵀ†°';
const loweredFrom = '0123456789+-−=()aehijklmnoprstuvxβγρφχ';
const loweredTo = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ';

const pairs = (from: string, to: string): ReadonlyMap<string, string> => {
	const signs = [...to];
	return new Map([...from].map((sign, index) => [sign, signs[index] ?? sign]));
};

const RAISED = pairs(raisedFrom, raisedTo);
const LOWERED = pairs(loweredFrom, loweredTo);

/** The text in small raised characters; nothing where Unicode lacks one of them. */
export const superscript = (text: string): string | undefined => translated(text, RAISED);

/** The text in small lowered characters; nothing where Unicode lacks one of them. */
export const subscript = (text: string): string | undefined => translated(text, LOWERED);

function translated(text: string, table: ReadonlyMap<string, string>): string | undefined {
	const signs = [...text].map((sign) => table.get(sign));
	return signs.every((sign) => sign !== undefined) ? signs.join('') : undefined;
}
