import type { LinkKind, Paper } from './paper.ts';

/** What a reader can take up beside the text, as lists name it, what is asked for most first. */
const RESOURCES: readonly LinkKind[] = ['code', 'project', 'model', 'dataset', 'demo'];

/** The first link of each kind of resource that a paper has. */
export const resourcesOf = ({ links = [] }: Pick<Paper, 'links'>): NonNullable<Paper['links']> =>
	RESOURCES.flatMap((kind) => links.find((link) => link.kind === kind) ?? []);
