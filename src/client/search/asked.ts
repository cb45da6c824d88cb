/** Says to the style sheet whether something is searched for. */
export function noteQuestion(isAsked: boolean): void {
	document.documentElement.toggleAttribute('data-asked', isAsked);
}
