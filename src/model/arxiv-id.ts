/** arXiv identifiers without version: `2512.01234` since April 2007, `cs.LG/0601001` or `astro-ph/0601001` before. */
export const ARXIV_ID = /^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/;

/** The paper's page at arXiv. */
export const arxivUrl = (id: string): string => `https://arxiv.org/abs/${id}`;

const NEW_FORM = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD_FORM = String.raw`[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?\/\d{7}`;
const BEFORE = String.raw`^(?:arxiv(?::\s*|\s+)|oai:arxiv\.org:|(?:https?:\/\/)?(?:[\w-]+\.)*(?:arxiv\.org|alphaxiv\.org|ar5iv\.org)\/[a-z]+\/|(?:https?:\/\/)?(?:huggingface\.co|hf\.co|hf-mirror\.com)\/papers\/|(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.48550\/arxiv\.)?`;
const WRITTEN = new RegExp(`${BEFORE}(${NEW_FORM}|${OLD_FORM})(?:v\\d+)?(?:\\.pdf)?(?:\\s*\\[.*|[?#/].*)?$`, 'is');

/**
 * The identifier in what people write for it: `arXiv:1706.03762v5 [cs.CL]`, the address of the paper at arXiv or Hugging
 * Face, the DOI that arXiv gives. Without version; old ones without the subject class, which is no part of them
 * (`math.GT/0309136` is `math/0309136`). Nothing where it is none.
 */
export function readArxivId(written: string): string | undefined {
	const id = WRITTEN.exec(written.trim())?.[1]?.toLowerCase();
	return id?.replace(/\.[a-z]{2}\//, '/');
}
