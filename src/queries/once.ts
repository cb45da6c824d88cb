import process from 'node:process';

/**
 * Computes an answer once per build. The development server counts the editions of the content in SHEAF_EDITION, so
 * that an answer is computed anew after a change.
 */
export function once<Answer>(compute: () => Answer): () => Answer {
	let kept: { edition: string | undefined; answer: Answer } | undefined;
	return () => {
		const edition = process.env['SHEAF_EDITION'];
		if (kept?.edition !== edition) kept = undefined;
		kept ??= { edition, answer: compute() };
		return kept.answer;
	};
}
