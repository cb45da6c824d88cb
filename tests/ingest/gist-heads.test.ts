import { expect, test } from 'vitest';
import { mainClause, trimHead } from '../../src/ingest/gist/trim-head.ts';

const OWN = 'we count the goats of the hills by night.';
const LEFT = 'We count the goats of the hills by night.';

test.each([
	'However, ',
	'By contrast, ',
	'Meanwhile ',
	'Moreover, ',
	'Finally, ',
	'Then ',
	'Firstly, ',
	'To summarise, ',
	'Overall, ',
	'Hence, ',
	'As a first step, ',
	'Specifically, ',
	'More concretely, ',
	'Notably, ',
	'To that end, ',
	'Towards this goal, ',
	'To do so, ',
	'For this reason, ',
	'With this in mind, ',
	'Under this lamp, ',
	'Addressing these gaps, ',
	'Here ',
	'In the present study, ',
	'In this regard, ',
	'- ',
	'(ii) ',
	'2)  ',
])('a head that only ties a sentence to others goes: "%s"', (head) => {
	expect(trimHead(`${head}${OWN}`)).toBe(LEFT);
});

test.each([
	`Then again, ${OWN}`,
	`Next generation bells count goats in the fog.`,
	`Here goats are counted by night in the hills.`,
	`First principles of bells are what goats know.`,
	'(goats) are counted by night in the hills.',
	'Finally, goats are counted.',
])('a head that says something stays: %s', (sentence) => {
	expect(trimHead(sentence)).toBe(sentence);
});

test('what is left too short keeps its head', () => {
	expect(trimHead('Finally, goats are counted by us.')).toBe('Finally, goats are counted by us.');
	expect(trimHead('Finally, goats are counted by men.')).toBe('Goats are counted by men.');
});

test('a small letter stays where it begins a name', () => {
	expect(trimHead('Finally, eGoat is counted by night.')).toBe('eGoat is counted by night.');
	expect(trimHead('Finally, a goat is counted by night.')).toBe('A goat is counted by night.');
	expect(trimHead('goats')).toBe('Goats');
});

test.each([
	['Inspired by dogs in the hills, ', LEFT],
	['Recognizing this, ', LEFT],
	['While goats sleep; therefore ', LEFT],
])('a long sentence has its main clause after "%s"', (head, left) => {
	const sentence = `${head}${OWN}`;
	expect(mainClause(sentence, head.length)).toBe(left);
});

test.each(['The dogs sleep, ', 'Inspired by dogs ', 'We, inspired by dogs, see that ', 'By night, as seen here '])(
	'there is no main clause after "%s"',
	(head) => {
		expect(mainClause(`${head}${OWN}`, head.length)).toBe(`${head}${OWN}`);
	},
);
