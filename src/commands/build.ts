import { writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { folders } from '../files/folders.ts';
import { holdSite } from '../files/hold.ts';
import { wordsOfSameSite } from '../publish/index.ts';
import { runCommand } from '../terminal/command.ts';
import { profile } from '../terminal/phases.ts';
import { checkPlace } from './place.ts';

const HELP = `Ingests content/captures/, then builds the site into dist/.

  npm run build                      the site; what is as the last build left it is not made again
  npm run build -- --zip             the site, and the whole of it in one zip, which its about page offers for reading offline
  npm run build -- --profile FILE    the site, and what each step took, as JSON

The site is built beside the last one and takes its place at the end, so a build that fails leaves dist/ as it was.
Where the site will be is told by url: in content/site.yaml, or by SITE_URL in the environment.

Exit code: 0 when the site was built, 1 when it was not, 2 when the command was not understood.
`;

const OPTIONS = { zip: { type: 'boolean' }, profile: { type: 'string' } } as const;

await runCommand({
	name: 'npm run build',
	help: HELP,
	options: OPTIONS,
	read: (args) => parseArgs({ args, options: OPTIONS }).values,
	run: buildOrLeave,
	fault: 'The site was not built, and the last one is as it was',
});

interface Options {
	zip?: boolean;
	profile?: string;
}

/** A site that would become the same again is left as it is, and what there is to say of it is said again. */
async function buildOrLeave({ zip = false, profile: profileFile }: Options): Promise<number> {
	checkPlace(process.cwd(), process.platform);
	// The pages read it there.
	process.env['SHEAF_ZIP'] = zip ? 'yes' : '';
	using _lock = holdSite();
	const words = wordsOfSameSite();
	if (words)
		say(['Nothing has changed since the last build, so the site is left as it is. Of what is in it:', ...words]);
	else {
		// What builds takes a second to load, and half of that where Node need not compile it again.
		enableCompileCache(`${folders.cache}/node`);
		const { buildSite } = await import('./build-site.ts');
		await buildSite(say);
	}
	if (profileFile !== undefined) writeFileSync(profileFile, `${JSON.stringify(profile(), null, '\t')}\n`);
	return 0;
}

function say(lines: readonly string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}
