import { hash } from 'node:crypto';
import type { Site } from '../model/site.ts';

const policies = new WeakMap<Site, string>();

/**
 * What browsers are told that a page of the site may load and do: nothing but what the build has made. The same on all
 * pages of a build, and made once.
 *
 * @param inline.scripts The scripts that pages carry in themselves, letter by letter.
 * @param inline.styles The style sheets that they do.
 * @see https://www.w3.org/TR/CSP3/
 */
export const contentPolicy = (site: Site, inline: { scripts: readonly string[]; styles: readonly string[] }): string =>
	policies.getOrInsertComputed(site, () => {
		const directives = [
			`default-src 'none'`,
			['script-src', OWN, ...inline.scripts.map(hashOf)].join(' '),
			['style-src', OWN, ...inline.styles.map(hashOf)].join(' '),
			`img-src ${OWN}`,
			`font-src ${OWN}`,
			// Parts of the index; a page on a disk may fetch nothing.
			`connect-src 'self'`,
			['form-action', OWN, ...formOrigins(site)].join(' '),
			`base-uri 'none'`,
		];
		return directives.join('; ');
	});

/** Some browsers hold what answers a form against the policy too. */
function formOrigins({ subscribe }: Site): string[] {
	const addresses = subscribe ? [subscribe.action, ...(subscribe.answers ?? [])] : [];
	return [...new Set(addresses.map((address) => new URL(address).origin))];
}

/** On a disk, browsers differ in what `'self'` is; on a host, no page may load what is on a disk. */
const OWN = `'self' file:`;

/** A script or a style sheet as a policy names it. */
export const hashOf = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`;
