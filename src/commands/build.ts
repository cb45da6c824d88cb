import { writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { folders } from '../entries/folders.ts';
import { holdSite } from '../entries/hold.ts';
import { wordsOfSameSite } from '../publish/index.ts';
import { outliveReaders } from '../terminal/closed-pipe.ts';
import { profile } from '../terminal/phases.ts';
import { reasonOf } from '../terminal/reasons.ts';
import { checkPlace } from './place.ts';

const HELP = `Ingests content/captures/, then builds the site into dist/.

  npm run build                      the site; what is as the last build left it is not made again
  npm run build -- --zip             the site, and the whole of it in one zip, which its about page offers for reading offline
  npm run build -- --profile FILE    the site, and what each step took, as JSON

Exit code: 0 when the site was built, 1 when it was not, 2 when the command was not understood.
`;

outliveReaders();
const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
	process.stderr.write(`${options}\n\n${HELP}`);
	process.exitCode = 2;
} else if (options.help) process.stdout.write(HELP);
else await buildOrSay(options);

interface Options {
	zip?: boolean;
	profile?: string;
	help?: boolean;
}

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
	try {
		const { values } = parseArgs({
			args,
			options: { zip: { type: 'boolean' }, profile: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
		});
		return values;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Whatever keeps the site from being built is said, not thrown: a stack helps no editor. */
async function buildOrSay(options: Options): Promise<void> {
	try {
		checkPlace(process.cwd(), process.platform);
		await buildOrLeave(options);
	} catch (error) {
		process.stderr.write(`\nThe site was not built, and the last one is as it was.\n${reasonOf(error)}\n`);
		process.exitCode = 1;
	}
}

/** A site that would become the same again is left as it is, and what there is to say of it is said again. */
async function buildOrLeave({ zip = false, profile: profileFile }: Options): Promise<void> {
	// Astro's configuration and the pages read it there.
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
}

function say(lines: readonly string[]): void {
	process.stdout.write(`${lines.join('\n')}\n`);
}
