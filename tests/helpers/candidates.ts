import type { Candidate } from '../../src/ingest/normalise.ts';
import { titleKey } from '../../src/model/title-key.ts';

type Fields = Partial<Candidate['fields']>;

/** A sighting as `normalise` hands it on: by default of the capture `a.txt`, a page. */
export function candidateOf(
	title: string,
	{ capture = 'a.txt', ...sighting }: Partial<Omit<Candidate, 'fields'>> & { capture?: string } = {},
	fields: Fields = {},
): Candidate {
	return {
		place: { file: `captures/${capture}`, line: 1, column: 1 },
		key: titleKey(title),
		plainKey: titleKey(title),
		standing: 'page',
		abstract: '',
		repairs: [],
		...sighting,
		fields: { title, sources: [{ capture, position: 1, line: 1 }], ...fields },
	};
}
