/** Whether a file is a citation as CSL-JSON, of a paper, whatever its slug is, or of a list. */
export const isCsl = (file: string): boolean => /^papers\/[^/]+\.json$|\.csl\.json$/.test(file);

/** Whether a file is a JSON Feed: of the whole site, or beside the page that it is of. */
export const isJsonFeed = (file: string): boolean => /^feed\.json$|\.feed\.json$/.test(file) && !isCsl(file);
