import { contentEdition } from '../cache/content-edition.ts';

/** Computes an answer once per build, with the development server once per edition of the content. */
export function once<Answer>(compute: () => Answer): () => Answer {
	let kept: { edition: number | undefined; answer: Answer } | undefined;
	return () => {
		const edition = contentEdition();
		if (kept?.edition !== edition) kept = undefined;
		kept ??= { edition, answer: compute() };
		return kept.answer;
	};
}
