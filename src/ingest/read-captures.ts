import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { checkData, yamlProblem } from '../entries/check.ts';
import { shownPath } from '../entries/folders.ts';
import { readTextFile } from '../entries/read-text.ts';
import { type Capture, type Sidecar, sidecarSchema } from '../model/capture.ts';
import type { ProblemLog } from '../model/problem.ts';
import { freeSlug, slugOf } from '../model/slug.ts';
import { decodeText } from './decode-text.ts';

/** Reads what editors saved, in the order of the file names. A file that cannot be read is refused with its reason. */
export function readCaptures(folder: string, log: ProblemLog): Capture[] {
	const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
	const files = names.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of files.filter((file) => !file.isFile())) refuseFolder(join(folder, entry.name), log);
	const all = files.filter((entry) => entry.isFile()).map(({ name }) => name);
	const captures = all.filter((name) => !isSidecar(name));
	noteLoneSidecars(folder, all, captures, log);
	const taken = new Set<string>();
	return captures.flatMap((file) => {
		const name = freeSlug(addressOf(file), (slug) => taken.has(slug));
		taken.add(name);
		return readCapture(folder, file, name, all, log) ?? [];
	});
}

const isSidecar = (name: string): boolean => /\.ya?ml$/i.test(name);
const stemOf = (file: string): string => basename(file, extname(file));

/** The file name without its ending, as it is where an address can hold it. */
function addressOf(file: string): string {
	const stem = stemOf(file);
	return /^[\w-]+$/.test(stem) ? stem : slugOf(stem) || 'capture';
}

/** `NAME.yaml` beside `NAME.txt`; `NAME.txt.yaml` where two captures share the name. */
const sidecarNames = (file: string): string[] =>
	[stemOf(file), file].flatMap((name) => [`${name}.yaml`, `${name}.yml`]);

function readCapture(
	folder: string,
	file: string,
	name: string,
	all: readonly string[],
	log: ProblemLog,
): Capture | undefined {
	const path = shownPath(join(folder, file));
	const text = decodeText(readFileSync(join(folder, file)), path, log);
	if (text === undefined) return undefined;
	const sidecar = sidecarNames(file).find((candidate) => all.includes(candidate));
	const sidecarPath = join(folder, sidecar ?? `${stemOf(file)}.yaml`);
	return { file, name, path, text, sidecarPath, ...(sidecar && readSidecar(sidecarPath, log)) };
}

function readSidecar(path: string, log: ProblemLog): Sidecar {
	const yaml = readTextFile(path, log) ?? '';
	const file = shownPath(path);
	const document = parseDocument(yaml);
	const [error] = document.errors;
	if (error) {
		const { line, column, reason } = yamlProblem(error, 1);
		log.refuseFile(
			{ file, line, column },
			{
				kind: 'bad-yaml',
				found: `text that cannot be read (${reason})`,
				expected: 'YAML',
				fix: 'Mend the line; until then the capture is read without what this file says.',
			},
		);
		return {};
	}
	return checkData(document.toJS() ?? {}, sidecarSchema, { file, yaml, firstLine: 1 }, log) ?? {};
}

function noteLoneSidecars(folder: string, all: readonly string[], captures: readonly string[], log: ProblemLog): void {
	const wanted = new Set(captures.flatMap(sidecarNames));
	for (const name of all.filter((file) => isSidecar(file) && !wanted.has(file))) {
		log.note(
			{ file: shownPath(join(folder, name)), line: 1, column: 1 },
			{
				kind: 'lone-sidecar',
				found: 'a description of a capture that is not there',
				expected: `a capture named ${stemOf(name)} beside it`,
				fix: 'Give both files the same name, or remove this one.',
			},
		);
	}
}

function refuseFolder(path: string, log: ProblemLog): void {
	log.refuseFile(
		{ file: shownPath(path), line: 1, column: 1 },
		{
			kind: 'not-a-file',
			found: 'something that is no plain file',
			expected: 'captures side by side in one folder',
			fix: 'Move the files it holds one level up.',
		},
	);
}
