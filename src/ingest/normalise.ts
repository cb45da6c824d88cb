import { nonEmpty, withoutAbsent } from '../model/absent.ts';
import type { ListedPaper, Listing, PrintedDate, Standing } from '../model/capture.ts';
import { isDay, isoDate } from '../model/date.ts';
import { honestText } from '../model/honest-text.ts';
import { type PaperFields, paperSchema } from '../model/paper.ts';
import { type Place, type ProblemLog, type ProblemWords, quote } from '../model/problem.ts';
import { titleToText } from '../markdown/math.ts';
import { titleKey } from '../model/title-key.ts';
import type { RepairNote } from '../model/report.ts';
import { type CaptureDay, pagesInFile, settleCaptureDay } from './capture-day.ts';
import { factsOf } from './facts.ts';
import { uniqueLinks } from './links.ts';
import { mendText, noteMending } from './mend.ts';

/** One sighting of a paper, in our own terms. */
export interface Candidate {
	/** Of its title, as the title stands in the capture. */
	place: Place;
	/** What two spellings of its title have in common, as the source has it. */
	key: string;
	/** The same of the title without TeX, which some sources take out. */
	plainKey: string;
	/** The day of the capture, which says whose counts are the newest. */
	captured?: string;
	standing: Standing;
	fields: Omit<PaperFields, 'topics' | 'sources'> & { sources: NonNullable<PaperFields['sources']> };
	/** Markdown. */
	abstract: string;
	/** Whether the source shows but a part of it. */
	isPart?: true;
	/** What was mended in its title and abstract. */
	repairs: RepairNote[];
}

export interface NormalisedListing extends CaptureDay {
	listing: Pick<Listing, 'capture' | 'format' | 'listed'>;
	candidates: Candidate[];
}

/** Turns what a capture shows into papers as we hold them. Knowledge of dirt that formats share lives here and in the repairs. */
export function normalise(listing: Listing, told: string | undefined, log: ProblemLog): NormalisedListing {
	const pages = pagesInFile(listing).map((page) => ({ page, day: settleCaptureDay(page, told, log) }));
	const candidates = pages.flatMap(({ page, day }) =>
		page.papers.flatMap((paper) => normalisePaper(paper, page, day, log) ?? []),
	);
	return { listing, candidates, ...pages[0]?.day };
}

function normalisePaper(
	paper: ListedPaper,
	{ capture, standing }: Listing,
	day: CaptureDay,
	log: ProblemLog,
): Candidate | undefined {
	const source = {
		title: cleanText(paper.title),
		abstract: cleanText(paper.abstract ?? '')
			.replace(ITS_NAME, '')
			.replace(ITS_BARE_NAME, ''),
		isCutOff: paper.isCutOff === true,
	};
	const mending = mendText(source);
	const { fields: mended, abstract } = mending;
	const repairs = noteMending(paper, mending, log);
	const facts = factsOf(paper, log);
	const published = (paper.printed && publishedOn(paper.printed, source.title, day, log)) ?? facts.published;
	const links = nonEmpty(uniqueLinks([...(facts.links ?? []), ...(mended.links ?? [])]));
	const { organization, comments, upvotes, position, place } = paper;
	const sources = [{ capture: capture.file, position, line: place.line }];
	const shown = { ...mended, ...facts, links, published, organization, comments, upvotes, sources };
	const fields = soundFields(shown, place, log);
	if (!fields) return undefined;
	return withoutAbsent({
		// As the source has it, so that a better repair finds the entry again.
		key: titleKey(source.title),
		plainKey: titleKey(titleToText(fields.title)),
		place,
		captured: day.captured,
		standing,
		fields: { ...fields, sources },
		abstract,
		isPart: paper.isCutOff ?? paper.isBeginning,
		repairs,
	});
}

/** Leaves out what no entry may hold, such as a number beyond all counting. Without a title there is no paper. */
function soundFields(shown: Record<string, unknown>, place: Place, log: ProblemLog): PaperFields | undefined {
	const result = paperSchema.safeParse(shown);
	if (result.success) return withoutAbsent(result.data);
	const wrong = new Set(result.error.issues.map(({ path }) => String(path[0])));
	const wordsOf = (name: string, fix: string): ProblemWords => ({
		kind: 'bad-value',
		found: `${name} ${quote(JSON.stringify(shown[name]))}`,
		expected: 'a value that an entry can hold',
		fix,
	});
	if (wrong.has('title')) {
		log.refuse(place, wordsOf('title', 'Mend the title.'));
		return undefined;
	}
	for (const name of wrong) log.warn(place, wordsOf(name, 'Mend it in the capture or in the entry; it is left out.'));
	return soundFields(Object.fromEntries(Object.entries(shown).filter(([name]) => !wrong.has(name))), place, log);
}

/** The word "Abstract" over an abstract, where its first part has a name as well or a sign parts them. */
const ITS_NAME =
	/^abstract(?:\s*[:—]\s*|[.\s]\s*(?=(?:background|objectives?|introduction|purpose|aims?|importance|context)\b))/i;
/** The same before a sentence: in capitals, or with a word that no noun "abstract" stands before. */
const ITS_BARE_NAME =
	/^(?:Abstract\s+(?=(?:We|This|In|The|Our|Here|It|These|Although|While|Despite|There)\s)|ABSTRACT\s+(?=\p{Lu}[\p{Ll}\s]))/u;

/** Without what deceives the eye, white space folded, paragraphs kept. */
function cleanText(text: string): string {
	const paragraphs = honestText(text).split(/\n{2,}/);
	return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).join('\n\n');
}

function publishedOn(
	printed: PrintedDate,
	title: string,
	{ captured }: CaptureDay,
	log: ProblemLog,
): string | undefined {
	const year = printed.year ?? (captured === undefined ? undefined : Number(captured.slice(0, 4)));
	// The whole capture has one line for this.
	if (year === undefined) return undefined;
	if (year < 1 || !isDay(year, printed.month, printed.day)) {
		warnDate(printed, title, `a day that the calendar of ${year} has`, log);
		return undefined;
	}
	const date = isoDate(year, printed.month, printed.day);
	if (printed.year === undefined && captured !== undefined && date > captured) {
		warnDate(printed, title, `no day after ${captured}, when the page was saved, unless with its year`, log);
		return undefined;
	}
	return date;
}

function warnDate(printed: PrintedDate, title: string, expected: string, log: ProblemLog): void {
	log.warn(printed.place, {
		kind: 'impossible-date',
		found: quote(printed.text),
		expected,
		fix: `Mend the line, or write the date into the entry; it gives ${quote(title)} no date.`,
	});
}
