import { Best } from './best.ts';
import { type Matrix, type MatrixBuilder, rowStart } from './matrix.ts';

/** Adds up rows of numbers above zero by column, in lists that it uses again for the next sum. */
export class Sums {
	readonly #values: Float32Array;
	/** The columns that have a sum, in the order in which they came. */
	readonly #touched: Int32Array;
	#count = 0;

	constructor(columnCount: number) {
		this.#values = new Float32Array(columnCount);
		this.#touched = new Int32Array(columnCount);
	}

	/** Adds a row, times a factor. */
	add(matrix: Matrix, row: number, factor: number): void {
		const { columns, values } = matrix;
		const sums = this.#values;
		const end = rowStart(matrix, row + 1);
		for (let place = rowStart(matrix, row); place < end; place++) {
			const column = columns[place] ?? 0;
			const sum = sums[column] ?? 0;
			if (sum === 0) this.#touched[this.#count++] = column;
			sums[column] = sum + factor * (values[place] ?? 0);
		}
	}

	/** The sum of the products of a row and the sums, column by column. */
	product(matrix: Matrix, row: number): number {
		const { columns, values } = matrix;
		const sums = this.#values;
		let product = 0;
		const end = rowStart(matrix, row + 1);
		for (let place = rowStart(matrix, row); place < end; place++) {
			product += (sums[columns[place] ?? 0] ?? 0) * (values[place] ?? 0);
		}
		return product;
	}

	/** The columns with the highest sums, one of them left out. */
	best(most: number, except: number): Best {
		const best = new Best(most);
		for (let at = 0; at < this.#count; at++) {
			const column = this.#touched[at] ?? 0;
			const sum = this.#values[column] ?? 0;
			if (sum >= best.threshold && column !== except) best.add(column, sum);
		}
		return best;
	}

	/** Writes the sums into a row. */
	endRow(matrix: MatrixBuilder): void {
		for (let at = 0; at < this.#count; at++) {
			const column = this.#touched[at] ?? 0;
			matrix.add(column, this.#values[column] ?? 0);
		}
		matrix.endRow();
	}

	/** Begins anew. */
	clear(): void {
		for (let at = 0; at < this.#count; at++) this.#values[this.#touched[at] ?? 0] = 0;
		this.#count = 0;
	}
}
