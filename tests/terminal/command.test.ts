import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ContentFolder } from '../helpers/content-folder.ts';
import { lostOption, strayOption } from '../../src/terminal/stray-options.ts';
import { parseArgs } from 'node:util';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = Object.entries(scripts).flatMap(([name, script]) => {
	const file = /^node (\S+\.m?[jt]s)$/.exec(script)?.[1];
	// npm itself runs that one after an install.
	return file === undefined || name === 'postinstall' ? [] : [{ name, file }];
});

describe.each(commands)('npm run $name', ({ name, file }) => {
	let folder: ContentFolder;
	beforeAll(() => {
		folder = new ContentFolder();
	});

	test('explains itself', () => {
		const { code, output, errors } = folder.run(file, '--help');
		expect(errors).toBe('');
		expect(code).toBe(0);
		expect(output.split('\n')[0]).toMatch(/^[A-Z].*[.,a-z]$/);
		expect(output).toContain(`npm run ${name}`);
		expect(output).toMatch(/^Exit code: .*2 when the command was not understood/m);
		expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThan(170);
	});

	test('says what to type in place of an option that there is not', () => {
		const { code, errors } = folder.run(file, '--nonesuch');
		expect(code).toBe(2);
		expect(errors).toMatch(/^Found --nonesuch, expected (one of --|no option but --help)/);
		expect(errors).toContain(`npm run ${name}`);
	});
});

const options = { zip: { type: 'boolean' }, profile: { type: 'string' } } as const;

function said(...args: string[]): string | undefined {
	try {
		parseArgs({ args, options });
	} catch (error) {
		return strayOption({ name: 'npm run build', options }, error);
	}
	return 'understood';
}

test.each([
	[['--zpi'], 'Found --zpi, expected one of --zip, --profile. Type npm run build -- --zip if you mean that.'],
	[['--ZIP'], 'Found --ZIP, expected one of --zip, --profile. Type npm run build -- --zip if you mean that.'],
	[['--quick'], 'Found --quick, expected one of --zip, --profile.'],
	[['-z'], 'Found -z, expected one of --zip, --profile. Type npm run build -- --zip if you mean that.'],
	[['site'], 'Found site, expected one of --zip, --profile.'],
	[['--profile'], 'Found --profile without a value, expected it with one.'],
	[['--profile', '--zip'], 'Found --profile without a value, expected it with one.'],
	[['--zip=yes'], 'Found --zip with a value, expected it alone.'],
	[['--zip'], 'understood'],
])('%j is answered in plain words', (args, words) => {
	expect(said(...args)).toBe(words);
});

test('an error of another kind is not taken for a stray option', () => {
	expect(strayOption({ name: 'npm run build', options }, new Error('The disk is full.'))).toBeUndefined();
});

test('an option that npm kept to itself is missed, and the whole command is said', () => {
	const found = lostOption(
		{ name: 'npm run build', options },
		{ npm_config_zip: 'true', npm_config_profile: 'steps.json' },
	);
	expect(found).toBe(
		"Found --zip and --profile before the two hyphens that part a command's options from npm's own, expected it behind them. Type npm run build -- --zip --profile …",
	);
	expect(lostOption({ name: 'npm run build', options }, { npm_config_fund: 'false' })).toBeUndefined();
});

test('a command that waits for what never comes says so, and fails', () => {
	const folder = new ContentFolder();
	const command = new URL('../../src/terminal/command.ts', import.meta.url).href;
	const script = join(folder.root, 'wait.mjs');
	writeFileSync(
		script,
		`import { runCommand } from ${JSON.stringify(command)};
		await runCommand({ name: 'wait', help: '', options: {}, read: () => ({}), run: () => new Promise(() => {}), fault: 'Nothing was made' });`,
	);
	const { code, errors } = folder.run(script);
	expect(code).toBe(1);
	expect(errors).toContain('Nothing was made: It waited for something that never came.');
});
