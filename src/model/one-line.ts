/** A text without line breaks and wide gaps: formats of lines cannot hold them, nor does a title need them. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
