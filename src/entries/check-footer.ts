import type { z } from 'zod';
import { partsOf } from '../markdown/parts.ts';
import { quote } from '../model/problem.ts';

/** A rule for the Markdown that stands at the foot of every page, whatever the page's own address and headings. */
export function checkFooter(footer: string, context: z.RefinementCtx): void {
	const refuse = (message: string, fix: string): void =>
		context.addIssue({ code: 'custom', message, input: footer, params: { fix } });
	const { addresses, hasHeadings } = partsOf(footer);
	if (hasHeadings) refuse('sentences without a heading', 'Write **bold words** instead, and a blank line around them.');
	for (const address of addresses.filter((found) => !leadsSomewhere(found))) {
		refuse(
			`addresses that begin with a slash, https:// or mailto:, where this has ${quote(address)}`,
			isPath(address) ? `Write ${quote(`/${address}`)} if you mean that page.` : 'Mend the link.',
		);
	}
}

/** A single slash: two lead to another host, or from a disk nowhere. */
const leadsSomewhere = (address: string): boolean => /^(?:\/(?!\/)|https?:\/\/|mailto:)/i.test(address);

const isPath = (address: string): boolean => /^[\w-][^:]*$/.test(address);
