import { z } from 'zod';
import { compareText } from './compare.ts';
import { isAddressName } from './slug.ts';
import { text } from './schema-parts.ts';

/** What has lasting addresses: folders of the content and of the site alike. */
export const ADDRESS_KINDS = ['papers', 'topics', 'digests'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What one thing of a kind is called in a sentence. */
export const KIND_WORDS: Record<AddressKind, string> = { papers: 'paper', topics: 'topic', digests: 'issue' };

/** A page's address without its ending, such as `papers/bees-at-night`. */
export interface Address {
	kind: AddressKind;
	name: string;
}

export const addressOf = ({ kind, name }: Address): string => `${kind}/${name}`;

/** The inverse of `addressOf`; nothing where the text is no such address. */
export function parseAddress(address: string): Address | undefined {
	const [folder, name = '', ...rest] = address.split('/');
	const kind = ADDRESS_KINDS.find((known) => known === folder);
	return kind && isAddressName(name) && rest.length === 0 ? { kind, name } : undefined;
}

// A key with nothing behind it is how a person writes an empty list.
const names = z
	.array(text)
	.nullish()
	.transform((list) => list ?? []);

const reasons = z
	.record(z.string(), text)
	.superRefine((gone, context) => {
		for (const address of Object.keys(gone).filter((key) => !parseAddress(key))) {
			context.addIssue({
				code: 'custom',
				path: [address],
				message: 'expected an address such as papers/bees-at-night',
			});
		}
	})
	.nullish()
	.transform((gone) => gone ?? {});

/** `content/permalinks.yaml`: the addresses that others may link to for good. */
export const permalinksSchema = z.strictObject({
	/** Why there is nothing to be read at an address any more, for readers. */
	gone: reasons,
	papers: names,
	topics: names,
	digests: names,
});

export type Permalinks = z.output<typeof permalinksSchema>;

/** What has an address of its own, and may have had others. */
export interface Addressed {
	name: string;
	/** Older names that lead here. */
	aliases?: readonly string[] | undefined;
	/** Kept, but not published. */
	hidden?: boolean | undefined;
}

/** The entries of one kind. */
export interface AddressedFolder {
	kind: AddressKind;
	/** Path as problems print it. */
	folder: string;
	entries: readonly Addressed[];
	/** Names of files that cannot be read. They have said so; what they promise stands until they are mended. */
	unread: readonly string[];
}

/**
 * Which published entry each old name leads to. A name that an entry has now is not an old one, and of two that claim
 * the same one the first by name has it.
 */
export function redirectsOf<Entry extends Addressed>(entries: readonly Entry[]): Map<string, Entry> {
	const published = entries.filter(({ hidden }) => hidden !== true);
	const living = new Set(published.map(({ name }) => name));
	const redirects = new Map<string, Entry>();
	for (const entry of [...published].sort((a, b) => compareText(a.name, b.name))) {
		for (const alias of entry.aliases ?? []) {
			if (!living.has(alias) && !redirects.has(alias)) redirects.set(alias, entry);
		}
	}
	return redirects;
}

/** Addresses of published entries that nobody has promised yet, in order. */
export function unpromised(permalinks: Permalinks, folders: readonly AddressedFolder[]): Address[] {
	return folders.flatMap(({ kind, entries }) => {
		const promised = new Set(permalinks[kind]);
		const fresh = entries.filter(({ name, hidden }) => hidden !== true && !promised.has(name));
		return fresh.map(({ name }) => ({ kind, name })).sort((a, b) => compareText(a.name, b.name));
	});
}

/** Promised addresses at which there would be no page, no redirect and no reason, in the order of the list. */
export function brokenPromises(permalinks: Permalinks, folders: readonly AddressedFolder[]): Address[] {
	return ADDRESS_KINDS.flatMap((kind) => {
		const { entries = [], unread = [] } = folders.find((folder) => folder.kind === kind) ?? {};
		const published = entries.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
		const kept = new Set([...published, ...unread, ...redirectsOf(entries).keys()]);
		const lost = [...new Set(permalinks[kind])].filter((name) => !kept.has(name));
		return lost.map((name) => ({ kind, name })).filter((address) => permalinks.gone[addressOf(address)] === undefined);
	});
}
