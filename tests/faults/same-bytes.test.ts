import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '../helpers/test-folder.ts';
import { filesOf } from '../site/build.ts';
import { builtSite, SITE_URL } from '../site/built.ts';
import { canLoseNetwork, WITHOUT_NETWORK } from './namespaces.ts';
import { copyProject, runIn } from './project-copy.ts';

/** A day ahead, other ways to write numbers and to sort letters, and a clock that runs backwards. */
const ELSEWHERE = {
	TZ: 'Pacific/Kiritimati',
	LANG: 'tr_TR.UTF-8',
	LC_ALL: 'tr_TR.UTF-8',
	TERM: 'dumb',
	SITE_URL,
	NODE_OPTIONS: `--import=${join(import.meta.dirname, 'backward-clock.ts')}`,
};

test('the same content gives the same bytes in another folder, time zone and language, with a clock that runs backwards, without a network', async () => {
	const folder = join(testFolder('elsewhere-'), 'Über & ’copy’');
	const home = join(folder, '..', 'home');
	mkdirSync(home);
	copyProject(folder);
	const network = canLoseNetwork ? WITHOUT_NETWORK : ([] as const);
	const [here, there] = await Promise.all([
		builtSite(),
		runIn(folder, [...network, 'node', 'src/commands/build.ts'] as [string, ...string[]], { ...ELSEWHERE, HOME: home }),
	]);
	expect({ code: there.code, said: there.code === 0 ? '' : there.stderr }).toEqual({ code: 0, said: '' });
	const [one, other] = [filesOf(here.dist), filesOf(join(folder, 'dist'))];
	expect([...other.keys()]).toEqual([...one.keys()]);
	expect([...one].filter(([file, bytes]) => !other.get(file)?.equals(bytes)).map(([file]) => file)).toEqual([]);
});
