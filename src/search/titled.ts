import { wordsOf } from './fold.ts';

/**
 * Whether a title begins with the words of a search, each as it is written: that of `MARS: …` with `mars`, not that of
 * `MARS-M`.
 */
export function beginsWith(title: string, query: string): boolean {
	const typed = wordsOf(query);
	return typed.length > 0 && typed.join(' ') === wordsOf(title).slice(0, typed.length).join(' ');
}
