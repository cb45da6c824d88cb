const GREEK =
	'α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho ς varsigma σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega';
const COMMANDS = new Map([...GREEK.matchAll(/(\S) (\w+)/gu)].map(([, sign = '', name = '']) => [sign, `\\${name}`]));
const LOW_DIGITS = '₀₁₂₃₄₅₆₇₈₉';

/** Puts into mathematics what stops LaTeX outside of it where no package is loaded: Greek letters and low digits. */
export const signsInMath = (tex: string): string =>
	tex.replace(/[α-ωΑ-Ω₀-₉]/gu, (sign) => {
		const drawn = COMMANDS.get(sign) ?? (LOW_DIGITS.includes(sign) ? `_${LOW_DIGITS.indexOf(sign)}` : undefined);
		return drawn === undefined ? sign : `{$${drawn}$}`;
	});
