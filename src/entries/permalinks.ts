import { existsSync, readFileSync } from 'node:fs';
import { isScalar, isSeq, parseDocument, type Scalar, YAMLSeq } from 'yaml';
import writeFileAtomic from 'write-file-atomic';
import { compareText } from '../model/compare.ts';
import { type Address, ADDRESS_KINDS, addressOf, type Permalinks, permalinksSchema } from '../model/permalinks.ts';
import type { Place, ProblemLog } from '../model/problem.ts';
import { shownPath } from '../files/folders.ts';
import { placesIn, plainText } from './front-matter.ts';
import { readTextFile, refuse } from './read-text.ts';
import { checkYaml } from './read-yaml.ts';
import { parseYaml } from './yaml.ts';

/** Every key stands in a new file, so that a person sees where things belong. */
const NEW_FILE = `# Addresses of the site that others link to, so they stay. The ingest adds new ones and takes none away.
# A page may go only where an alias leads on from its address, or where a line under gone: tells readers why:
#
#   gone:
#     papers/bees-at-night: Withdrawn by its authors.

gone:
${ADDRESS_KINDS.map((kind) => `${kind}:\n`).join('')}`;

/** Reads `permalinks.yaml`. One that is not there promises nothing; of one that is wrong the log says why. */
export function readPermalinks(path: string, log: ProblemLog): Permalinks | undefined {
	if (!existsSync(path)) return permalinksSchema.parse({});
	const text = readTextFile(path, log);
	if (text === undefined) return undefined;
	const lost = lostKeys(text);
	if (lost.length === 0) return checkYaml(text, permalinksSchema, shownPath(path), log);
	refuse(path, log, {
		kind: 'cut-off',
		found: `no ${lost.map((key) => `${key}:`).join(', nor ')}`,
		expected: 'each of them, as the ingest has written the file, lest promises are forgotten',
		fix: 'Bring the file back as it was (git restore does), or add what is lost.',
	});
	return undefined;
}

const KEYS = ['gone', ...ADDRESS_KINDS];

/** The keys that the list lacks; none where it is no YAML, which is said as such. */
function lostKeys(yaml: string): string[] {
	try {
		const held = parseYaml(yaml);
		return KEYS.filter((key) => !(key in held));
	} catch {
		return [];
	}
}

/** Where the file promises an address, or its first line where it does not. */
export function promisePlaces(path: string): (address: Address) => Place {
	const yaml = existsSync(path) ? plainText(readFileSync(path, 'utf8')) : '';
	const placeOf = placesIn(yaml);
	const lists = parseDocument(yaml).toJS() as Partial<Permalinks> | null;
	return ({ kind, name }) => ({ file: shownPath(path), ...placeOf([kind, (lists?.[kind] ?? []).indexOf(name)]) });
}

/** Where the file says why an address is gone. */
export function reasonPlaces(path: string): (address: Address) => Place {
	const placeOf = placesIn(plainText(readFileSync(path, 'utf8')));
	return (address) => ({ file: shownPath(path), ...placeOf(['gone', addressOf(address)], 'key') });
}

/** Adds addresses to the lists of the file, each in its place, and leaves the rest as it is, comments included. */
export function addPromises(path: string, added: readonly Address[]): void {
	const text = existsSync(path) ? plainText(readFileSync(path, 'utf8')) : NEW_FILE;
	const document = parseDocument(text, { compat: 'yaml-1.1' });
	for (const kind of ADDRESS_KINDS) {
		const list = document.get(kind);
		const held = isSeq(list) ? list : new YAMLSeq();
		const fresh = added.filter((address) => address.kind === kind).map(({ name }) => document.createNode(name));
		if (fresh.length === 0) continue;
		held.items = inOrder([...held.items.filter(isScalar), ...fresh]);
		held.flow = false;
		document.set(kind, held);
	}
	writeFileAtomic.sync(path, document.toString(LAYOUT));
}

/** A list that two branches have added to may be out of order, or have a name twice. */
function inOrder(names: Scalar[]): Scalar[] {
	const byName = new Map(names.toReversed().map((scalar) => [String(scalar.value), scalar]));
	return [...byName].sort(([a], [b]) => compareText(a, b)).map(([, scalar]) => scalar);
}

const LAYOUT = { lineWidth: 0, nullStr: '' };
