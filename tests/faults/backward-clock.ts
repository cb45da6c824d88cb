/** Loaded before a program: its clock begins in 2031 and loses a minute whenever it is asked. */
let now = Date.UTC(2031, 1, 3);

const backward = (): number => (now -= 60_000);

globalThis.Date = class extends Date {
	constructor(given: string | number | Date = backward()) {
		super(given);
	}
	static override now = backward;
} as DateConstructor;
