import { wordSet } from '../../model/word-set.ts';

/**
 * Commands of TeX that stand for mathematics or layout: no private macro has one of these names, and what they mean is
 * for the repairs of mathematics to say.
 */
export const KNOWN_TEX = wordSet(`
	alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi omicron pi varpi rho
	varrho sigma varsigma tau upsilon phi varphi chi psi omega Alpha Beta Gamma Delta Epsilon Theta Lambda Xi Pi Sigma
	Upsilon Phi Psi Omega times div pm mp cdot cdots ldots dots ddots vdots ast star circ bullet oplus otimes odot wedge
	vee cap cup setminus le leq leqslant ge geq geqslant lt gt ne neq equiv sim simeq approx cong propto ll gg prec succ
	subset subseteq supset supseteq in notin ni forall exists nexists neg land lor to gets mapsto rightarrow leftarrow
	leftrightarrow Rightarrow Leftarrow Leftrightarrow longrightarrow longleftarrow Longrightarrow hookrightarrow uparrow
	downarrow updownarrow Uparrow Downarrow nearrow searrow rightharpoonup rightleftharpoons textrightarrow textleftarrow
	textuparrow textdownarrow textbullet texttimes textdegree textsuperscript textsubscript textmu infty partial nabla
	sum prod int oint lim limsup liminf sup inf max min arg argmax argmin log ln exp sin cos tan cot sinh cosh tanh det
	dim ker deg gcd hom mod bmod pmod Pr frac dfrac tfrac cfrac binom sqrt root hat widehat bar overline underline
	overbrace underbrace tilde widetilde vec dot ddot acute grave check breve mathbf mathbb mathcal mathrm mathit mathsf
	mathtt mathfrak mathscr boldsymbol bm pmb operatorname text mbox hbox left right big Big bigg Bigg bigl bigr Bigl
	Bigr langle rangle lfloor rfloor lceil rceil lvert rvert lVert rVert vert Vert mid nmid parallel perp angle triangle
	triangleq square blacksquare diamond Box checkmark cmark xmark dagger ddagger prime ell hbar imath jmath Re Im aleph
	emptyset varnothing top bot vdash models doteq asymp bowtie quad qquad hspace vspace hfill vfill smallskip medskip
	bigskip noindent newline linebreak newpage par begin end item label ref eqref autoref cref Cref cite citep citet
	citeauthor citeyear caption footnote url href textit textbf texttt textsc textsf textrm textmd textup textsl emph it
	bf em sc tt rm sf sl small large Large footnotesize normalsize tiny scriptsize color textcolor xspace unicode degree
	stackrel overset underset xrightarrow limits nolimits displaystyle textstyle substack mathop not middle
`);
