import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { folders, shownPath } from '../entries/folders.ts';
import { ingestContent, type IngestOutcome } from '../ingest/ingest-content.ts';
import { ingestLines } from '../ingest/print.ts';
import { formatProblem } from '../model/problem.ts';
import { offlineCopy } from '../queries/offline-copy.ts';
import { allPapers } from '../queries/papers.ts';
import { allIssues } from '../queries/digests.ts';
import { issueAsMail, type Mail } from '../queries/mail.ts';
import { siteAddress, siteSettings } from '../queries/site.ts';
import { counted } from '../model/counted.ts';
import { isUpToDate } from '../publish/index.ts';
import { profile, profileLines } from '../terminal/phases.ts';
import { emptySectionLines, longMailProblems, mailLines } from './mail-lines.ts';

const HELP = `Ingests content/captures/, then builds the site into dist/.

  npm run build                      the site; what is as the last build left it is not made again
  npm run build -- --zip             the site, and the whole of it in one zip, which its about page offers for reading offline
  npm run build -- --profile FILE    the site, and what each step took, as JSON

Exit code: 0 when the site was built, 1 when it was not, 2 when the command was not understood.
`;

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
	process.stderr.write(`${options}\n\n${HELP}`);
	process.exitCode = 2;
} else if (options.help) process.stdout.write(HELP);
else await buildSite(options);

interface Options {
	zip?: boolean;
	profile?: string;
	help?: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
	try {
		const { values } = parseArgs({
			args,
			options: { zip: { type: 'boolean' }, profile: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
		});
		return values;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** The ingest, then the site from what is sound. */
async function buildSite({ zip = false, profile: profileFile }: Options): Promise<void> {
	// Astro's configuration and the pages read it there.
	process.env['SHEAF_ZIP'] = zip ? 'yes' : '';
	try {
		const outcome = ingestContent();
		say(ingestLines(outcome));
		keepPromises(outcome);
		if (!siteAddress().isKnown) say(addressLines());
		const mails = shortEnoughMails();
		const isDone = isUpToDate();
		if (!isDone) await build({ logLevel: 'warn' });
		say(closingLines(outcome, mails, isDone));
		say(profileLines(profile()));
		if (profileFile !== undefined) writeProfile(profileFile);
	} catch (error) {
		process.stderr.write(`\nThe site was not built.\n${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
}

/**
 * A link to this site may stand anywhere.
 *
 * @throws Error with a line for each promised address at which there would be nothing.
 */
function keepPromises({ promises: { broken } }: IngestOutcome): void {
	if (broken.length > 0) throw new Error(broken.map(formatProblem).join('\n'));
}

/** What each step took, in seconds and megabytes, for programs. */
function writeProfile(file: string): void {
	const papers = allPapers().length;
	writeFileSync(file, `${JSON.stringify({ papers, ...profile() }, null, '\t')}\n`);
}

function say(lines: string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}

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

/** What came out and how to look at it. A refusal is said once more, because a person looks at the end. */
function closingLines({ report, log }: IngestOutcome, mails: readonly Mail[], isAsBefore: boolean): string[] {
	const { refused, refusedFiles } = report.totals;
	const refusals = log.of('refused', 'refused-file').map(formatProblem);
	const dist = shownPath(folders.dist);
	const copy = offlineCopy();
	return [
		'',
		...(refusals.length > 0
			? [`Not in the digest: ${counted(refused, 'record')} and ${counted(refusedFiles, 'file')}`, ...refusals, '']
			: []),
		...emptySectionLines(allIssues()),
		...mailLines(mails),
		...(isAsBefore ? ['Nothing has changed since the last build.'] : []),
		`The digest is in ${dist}/: ${counted(allPapers().length, 'paper')} from ${counted(report.captures.filter(({ listed }) => listed > 0).length, 'capture')}.`,
		`To read it and search it, open ${dist}/index.html.`,
		...(copy ? [`The whole of it in one file is ${dist}${copy.url}.`] : []),
	];
}
