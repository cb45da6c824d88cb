import { readEntries } from '../../src/entries/read-entries.ts';
import { papersFolder } from '../../src/files/folders.ts';
import type { Paper } from '../../src/model/paper.ts';
import { ProblemLog } from '../../src/model/problem.ts';
import { recombinedPapers } from './paper-supply.ts';
import type { PaperRecord } from './records.ts';

/** A record as the listing service answers it. */
interface InventedRecord extends PaperRecord {
	upvotes: number;
	numComments: number;
	organization?: { name: string; fullname: string };
}

/** As many as the lists of a day hold on average. */
const PAPERS_A_DAY = 12;
const LAST_DAY = Date.UTC(2025, 11, 9);
const DAY = 24 * 60 * 60 * 1000;
const FAMILIES =
	'Arden Bellamy Castellan Dunmore Eastlake Farrow Galloway Hartwell Ingram Jessop Kestrel Lorimer'.split(' ');
const ENDINGS = ['', 'son', 'ley', 'field', 'wick', 'ham', 'ton', 'by', 'stead', 'worth'];

/** Records of invented papers, the last of them the newest, the same for the same number: what the collection's own papers say, put together anew. */
export function inventedRecords(count: number): InventedRecord[] {
	const entries = readEntries(papersFolder(), new ProblemLog()).entries.map(({ fields }) => fields);
	const titles = new Map<string, number>();
	return recombinedPapers(count).map(({ title, abstract }, index) => {
		const like = entries[(index * 101) % entries.length] as Paper;
		const day = new Date(LAST_DAY - Math.floor((count - 1 - index) / PAPERS_A_DAY) * DAY).toISOString();
		const part = (titles.get(title) ?? 0) + 1;
		titles.set(title, part);
		return {
			id: `${day.slice(2, 4)}${day.slice(5, 7)}.${String(index).padStart(5, '0')}`,
			title: part === 1 ? title : `${title}, part ${part}`,
			summary: abstract,
			authors: Array.from({ length: like.authorCount ?? 10 }, (_, place) => authorName(index * 7 + place * 3_571)),
			publishedAt: day,
			upvotes: (index * 37) % 120,
			numComments: like.comments ?? 2,
			...(like.organization?.handle !== undefined && {
				organization: { name: like.organization.handle, fullname: like.organization.name },
			}),
		};
	});
}

/** One of some eighty thousand names. */
function authorName(number: number): string {
	const letter = (value: number): string => String.fromCharCode(65 + (value % 26));
	const family = `${FAMILIES[number % FAMILIES.length] ?? ''}${ENDINGS[number % ENDINGS.length] ?? ''}`;
	return `${letter(number)}. ${letter(Math.floor(number / 26))}. ${family}`;
}
