type Value = string | number | boolean | null | Value[] | Mapping;
interface Mapping {
	[key: string]: Value;
}

/**
 * Reads YAML as the ingest writes it: mappings and lists, two spaces to a level, each value on one line, and comments
 * on lines of their own. That is many times as fast as reading all that YAML can say, and a collection has thousands of
 * entries.
 *
 * @returns What `parseYaml` returns; nothing where any line is something else, or might be.
 */
export function readPlainYaml(yaml: string): Mapping | undefined {
	return UNUSUAL.test(yaml) ? undefined : new PlainYaml(yaml).read();
}

/** Tabs and other signs that nobody sees, and white space at the end of a line. */
// eslint-disable-next-line no-control-regex -- these are what it looks for
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u2028\u2029\uFEFF]| (?:\n|$)/;
const INDENT = 2;
const ITEM = '- ';
const KEY = /^([A-Za-z][\w-]{0,99}):(?: (.*))?$/;

/** Every step gives nothing where it meets what is not plain, and so do those that wait for it. */
class PlainYaml {
	readonly #lines: string[];
	/** The line to be read next. */
	#at = 0;

	constructor(yaml: string) {
		this.#lines = yaml.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
	}

	read(): Mapping | undefined {
		const mapping = this.#mapping(0);
		return this.#at === this.#lines.length ? mapping : undefined;
	}

	#mapping(indent: number): Mapping | undefined {
		const mapping: Mapping = {};
		while (this.#indent() === indent && !this.#isItem(indent)) {
			const [, key = '', written] = KEY.exec(this.#lines[this.#at]?.slice(indent) ?? '') ?? [];
			if (key === '' || NO_TEXT.test(key) || Object.hasOwn(mapping, key)) return undefined;
			this.#at += 1;
			const value = written === undefined ? this.#below(indent) : readScalar(written);
			if (value === undefined) return undefined;
			mapping[key] = value;
		}
		return mapping;
	}

	/** What belongs to a key and stands below it. */
	#below(indent: number): Value | undefined {
		const below = indent + INDENT;
		if (this.#isItem(below)) return this.#list(below);
		if (this.#indent() === below) return this.#mapping(below);
		return this.#indent() > indent || this.#isItem(indent) ? undefined : null;
	}

	#list(indent: number): Value[] | undefined {
		const list: Value[] = [];
		while (this.#isItem(indent)) {
			const value = this.#item(indent + INDENT);
			if (value === undefined) return undefined;
			list.push(value);
		}
		return list;
	}

	/** A value, or a mapping whose first key stands behind the hyphen. */
	#item(indent: number): Value | undefined {
		const written = this.#lines[this.#at]?.slice(indent) ?? '';
		if (KEY.test(written)) {
			this.#lines[this.#at] = `${' '.repeat(indent)}${written}`;
			return this.#mapping(indent);
		}
		this.#at += 1;
		return readScalar(written);
	}

	#isItem(indent: number): boolean {
		return this.#indent() === indent && (this.#lines[this.#at]?.startsWith(ITEM, indent) ?? false);
	}

	/** Of the next line; less than any at the end. */
	#indent(): number {
		const line = this.#lines[this.#at];
		if (line === undefined) return -1;
		let indent = 0;
		while (line.charCodeAt(indent) === SPACE) indent += 1;
		return indent;
	}
}

const SPACE = 32;

/** What YAML reads as something else than text. */
const NO_TEXT = /^(?:null|true|false)$/i;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\])*"$/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/;
/** Its first sign means nothing to YAML. */
const BARE = /^[\p{L}\d$(]/u;
/** Would be, or might be, a key, a comment or a number. */
const AMBIGUOUS = /: |:$| #|^0[xo]|^\d+(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

function readScalar(written: string): Value | undefined {
	const first = written.charAt(0);
	if (first === '"') return DOUBLE_QUOTED.test(written) ? (JSON.parse(written) as string) : undefined;
	if (first === "'") return SINGLE_QUOTED.test(written) ? written.slice(1, -1).replaceAll("''", "'") : undefined;
	if (INTEGER.test(written)) return Number(written);
	if (written === 'true' || written === 'false') return written === 'true';
	return BARE.test(written) && !NO_TEXT.test(written) && !AMBIGUOUS.test(written) ? written : undefined;
}
