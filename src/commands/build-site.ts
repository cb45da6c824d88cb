import { capturesFolder, folders, shownPath } from '../files/folders.ts';
import { ingestContent, type IngestOutcome } from '../ingest/ingest-content.ts';
import { ingestLines } from '../ingest/print.ts';
import { makeSite } from '../making/make-site.ts';
import { formatProblem, inOrderOfLines } from '../model/problem.ts';
import { offlineCopy } from '../queries/offline-copy.ts';
import { allPapers } from '../queries/papers.ts';
import { allIssues } from '../queries/digests.ts';
import { issueAsMail, type Mail } from '../queries/mail.ts';
import { siteAddress, siteSettings } from '../queries/site.ts';
import type { IngestReport } from '../model/report.ts';
import { counted } from '../model/counted.ts';
import { keepWords } from '../publish/index.ts';
import { haveChanged, inputFiles } from '../publish/inputs.ts';
import { profile, profileLines } from '../terminal/phases.ts';
import { emptySectionLines, longMailProblems, mailLines } from './mail-lines.ts';

/**
 * The ingest, then the site from what is sound.
 *
 * @throws Error that says why there is no new site.
 */
export async function buildSite(say: (lines: readonly string[]) => void): Promise<void> {
	const inputs = inputFiles();
	const { closing, again, sidecars } = wordsOfIngest(say);
	const origin = await makeSite();
	say(profileLines(profile()));
	say(closing);
	// What a person has changed since the ingest read it is no part of the site, so that the next build is not to say that
	// nothing has changed.
	if (!haveChanged(inputs, inputFiles(), sidecars)) keepWords([...again, ...closing], origin);
}

/**
 * Runs the ingest and gives what there is to say at the end, and by a build that finds nothing new, and the sidecars that
 * it has written. What the ingest itself gives is large and is let go.
 */
function wordsOfIngest(say: (lines: readonly string[]) => void): Record<'closing' | 'again' | 'sidecars', string[]> {
	const outcome = ingestContent();
	say(ingestLines(outcome));
	keepPromises(outcome);
	if (!siteAddress().isKnown) say(addressLines());
	const closing = closingLines(outcome, shortEnoughMails());
	return { closing, again: ingestLines(asNothingNew(outcome)), sidecars: outcome.sidecars };
}

/**
 * A link to this site may stand anywhere.
 *
 * @throws Error with a line for each promised address at which there would be nothing.
 */
function keepPromises({ promises: { broken } }: IngestOutcome): void {
	if (broken.length > 0) throw new Error(broken.map(formatProblem).join('\n'));
}

/** What an ingest of the same content would tell. */
const asNothingNew = ({ plan, promises, ...outcome }: IngestOutcome): IngestOutcome => ({
	...outcome,
	plan: { added: [], changed: [], unchanged: [...plan.unchanged, ...plan.added, ...plan.changed] },
	promises: { ...promises, added: [] },
	sidecars: [],
});

function addressLines(): string[] {
	return [
		'',
		`No address is set, so ${siteAddress().url} stands in and canonical links are left out. Set SITE_URL, or url: in content/site.yaml.`,
		...(allIssues().length > 0 ? ['Until then the links in the mail of the issues lead nowhere.'] : []),
	];
}

/**
 * The mail of every issue.
 *
 * @throws Error with a line for each that is too long, where site.yaml wants none shortened.
 */
function shortEnoughMails(): Mail[] {
	const mails = allIssues().map(issueAsMail);
	const problems = siteSettings().mail?.tooLong === 'fail' ? longMailProblems(mails) : [];
	if (problems.length > 0) throw new Error(problems.join('\n'));
	return mails;
}

const emptyLine = (isRefused: boolean): string =>
	isRefused
		? 'It has no paper, because none could be read; the lines above say how to mend that.'
		: `It has no paper yet. Put a saved list into ${shownPath(capturesFolder())}/ and build again; docs/first-digest.md goes through it.`;

const leftOutInWords = (records: number, files: number): string =>
	[...(records > 0 ? [counted(records, 'record')] : []), ...(files > 0 ? [counted(files, 'file')] : [])].join(' and ');

/** The site has a page for those that list nothing, too. */
function capturesInWords(captures: IngestReport['captures']): string {
	const listing = captures.filter(({ listed }) => listed > 0).length;
	const all = counted(captures.length, 'capture');
	return listing === captures.length ? all : `${listing} of ${all}`;
}

/** What came out and how to look at it. A refusal is said once more, because a person looks at the end. */
function closingLines({ report, log }: IngestOutcome, mails: readonly Mail[]): string[] {
	const { refused, refusedFiles } = report.totals;
	const refusals = inOrderOfLines(log.of('refused', 'refused-file')).map(formatProblem);
	const dist = shownPath(folders.dist);
	const copy = offlineCopy();
	return [
		'',
		...(refusals.length > 0 ? [`Not in the digest: ${leftOutInWords(refused, refusedFiles)}`, ...refusals, ''] : []),
		...emptySectionLines(allIssues()),
		...mailLines(mails),
		`The digest is in ${dist}/: ${counted(allPapers().length, 'paper')} from ${capturesInWords(report.captures)}.`,
		...(allPapers().length === 0 ? [emptyLine(refusals.length > 0)] : []),
		`To read it and search it, open ${dist}/index.html.`,
		...(copy ? [`The whole of it in one file is ${dist}${copy.url}.`] : []),
	];
}
