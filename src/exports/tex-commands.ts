/** Commands of TeX that draw and do nothing else: whoever sets a bibliography runs what it holds. */
const DRAWING = new Set(
	(
		'alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho ' +
		'sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega ' +
		'geq ge leq le neq ne gg ll approx simeq sim equiv cong propto asymp prec succ preceq succeq doteq models vdash ' +
		'times cdot div pm mp ast circ bullet star oplus ominus otimes odot wedge vee land lor lnot neg amalg ' +
		'in ni notin subset supset subseteq supseteq cup cap setminus mid nmid parallel perp ' +
		'to gets mapsto rightarrow leftarrow leftrightarrow longrightarrow longleftarrow Rightarrow Leftarrow ' +
		'Leftrightarrow Longrightarrow uparrow downarrow nearrow searrow rightleftharpoons implies iff ' +
		'infty nabla partial ell hbar imath jmath Re Im wp aleph forall exists nexists emptyset varnothing top bot ' +
		'dagger prime deg degree angle triangle square diamond checkmark ldots cdots vdots ddots dots ' +
		'langle rangle lceil rceil lfloor rfloor lvert rvert lVert rVert vert Vert lbrace rbrace ' +
		'sum prod coprod int iint oint bigcup bigcap bigoplus bigotimes frac dfrac tfrac binom sqrt ' +
		'arg cos cosh cot dim exp gcd hom inf ker lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh ' +
		'hat widehat tilde widetilde bar overline underline vec dot ddot overbrace underbrace overset underset stackrel ' +
		'mathrm mathbf mathit mathsf mathtt mathcal mathfrak mathscr mathbb mathnormal boldsymbol bm operatorname ' +
		'text textbf textit textrm textsf texttt textsc textnormal emph mbox ' +
		'left right big Big bigg Bigg bigl bigr Bigl Bigr displaystyle textstyle scriptstyle limits nolimits quad qquad'
	).split(' '),
);

/** Whether TeX consists of signs and of commands that draw. `^^5c` is TeX's way to write a backslash by its number. */
export const onlyDraws = (tex: string): boolean =>
	!tex.includes('^^') && [...tex.matchAll(/\\([A-Za-z@]+)/g)].every(([, name = '']) => DRAWING.has(name));
