import { titleToText } from '../markdown/math.ts';
import { counted } from '../model/counted.ts';
import { dateInWords } from '../model/date.ts';
import { oneLine } from '../model/one-line.ts';
import { takesTheRest } from '../model/topic.ts';
import type { Choice, DraftSection } from './draft.ts';

/** What a draft is written from. */
export interface Draft {
	title: string;
	/** ISO day. */
	date: string;
	/** The command that drafts it again. */
	command: string;
	/** How many papers there were to choose from. */
	candidates: number;
	sections: readonly DraftSection[];
}

/** The file of an issue that nobody has worked on yet, with a reason for every choice in a comment. */
export function draftText({ title, date, command, candidates, sections }: Draft): string {
	const chosen = sections.reduce((sum, { choices }) => sum + choices.length, 0);
	return `---
# Drafted by: ${command}
# Change anything: nothing writes to this file again.
# ${chosen} of ${counted(candidates, 'paper')} that ${candidates === 1 ? 'fits and stands' : 'fit and stand'} in no other issue: the most discussed and the newest,
# where each further paper on one topic must be discussed about twice as much; what is pinned comes first.
title: ${quoted(title)}
date: ${quoted(date)}
# One sentence for the list of issues, and for mail programs beside the subject.
summary: ${quoted(summaryOf(sections, chosen))}
# Below the last three hyphens, write in a few sentences what this issue brings and why it matters.
# Take this line out to publish the issue.
hidden: true
sections:
${sections.map((section) => sectionText(section, sections.length)).join('\n')}
---
`;
}

const listed = new Intl.ListFormat('en');

/** What the papers are on, or else the first of them. */
function summaryOf(sections: readonly DraftSection[], chosen: number): string {
	const topics = sections.flatMap(({ topic }) => (topic && !takesTheRest(topic) ? [topic.name] : []));
	const others = topics.length < sections.length ? ['other topics'] : [];
	if (topics.length > 0) return `${counted(chosen, 'paper')} on ${listed.format([...topics, ...others])}.`;
	const titles = sections.flatMap(({ choices }) => choices.map(({ paper }) => `“${oneLine(paper.title)}”`));
	const more = titles.length - MOST_TITLES;
	const named = more > 0 ? [...titles.slice(0, MOST_TITLES), `${more} more`] : titles;
	return `${counted(chosen, 'paper')}: ${listed.format(named)}.`;
}

const MOST_TITLES = 2;

const sectionText = ({ topic, choices }: DraftSection, sections: number): string =>
	`  - title: ${quoted(topic?.name ?? (sections > 1 ? 'And also' : 'The papers'))}
    papers:
${choices.map(choiceText).join('\n')}`;

const choiceText = ({ paper, before }: Choice): string =>
	`      # ${oneLine(titleToText(paper.title))}
      # ${reasons({ paper, before }).join('; ')}
      - ${quoted(paper.slug)}`;

function reasons({ paper, before }: Choice): string[] {
	const { published, comments, upvotes, featured } = paper;
	const kind = (paper.topics ?? []).length === 0 ? 'without a topic' : 'of its main topic';
	const topic = before === 0 ? `the first ${kind}` : `${counted(before, 'paper')} ${kind} chosen before`;
	return [
		...(featured === true ? ['pinned by the editor'] : []),
		comments === undefined ? 'comments not known' : counted(comments, 'comment'),
		...(upvotes === undefined ? [] : [counted(upvotes, 'upvote')]),
		...(published === undefined ? ['undated'] : [dateInWords(published)]),
		topic,
	];
}

/** JSON is YAML. */
const quoted = (text: string): string => JSON.stringify(text);
