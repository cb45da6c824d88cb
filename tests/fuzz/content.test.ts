import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { checkMarkdownFile } from '../../src/entries/check.ts';
import { readPermalinks } from '../../src/entries/permalinks.ts';
import { readPlainYaml } from '../../src/entries/plain-yaml.ts';
import { entrySchema, readEntry } from '../../src/entries/read-entry.ts';
import { readSite } from '../../src/entries/read-site.ts';
import { readThesaurus } from '../../src/entries/read-thesaurus.ts';
import { readYamlFile } from '../../src/entries/read-yaml.ts';
import { formatEntry } from '../../src/entries/write-entries.ts';
import { sidecarSchema } from '../../src/model/capture.ts';
import { digestSchema } from '../../src/model/digest.ts';
import { type Problem, ProblemLog } from '../../src/model/problem.ts';
import { computeAnew } from '../../src/model/remember.ts';
import { topicSchema } from '../../src/model/topic.ts';
import { testFolder } from '../helpers/test-folder.ts';
import { allDamaged, damage, encoded, encoding } from './damage.ts';
import { fuzz } from './fuzz.ts';
import { must } from './must.ts';
import { mustBeSaid } from './said.ts';

const folder = testFolder('fuzz-');
const path = join(folder, 'file');

/** The rest of a file is more of the same. */
const LONGEST = 4000;

/** Files of a kind, as a person leaves them who has never heard of YAML. */
function edited(...patterns: string[]): fc.Arbitrary<Buffer> {
	const texts = globSync(patterns)
		.sort()
		.map((file) => readFileSync(file, 'utf8').slice(0, LONGEST));
	return fc
		.tuple(fc.constantFrom(...texts), fc.array(damage, { maxLength: 4 }), encoding)
		.map(([text, damages, how]) => encoded(allDamaged(text, damages), how));
}

/** Puts a file where it is read from. What is wrong with it is said, each thing with its place and how to mend it. */
function mustRead<Value>(bytes: Buffer, read: (log: ProblemLog) => Value | undefined): Value | undefined {
	writeFileSync(path, bytes);
	const log = new ProblemLog();
	const value = read(log);
	must(value !== undefined || log.hasRefusals, 'what cannot be read is refused', bytes.toString());
	for (const problem of log.problems) mustBePlaced(problem, bytes);
	return value;
}

function mustBePlaced(problem: Problem, bytes: Buffer): void {
	mustBeSaid(problem);
	must(problem.fix.trim() !== '', 'a problem says how it is mended', problem);
	const lines = bytes.toString().split(/\r\n?|\n/).length;
	must(problem.line <= lines + 1, 'a problem is within its file', [problem, bytes.toString()]);
}

fuzz(
	'an entry edited in any way is read or refused, and reads as it is written',
	edited('content/papers/[a-c]*.md'),
	{ short: 150, long: 12_000 },
	(bytes) => {
		const entry = mustRead(bytes, (log) => {
			const read = readEntry(path, 'entry', log, computeAnew);
			return 'fields' in read ? read : undefined;
		});
		if (!entry) return;
		const text = Buffer.from(formatEntry(entry)).toString();
		const { ingested: memory, ...fields } =
			checkMarkdownFile(text, entrySchema, 'entry.md', new ProblemLog())?.data ?? {};
		must(
			isDeepStrictEqual({ fields, memory }, { fields: entry.fields, memory: entry.memory }),
			'it reads as it is written',
			[entry, text],
		);
	},
);

const markdown = (bytes: Buffer, schema: typeof topicSchema | typeof digestSchema): unknown =>
	mustRead(bytes, (log) => checkMarkdownFile(bytes.toString(), schema, 'file.md', log));

fuzz(
	'a topic edited in any way is read or refused',
	edited('content/topics/*.md', 'tests/site/topics/*.md'),
	{ short: 80, long: 4000 },
	(bytes) => void markdown(bytes, topicSchema),
);

fuzz(
	'an issue edited in any way is read or refused',
	edited('content/digests/*.md', 'tests/site/digests/*.md'),
	{ short: 80, long: 4000 },
	(bytes) => void markdown(bytes, digestSchema),
);

fuzz(
	'settings edited in any way are read or refused',
	edited('content/site.yaml', 'tests/site/site.yaml'),
	{ short: 80, long: 4000 },
	(bytes) => void mustRead(bytes, (log) => readSite(path, log)),
);

fuzz(
	'a thesaurus edited in any way is read or refused',
	edited('content/thesaurus.yaml'),
	{ short: 80, long: 4000 },
	(bytes) => void mustRead(bytes, (log) => readThesaurus(path, log)),
);

fuzz(
	'a sidecar edited in any way is read or refused',
	edited('content/captures/*.yaml'),
	{ short: 80, long: 4000 },
	(bytes) => void mustRead(bytes, (log) => readYamlFile(path, sidecarSchema, log)),
);

fuzz(
	'promises edited in any way are read or refused',
	edited('content/permalinks.yaml'),
	{ short: 40, long: 2000 },
	(bytes) => void mustRead(bytes, (log) => readPermalinks(path, log)),
);

fuzz(
	'front matter is the same to both of its readers',
	edited('content/papers/[a-c]*.md', 'content/**/*.yaml'),
	{ short: 150, long: 8000 },
	(bytes) => {
		const yaml = bytes.toString().replace(/^---\n|\n---\n[^]*/g, '');
		const read = readPlainYaml(yaml);
		if (read === undefined) return;
		const document = parseDocument(yaml);
		must(document.errors.length === 0 && isDeepStrictEqual(read, document.toJS() ?? {}), 'both read the same', yaml);
	},
);
