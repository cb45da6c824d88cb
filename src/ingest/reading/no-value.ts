/** What programs write where they know nothing. */
export const isNoValue = (text: string): boolean =>
	/^(?:|nan|none|null|undefined|n\/?a|n\. ?d\.?|[-–—?.]+)$/i.test(text.trim());
