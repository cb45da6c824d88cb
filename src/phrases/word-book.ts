/**
 * Numbers the words of many texts as they are met, so that what is known of a word is found by its number. A word is
 * looked up where it stands in its text, for to cut it out each time would cost more than all the rest of reading.
 */
export class WordBook {
	/** By number, as it is written. */
	readonly words: string[] = [];
	/** By number, in small letters. */
	readonly folded: string[] = [];
	/** By number, the code of its first letter, small. */
	readonly initials: number[] = [];
	/** By number, made of its letters. */
	readonly hashes: number[] = [];
	/** Numbers from 1, each at the first free slot from its word's hash on; never more than half full. */
	#slots = new Int32Array(1024);

	/** The number of the word that stands from one place of a text to another. */
	number(text: string, start: number, end: number, hash: number): number {
		let slot = (hash ^ (hash >>> 15)) & (this.#slots.length - 1);
		for (let taken = this.#slots[slot] ?? 0; taken > 0; taken = this.#slots[slot] ?? 0) {
			if (this.hashes[taken - 1] === hash && isAt(this.words[taken - 1] ?? '', text, start, end)) return taken - 1;
			slot = (slot + 1) & (this.#slots.length - 1);
		}
		const word = text.slice(start, end);
		this.#slots[slot] = this.words.push(word);
		const folded = word.toLowerCase();
		this.folded.push(folded);
		this.initials.push(folded.charCodeAt(0));
		this.hashes.push(hash);
		if (this.words.length * 2 > this.#slots.length) this.#grow();
		return this.words.length - 1;
	}

	#grow(): void {
		const slots = new Int32Array(this.#slots.length * 2);
		this.hashes.forEach((hash, number) => {
			let slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
			while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
			slots[slot] = number + 1;
		});
		this.#slots = slots;
	}
}

/** FNV-1a over the codes of the letters. */
export const NO_LETTERS = 0x811c9dc5 | 0;
export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

function isAt(word: string, text: string, start: number, end: number): boolean {
	if (word.length !== end - start) return false;
	for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
	return true;
}
