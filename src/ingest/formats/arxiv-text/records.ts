import { isOfferAlone, readHead } from './head.ts';
import { firstSent, readLabel } from './label.ts';
import { nextPart } from './next-part.ts';
import type { PageLine } from './page-lines.ts';
import { has, isHeadOfPage, type PartName, type RawRecord } from './raw-record.ts';
import { isBetween, isOffer, isRule, isSmall } from './surroundings.ts';

/** The line that parts a mail's records and their abstracts; what ends a record gives its address behind it. */
const PARTING = /^\\{1,3}(?: ?\(.*)?$/;

/** Parts whose lines may end in the identifier of another paper. */
const WORDY: readonly PartName[] = ['comments', 'cite', 'journal', 'doi', 'abstract'];

/** Groups the lines of a page or a mail into records. */
export function recordsIn(lines: readonly PageLine[], isWrapped: boolean): RawRecord[] {
	const reader = new Reader(isWrapped);
	for (const line of lines) reader.read(line);
	return reader.records;
}

/** Whether a line ends the abstract of a mail; an item of a list does where damage alone has begun one. */
const endsMailed = ({ text }: PageLine): boolean =>
	PARTING.test(text) || isRule(text) || readHead(text)?.isListed === true;

class Reader {
	readonly records: RawRecord[] = [];
	#record: RawRecord | undefined;
	#part: PartName | undefined;
	/** The identifier of the page, where only its name or its address above has it. */
	#known = '';
	readonly #isWrapped: boolean;

	constructor(isWrapped: boolean) {
		this.#isWrapped = isWrapped;
	}

	read(line: PageLine): void {
		if (this.#part === 'mailed' && !endsMailed(line)) this.#put('mailed', line);
		else if (line.text === '') this.#put(this.#part, line);
		else if (!this.#readIdentifier(line) && !this.#readBeginning(line) && !this.#readLabelled(line))
			this.#readOther(line);
	}

	#begin({ place }: PageLine, arxiv = '', isListed = false): RawRecord {
		this.#record = { place, arxiv, isListed, parts: new Map() };
		this.records.push(this.#record);
		this.#known = '';
		return this.#record;
	}

	/** Of blank lines one after the other, one is kept. */
	#put(part: PartName | undefined, line: PageLine): void {
		if (!this.#record || part === undefined) return;
		const lines = this.#record.parts.get(part);
		if (!lines) this.#record.parts.set(part, [line]);
		else if (line.text !== '' || lines.at(-1)?.text !== '') lines.push(line);
	}

	/** Lists of others have the identifier among the fields, right below the title or the names. */
	#readIdentifier(line: PageLine): boolean {
		const [record, part] = [this.#record, this.#part];
		if (record?.arxiv !== '' || record.isListed || !has(record, 'title')) return false;
		const above = part && record.parts.get(part)?.at(-1);
		if (!above?.text || readHead(line.text)?.isListed !== false) return false;
		this.#put((this.#part = 'cite'), line);
		return true;
	}

	#readBeginning(line: PageLine): boolean {
		const found = readHead(line.text);
		const head = found?.isBare && this.#isWithin() ? undefined : found;
		const sent = head ? undefined : firstSent(line.text);
		if (head) {
			this.#begin(line, head.arxiv, head.isListed);
			this.#part = head.isPage ? undefined : 'front';
			if (head.rest.trim() !== '') this.#put('front', { ...line, text: head.rest.trim() });
		} else if (sent !== undefined) {
			const arxiv = this.#known;
			const record = this.#record && isHeadOfPage(this.#record) ? this.#record : this.#begin(line);
			Object.assign(record, { firstSent: sent, arxiv: record.arxiv || arxiv });
			this.#part = has(record, 'title') ? 'body' : 'front';
		}
		return head !== undefined || sent !== undefined;
	}

	/** Whether an identifier that stands alone is a word of the part above: no gap parts it, or the part has no word yet. */
	#isWithin(): boolean {
		const lines = this.#part && WORDY.includes(this.#part) ? this.#record?.parts.get(this.#part) : undefined;
		return lines !== undefined && (lines.length === 1 || lines.at(-1)?.text !== '');
	}

	#readLabelled(line: PageLine): boolean {
		const label = readLabel(line.text);
		if (!label) return false;
		const { name, value } = label;
		const isRepeated = this.#record && has(this.#record, name);
		const isNext = (name === 'title' || name === 'authors') && (!this.#record || isRepeated);
		if (isNext) this.#begin(line);
		// What is said twice is said first of the paper.
		this.#part = isRepeated && !isNext ? 'other' : name;
		this.#put(this.#part, { ...line, text: value });
		return true;
	}

	#readOther(line: PageLine): void {
		const { text } = line;
		if (!this.#record) this.#known = knownIn(text) ?? this.#known;
		if (PARTING.test(text)) this.#readParting(text);
		else if (isBetween(text)) this.#end();
		else if (isOfferAlone(text)) this.#readOffer(line);
		else if (isOffer(text)) this.#part = this.#record?.firstSent === undefined ? this.#part : 'body';
		else if (isSmall(text)) this.#part = this.#part === 'front' ? this.#part : undefined;
		else if (this.#record) this.#put((this.#part = this.#partAfter(this.#part, this.#record, line)), line);
	}

	#readParting(text: string): void {
		const isAbstract = this.#record && has(this.#record, 'title') && this.#part !== 'mailed' && !text.includes('(');
		if (isAbstract) this.#part = 'mailed';
		else this.#end();
	}

	/** Below the identifier, or in its place where that line is lost. */
	#readOffer(line: PageLine): void {
		if (!this.#record || this.#record.isListed) this.#begin(line);
		if (this.#record) this.#record.isListed = true;
		this.#part = 'front';
	}

	#end(): void {
		[this.#record, this.#part] = [undefined, undefined];
	}

	/** The part that a line without a label belongs to, below the lines of another. */
	#partAfter(part: PartName | undefined, record: RawRecord, line: PageLine): PartName | undefined {
		if (part === undefined || part === 'front') return part;
		const lines = record.parts.get(part) ?? [];
		const last = lines.findLast(({ text }) => text !== '');
		if (last === undefined) return part;
		return nextPart(part, { record, last, line, isAfterGap: lines.at(-1)?.text === '', isWrapped: this.#isWrapped });
	}
}

/** `[2504.15254] The Title`, `url: "https://arxiv.org/abs/2504.15254"`. */
const knownIn = (text: string): string | undefined =>
	/^(?:# )?\[([\w./-]{9,20})\] \S|^(?:[\w ]{2,20}: "?)?https?:\/\/arxiv\.org\/abs\/([\w./-]{9,20})/
		.exec(text)
		?.slice(1)
		.find(Boolean);
