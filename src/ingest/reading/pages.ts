/** `1-6` as print has it. */
export const pagesOf = (text: string | undefined): string | undefined => text?.replace(/\s*[-–—]+\s*/g, '–');
