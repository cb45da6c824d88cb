/** Numbers in rows and columns, of which most are zero and not kept. */
export interface Matrix {
	/** Where each row begins in the lists, and at last where the last one ends. */
	starts: Int32Array;
	columns: Int32Array;
	values: Float32Array;
}

/** Builds a matrix row by row. */
export class MatrixBuilder {
	readonly #starts = [0];
	#columns: Int32Array<ArrayBuffer>;
	#values: Float32Array<ArrayBuffer>;
	#length = 0;

	/** @param room For how many numbers there is room before the lists must grow. */
	constructor(room = 1024) {
		this.#columns = new Int32Array(room);
		this.#values = new Float32Array(room);
	}

	/** How many numbers it holds. */
	get length(): number {
		return this.#length;
	}

	add(column: number, value: number): void {
		if (this.#length === this.#columns.length) this.#resize(this.#columns.length * 2);
		this.#columns[this.#length] = column;
		this.#values[this.#length++] = value;
	}

	/** Adds a row of another matrix. */
	addRow({ starts, columns, values }: Matrix, row: number): void {
		const [from = 0, to = 0] = [starts[row], starts[row + 1]];
		while (this.#length + to - from > this.#columns.length) this.#resize(this.#columns.length * 2);
		this.#columns.set(columns.subarray(from, to), this.#length);
		this.#values.set(values.subarray(from, to), this.#length);
		this.#length += to - from;
		this.endRow();
	}

	endRow(): void {
		this.#starts.push(this.#length);
	}

	/** Ends the builder. */
	build(): Matrix {
		this.#resize(this.#length);
		return { starts: new Int32Array(this.#starts), columns: this.#columns, values: this.#values };
	}

	/** What is moved leaves nothing behind to be collected. */
	#resize(room: number): void {
		this.#columns = new Int32Array(this.#columns.buffer.transfer(room * Int32Array.BYTES_PER_ELEMENT));
		this.#values = new Float32Array(this.#values.buffer.transfer(room * Float32Array.BYTES_PER_ELEMENT));
	}
}

export const rowCount = ({ starts }: Matrix): number => starts.length - 1;

/** Where a row begins in the lists. */
export const rowStart = ({ starts }: Matrix, row: number): number => starts[row] ?? 0;

/** Columns become rows; within each, the rows stay in order. */
export function transposed(matrix: Matrix, columnCount: number): Matrix {
	const starts = startsOf(matrix.columns, columnCount);
	const next = starts.slice();
	const columns = new Int32Array(matrix.columns.length);
	const values = new Float32Array(matrix.columns.length);
	for (let row = 0; row < rowCount(matrix); row++) {
		for (let place = rowStart(matrix, row); place < rowStart(matrix, row + 1); place++) {
			const column = matrix.columns[place] ?? 0;
			const target = next[column] ?? 0;
			columns[target] = row;
			values[target] = matrix.values[place] ?? 0;
			next[column] = target + 1;
		}
	}
	return { starts, columns, values };
}

/** Where the rows begin when each is as long as its number is frequent. */
function startsOf(numbers: Int32Array, count: number): Int32Array {
	const starts = new Int32Array(count + 1);
	for (const number of numbers) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
	for (let row = 0; row < count; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
	return starts;
}
