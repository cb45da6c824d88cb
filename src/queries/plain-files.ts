import type { PlainFile } from '../model/plain-file.ts';
import { citationFiles, citationTextOfFile } from './citations.ts';
import { once } from './once.ts';
import { citationFileKey } from './page-keys.ts';

/** The files for citing, which are as many as four for each paper. */
export const plainFiles = once((): PlainFile[] =>
	citationFiles().map((file) => ({
		file: file.url.slice(1),
		key: citationFileKey(file),
		text: () => citationTextOfFile(file),
	})),
);
