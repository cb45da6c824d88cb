import { expect, test } from 'vitest';
import { checkPlace } from '../../src/commands/place.ts';

test.each(['/home/ada/Über & ‘copy’ [2] (3)', '/srv/a+b=c;d,e@f$'])('a site can be built in %s', (folder) => {
	expect(() => {
		checkPlace(folder, 'linux');
	}).not.toThrow();
});

test.each(['/home/ada/digest #2', '/home/ada/100% papers', '/a/what?', '/a/"b"'])(
	'that none can be built in %s is said at once',
	(folder) => {
		expect(() => {
			checkPlace(folder, 'linux');
		}).toThrow(/Rename the folder/);
	},
);

test('the signs between the folders of Windows are no part of their names', () => {
	expect(() => {
		checkPlace('C:\\Users\\Ada\\digest', 'win32');
	}).not.toThrow();
});
