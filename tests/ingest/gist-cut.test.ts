import { expect, test } from 'vitest';
import { cut, LONGEST, TOLERATED } from '../../src/ingest/gist/cut.ts';

const HEAD =
	'We propose BellNet for the goats of all hills and valleys that no other bell has found on any day of this long and dark year';
const TAIL = `${'goats '.repeat(40)}rest.`;

test.each([
	': 1) ',
	' (1) ',
	' (a) ',
	' Specifically ',
	' We ',
	': ',
	'; ',
	'. The ',
	' – ',
	' — ',
	' - ',
	' -- ',
	'—',
	', which ',
	' while ',
	', but ',
	', and we ',
	', improving ',
	' by ',
	' without ',
])('a sentence may end before "%s"', (place) => {
	expect(cut(`${HEAD}${place}${TAIL}`, 60)).toBe(`${HEAD}.`);
});

test.each([', learning ', ', reasoning ', ' and ', ' learned by ', ' seen through ', ' in We-goats '])(
	'a sentence does not end before "%s"',
	(place) => {
		expect(cut(`${HEAD}${place}${TAIL}`, 60)).not.toBe(`${HEAD}.`);
	},
);

test.each([
	[' (of which all', ' bells)'],
	[' “of which all', ' bells”'],
	[' "of which all', ' bells"'],
	[' `of which all', ' bells`'],
	[' **of which all', ' bells**'],
])('a sentence does not end within%s%s', (open, close) => {
	expect(cut(`${HEAD}${open}${close}; ${TAIL}`, 60)).toBe(`${HEAD}${open}${close}.`);
	expect(cut(`${HEAD}${open}; ${TAIL}`, 60)).not.toBe(`${HEAD}${open}.`);
});

test('the numbers of a list are no brackets', () => {
	const list = `${HEAD}, namely 1) bells, b) horns and ii) lamps`;
	expect(cut(`${list}; ${TAIL}`, 60)).toBe(`${list}.`);
});

test.each(['such', 'not only', 'shows', 'ensure', 'an', 'it,', 'goats, enabled', 'bells that, when goats sleep'])(
	'a sentence does not end with "%s"',
	(end) => {
		expect(cut(`${HEAD} ${end}; ${TAIL}`, 60)).not.toContain(`${end.replace(',', '')}.`);
	},
);

test('at least so much stays as is asked for', () => {
	expect(cut(`${HEAD}; ${TAIL}`, HEAD.length + 1)).not.toBe(`${HEAD}.`);
	expect(cut(`${HEAD}; ${TAIL}`, HEAD.length)).toBe(`${HEAD}.`);
});

test('a sentence without a place to end breaks after a comma, or else between words', () => {
	const words = `${HEAD}${' goats'.repeat(10)}`;
	expect(cut(`${words}, ${TAIL}`, 60)).toBe(`${words}…`);
	expect(cut(`${HEAD} ${TAIL}`, 60)).toMatch(/ goats…$/);
	expect(cut('goat'.repeat(100), 60)).toBe(`${'goat'.repeat(60)}…`);
});

test('of mathematics nothing is cut off, unless a sign is missing', () => {
	const formula = `$${'x + '.repeat(70)}y$`;
	expect(cut(`${HEAD} $x, which$; ${TAIL}`, 60)).toBe(`${HEAD} $x, which$.`);
	expect(cut(`(${HEAD} ${formula} rest.`, 60)).toBe(`(${HEAD}…`);
	expect(cut(`(${HEAD} of $5 ${TAIL}`, 60).length).toBeGreaterThan(LONGEST - 10);
});

test('a sentence that is little too long stays whole', () => {
	const whole = `${HEAD}; ${'g'.repeat(TOLERATED - HEAD.length - 3)}.`;
	expect(cut(whole, 60)).toBe(whole);
	expect(cut(`x${whole}`, 60)).toBe(`x${HEAD}.`);
});

test.each([
	' to address this.',
	', specifically designed to effectively address these old problems.',
	' in order to bridge the above gap.',
	' that overcome such limitations.',
	', explicitly built for solving it.',
])('a purpose that points back is left out: "%s"', (purpose) => {
	expect(cut(`We propose the bells of all our goats${purpose}`, 60)).toBe('We propose the bells of all our goats.');
});

test('a purpose that says what for stays, and so does one without which little is left', () => {
	const said = 'We propose the bells of all our goats to address this fog of the hills.';
	expect(cut(said, 60)).toBe(said);
	expect(cut('We propose bells to address this.', 60)).toBe('We propose bells to address this.');
});
