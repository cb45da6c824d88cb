import { existsSync } from 'node:fs';
import process from 'node:process';
import { checkSearchParts } from '../checks/search-parts.ts';
import { folders, shownPath } from '../files/folders.ts';
import { linesFoundBy } from '../model/problem.ts';
import { wordsOfSameSite } from '../publish/index.ts';
import { advice, fault, type Finding, good } from './finding.ts';

/** Whether there is a built site, whether its search is whole, and whether it shows the content as it is now. */
export function examineBuiltSite(): Finding[] {
	const dist = shownPath(folders.dist);
	if (!existsSync(folders.dist)) return [advice(`There is no site in ${dist}/ yet.`, 'Type npm run build')];
	const faults = linesFoundBy((log) => checkSearchParts(folders.dist, log));
	return [
		...faults.map((line) => fault(line)),
		...(faults.length === 0
			? [
					good(
						`The site in ${dist}/ has every part of its search. Type npm run check:dist to have all of it looked at.`,
					),
				]
			: []),
		isUpToDate()
			? good(`The site in ${dist}/ shows the content as it is now.`)
			: advice(`The site in ${dist}/ is older than the content or the program.`, 'Type npm run build'),
	];
}

/** With the zip beside its pages or without. */
const isUpToDate = (): boolean =>
	['', 'yes'].some((zip) => wordsOfSameSite({ ...process.env, SHEAF_ZIP: zip }) !== undefined);
