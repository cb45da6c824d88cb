/** A part of a text that reads as mathematics. */
export interface Expression {
	tex: string;
	/** One past its last character. */
	end: number;
	/** Whether something in it cannot be words. */
	isSure: boolean;
	hasLetter: boolean;
	/** Whether it holds a letter by a name that could be a word: `delta`. */
	hasName: boolean;
	hasScript: boolean;
	/** Whether it is more than one symbol. */
	isComposed: boolean;
}

/** A symbol, before anything is known of it. */
export const plain = (tex: string, end: number): Expression => ({
	tex,
	end,
	isSure: false,
	hasLetter: true,
	hasName: false,
	hasScript: false,
	isComposed: false,
});

/** Two expressions as one that is written so. */
export const both = (left: Expression, right: Expression, tex: string): Expression => ({
	tex,
	end: right.end,
	isSure: left.isSure || right.isSure,
	hasLetter: left.hasLetter || right.hasLetter,
	hasName: left.hasName || right.hasName,
	hasScript: left.hasScript || right.hasScript,
	isComposed: true,
});
