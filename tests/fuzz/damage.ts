import fc from 'fast-check';
import { LETTERS, MARKS, NESTED, NUMBERS, SCRIPTS, UNSEEN } from './signs.ts';

/** One way in which a text goes wrong, with where it does and how much of it. */
export interface Damage {
	kind: (typeof KINDS)[number];
	/** Parts of the length of the text. */
	where: number;
	reach: number;
	sign: string;
	times: number;
}

const KINDS = [
	'cut',
	'repeat',
	'swap',
	'flip',
	'put',
	'replace',
	'nest',
	'number',
	'case',
	'head',
	'tail',
	'join',
] as const;

const part = fc.double({ min: 0, max: 1, noNaN: true });
const sign = fc.constantFrom(...UNSEEN, ...SCRIPTS, ...MARKS, ...LETTERS);

export const damage: fc.Arbitrary<Damage> = fc.constantFrom(...KINDS).chain((kind) =>
	fc.record({
		kind: fc.constant(kind),
		where: part,
		reach: part,
		sign: kind === 'nest' ? fc.constantFrom(...NESTED) : kind === 'number' ? fc.constantFrom(...NUMBERS) : sign,
		times: fc.oneof({ weight: 9, arbitrary: fc.nat({ max: 40 }) }, { weight: 1, arbitrary: fc.nat({ max: 3000 }) }),
	}),
);

/** The text after the damage. */
export function damaged(text: string, { kind, where, reach, sign, times }: Damage): string {
	const at = Math.floor(where * text.length);
	const [before, behind] = [text.slice(0, at), text.slice(at)];
	const few = Math.floor(reach * 30);
	switch (kind) {
		case 'cut':
			return before + behind.slice(Math.floor(reach * reach * behind.length));
		case 'repeat':
			return before + behind.slice(0, few).repeat(Math.min(times, 60)) + behind;
		case 'swap':
			return swapped(text, where, reach);
		case 'flip':
			return before + flipped(behind.slice(0, 1), times) + behind.slice(1);
		case 'put':
			return before + sign + behind;
		case 'replace':
			return before + sign + behind.slice(few);
		case 'nest':
			return before + sign.repeat(times) + behind;
		case 'number':
			return before + behind.replace(/\d+/, sign);
		case 'case':
			return before + (times % 2 ? behind.toUpperCase() : behind.toLowerCase());
		case 'head':
			return sign + text.slice(few);
		case 'tail':
			return before + sign;
		case 'join':
			return before + behind.replace(/\n+/, '');
	}
}

function swapped(text: string, where: number, reach: number): string {
	const lines = text.split('\n');
	const [one, other] = [where, reach].map((share) => Math.min(lines.length - 1, Math.floor(share * lines.length)));
	return lines
		.map((line, index) => (index === one ? lines[other ?? 0] : index === other ? lines[one ?? 0] : line))
		.join('\n');
}

/** One bit of a sign is another. */
const flipped = (sign: string, bit: number): string =>
	sign === '' ? '' : String.fromCharCode(sign.charCodeAt(0) ^ (1 << (bit % 8)));

/** How a text becomes bytes. */
const ENCODINGS: Record<string, (text: string) => Buffer> = {
	'UTF-8': (text) => Buffer.from(text),
	'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
	'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
	'UTF-16, the other way round': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
	'UTF-16 without a mark': (text) => Buffer.from(text, 'utf16le'),
	'Latin 1': (text) => Buffer.from(text, 'latin1'),
	'Windows line ends': (text) => Buffer.from(text.replaceAll('\n', '\r\n')),
	'old Macintosh line ends': (text) => Buffer.from(text.replaceAll('\n', '\r')),
	'cut off within a letter': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])]),
	'read as another encoding': (text) => Buffer.from(Buffer.from(text).toString('latin1')),
};

export const encoding = fc.oneof(
	{ weight: 3, arbitrary: fc.constant('UTF-8') },
	{ weight: 2, arbitrary: fc.constantFrom(...Object.keys(ENCODINGS)) },
);

export const encoded = (text: string, name: string): Buffer => ENCODINGS[name]?.(text) ?? Buffer.from(text);

/** A text with all of some damages, one after the other. Past a length that no list of a test needs, the rest is cut. */
export const allDamaged = (text: string, damages: readonly Damage[]): string =>
	damages.reduce((worse, one) => damaged(worse, one).slice(0, LONGEST), text);

const LONGEST = 20_000;
