import { readArxivId } from '../../model/arxiv-id.ts';

const WORDS =
	/(?:\barxiv(?:\s*preprint)?(?:\s*e-?prints?)?[\s:.,/]*(?:arxiv\s*:)?\s*|\babs\/|\barxiv\.org\/(?:abs|pdf)\/)(?<id>(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?)/i;

/** The number at arXiv in words that mention it: `arXiv preprint arXiv:1706.03762`, `abs/1706.03762`. */
export function arxivIdIn(words: string): string | undefined {
	const id = WORDS.exec(words)?.groups?.['id'];
	return id !== undefined && readArxivId(id) !== undefined ? id : undefined;
}

/** Whether a name is that of arXiv itself, which `CoRR` is too. */
export const isArxivsName = (name: string): boolean => /^(?:arxiv\b|corr\b|computing research repository)/i.test(name);
