import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { DIGEST_OPTIONS, type DigestOptions, readDigestOptions } from './digest-options.ts';
import { mailLines, unsaidLines } from './mail-lines.ts';
import { choosePapers, type DraftSection, groupByTopic } from '../digests/draft.ts';
import { type Draft, draftText } from '../digests/draft-text.ts';
import { isWithin } from '../digests/fill.ts';
import { digestsFolder, shownPath } from '../files/folders.ts';
import { holdSite } from '../files/hold.ts';
import { dateInWords } from '../model/date.ts';
import { formatProblem, quote } from '../model/problem.ts';
import type { Paper } from '../model/paper.ts';
import { rangeInWords, rangeName } from '../model/range.ts';
import type { Topic } from '../model/topic.ts';
import { firstCaptureOf } from '../queries/captures.ts';
import { digestProblems, everyIssue, papersInIssues } from '../queries/digests.ts';
import { issueAsMail } from '../queries/mail.ts';
import { allPapers } from '../queries/papers.ts';
import { siteAddress } from '../queries/site.ts';
import { allTopics } from '../queries/topics.ts';
import { runCommand } from '../terminal/command.ts';

const HELP = `Drafts an issue of the newsletter into content/digests/, for you to change.

  npm run digest -- --from 2025-10-01 --to 2025-10-31   from the papers of these days
  npm run digest -- --capture library.bib               from the papers that a saved list brought
      --topic ID       only papers on this topic
      --capture FILE   only papers that this capture was the first to list; without days, those of any date
      --limit 12       how many papers
      --id NAME        the file's name, which becomes the issue's address

No paper is chosen that stands in another issue.

  npm run digest --silent -- --copy 2025-10             the mail of an issue in HTML, on the terminal, to be pasted
      --out FILE       into a file instead

Exit code: 0 when it was done, 1 when it was not, 2 when the command was not understood.
`;

await runCommand({
	name: 'npm run digest',
	help: HELP,
	options: DIGEST_OPTIONS,
	read: readDigestOptions,
	run: digest,
});

function digest(options: DigestOptions): number {
	using _lock = options.copy === undefined ? holdSite() : undefined;
	const problems = digestProblems();
	if (problems.length > 0) {
		process.stderr.write(`An issue cannot be read, so nothing was done.\n${problems.map(formatProblem).join('\n')}\n`);
		return 1;
	}
	return options.copy === undefined ? draftIssue(options, process.argv.slice(2)) : copyMail(options.copy, options.out);
}

function draftIssue(options: DigestOptions, args: readonly string[]): number {
	const { topic, limit } = options;
	const { id, title, date } = namesFor(options);
	const path = join(digestsFolder(), `${id}.md`);
	if (existsSync(path)) {
		process.stderr.write(`${shownPath(path)} is there already. Give the new issue another name with --id.\n`);
		return 1;
	}
	const candidates = candidatesFor(options);
	if (candidates.length === 0) {
		process.stderr.write(`${noneInWords(options)}\n`);
		return 1;
	}
	const command = ['npm run digest --', ...args].join(' ');
	const sections = sectionsOf(choosePapers(candidates, limit), topic);
	const draft: Draft = { title, date, command, candidates: candidates.length, sections };
	mkdirSync(digestsFolder(), { recursive: true });
	writeFileSync(path, draftText(draft));
	process.stdout.write(`${shownPath(path)} is drafted. Open it, change what you like, and take out "hidden: true".\n`);
	return 0;
}

/** Why there is nothing to draft from, and of which days there is something. */
function noneInWords({ days, topic, capture }: DigestOptions): string {
	if (allPapers().length === 0)
		return 'There is no paper yet. Put a saved list into content/captures/, and type npm run ingest.';
	const dates = allPapers().flatMap(({ published }) => published ?? []);
	const [newest, oldest] = [dates[0], dates.at(-1)];
	const wanted = [
		...(days ? [` of ${rangeInWords(days)}`] : []),
		...(topic ? [` on ${topic.name}`] : []),
		...(capture ? [` that ${capture.file} was the first to list`] : []),
	].join('');
	const all =
		newest !== undefined && oldest !== undefined
			? ` The papers of this site are of ${dateInWords(oldest)} to ${dateInWords(newest)}.`
			: ' No paper of this site has a date.';
	return `Found no paper${wanted}, or none that stands in no other issue, so nothing was written.${all}`;
}

/** What an issue of these days, or else of this capture, is called, and its day. */
function namesFor({ days, topic, capture, id }: DigestOptions): { id: string; title: string; date: string } {
	const name = days ? rangeName(days) : capture?.name;
	const words = days ? rangeInWords(days) : (capture?.title ?? capture?.file);
	return {
		id: id ?? [name, topic?.id].filter(Boolean).join('-'),
		title: [words, topic?.name].filter(Boolean).join(': '),
		date: days?.to ?? capture?.captured ?? new Date().toISOString().slice(0, 10),
	};
}

function sectionsOf(choices: DraftSection['choices'], topic: Topic | undefined): DraftSection[] {
	return topic ? [{ topic, choices }] : groupByTopic(choices, allTopics());
}

function candidatesFor({ days, topic, capture }: DigestOptions): Paper[] {
	const used = papersInIssues();
	return allPapers().filter(
		(paper) =>
			!used.has(paper.slug) &&
			(days === undefined || isWithin(paper.published, days)) &&
			(topic === undefined || paper.topics?.includes(topic.id) === true) &&
			(capture === undefined || firstCaptureOf(paper)?.file === capture.file),
	);
}

/** Hands over what a sender's program takes. */
function copyMail(id: string, out: string | undefined): number {
	const issue = everyIssue().find((one) => one.id === id);
	if (!issue) {
		const ids = everyIssue().map((one) => one.id);
		process.stderr.write(
			`Found --copy ${quote(id)}, expected ${ids.length > 0 ? `one of ${ids.join(', ')}` : 'the name of an issue, and there is none yet'}.\n`,
		);
		return 1;
	}
	const mail = issueAsMail(issue);
	if (out === undefined) process.stdout.write(mail.html);
	else {
		mkdirSync(dirname(resolve(out)), { recursive: true });
		writeFileSync(out, mail.html);
	}
	process.stderr.write(`${[...mailLines([mail]), ...unsaidLines(mail)].join('\n')}\n`);
	if (issue.hidden === true) {
		process.stderr.write(
			`${id} is a draft, which the site leaves out, so the links to it lead nowhere. Take out "hidden: true" to publish it.\n`,
		);
	}
	if (!siteAddress().isKnown) {
		process.stderr.write(
			'No address is set, so the links of this mail lead nowhere. Set SITE_URL, or url: in content/site.yaml.\n',
		);
	}
	return 0;
}
