/** Numbers ids, which are whole numbers of 32 bits, from 0 as they are met. */
export class Numbers {
	count = 0;
	/** By number; what stands behind the last is none. */
	ids = new Int32Array(1024);
	/** Numbers from 1, each at the first free slot from its id's own on; never more than half full. */
	#slots = new Int32Array(2048);
	/** So many bits of an id are not used to find its own slot. */
	#spare = 32 - 11;

	has(id: number): boolean {
		return this.#slots[this.#slotOf(id)] !== 0;
	}

	of(id: number): number {
		const slot = this.#slotOf(id);
		const taken = this.#slots[slot] ?? 0;
		if (taken > 0) return taken - 1;
		this.ids[this.count] = id;
		this.#slots[slot] = ++this.count;
		if (this.count === this.ids.length) this.#grow();
		return this.count - 1;
	}

	/** The slot of an id, else the free one where it would be. */
	#slotOf(id: number): number {
		const last = this.#slots.length - 1;
		let slot = Math.imul(id, 0x9e3779b1) >>> this.#spare;
		for (let taken = this.#slots[slot] ?? 0; taken > 0; taken = this.#slots[slot] ?? 0) {
			if (this.ids[taken - 1] === id) break;
			slot = (slot + 1) & last;
		}
		return slot;
	}

	#grow(): void {
		const ids = new Int32Array(this.count * 2);
		ids.set(this.ids);
		this.ids = ids;
		this.#slots = new Int32Array(ids.length * 2);
		this.#spare--;
		for (let number = 0; number < this.count; number++) this.#slots[this.#slotOf(ids[number] ?? 0)] = number + 1;
	}
}
