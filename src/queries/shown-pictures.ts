import type { PictureFile } from '../entries/pictures.ts';
import type { IssueSection } from '../model/digest.ts';
import { allIssues } from './digests.ts';
import { picturesIn, pictureOfSettings } from './own-pictures.ts';
import { allPapers } from './papers.ts';
import { siteSettings } from './site.ts';
import { allTopics } from './topics.ts';

/** The pictures of the editor's own that something on the site shows, each once. */
export function shownPictures(): PictureFile[] {
	const texts = [
		...allIssues().flatMap(({ introduction, sections }) => [introduction, ...sections.flatMap(notesOf)]),
		...allTopics().map(({ introduction }) => introduction),
		...allPapers().map(({ note }) => note),
	];
	const pictures = [
		...texts.flatMap((text) => picturesIn(text)),
		...picturesIn(siteSettings().footer, pictureOfSettings),
	];
	return [...new Set(pictures)];
}

const notesOf = ({ note, papers }: IssueSection): (string | undefined)[] => [
	note,
	...papers.map(({ note: said }) => said),
];
