import { hashOf } from '../exports/content-policy.ts';
import { type ProblemWords, quote } from '../model/problem.ts';
import { originOf } from './dead-links.ts';
import { ADDRESS_LISTS, FORBIDDEN_TAGS, type GuardedPart, isForbiddenAttribute } from './guarded-parts.ts';
import type { PageScan } from './page-links.ts';

/** What a page has that its own policy forbids, so that a browser would leave it out. */
export interface PolicyFault extends ProblemWords {
	/** Where it stands in the page. */
	start: number;
}

const GUIDE = 'see docs/security.md.';

/** Looks for what the policy of a page forbids, in what was found in it. */
export const policyFaults = (scan: PageScan, page: string): PolicyFault[] =>
	faultsIn(scan).map(({ fix, ...fault }) => ({
		...fault,
		kind: 'policy',
		fix: `It comes from ${originOf(page)}. ${fix}`,
	}));

/** A fault, whatever page has it. */
type Fault = Omit<PolicyFault, 'kind'>;

function faultsIn({ guarded, links }: PageScan): Fault[] {
	const [first] = guarded;
	const policy = first?.tag === 'meta' ? (first.text ?? '') : '';
	const faults = guarded.flatMap((part) => faultsOf(part, policy));
	for (const { tag, attribute, rel } of links) {
		const { name, value, start } = attribute;
		const found = (): string => `<${tag} ${name}=${quote(value)}>`;
		if (SCRIPTED.test(value)) faults.push({ start, ...scripted(found()) });
		// Most of a page's addresses are of links that load nothing.
		else if (tag === 'a') continue;
		else if (isLoaded(tag, rel) && leavesSite(value)) faults.push({ start, ...foreign(found()) });
		else if (tag === 'form' && leavesSite(value) && !policy.includes(siteOf(value)))
			faults.push({ start, ...sentAway(found()) });
	}
	if (policy === '') faults.unshift(withoutPolicy(first));
	return faults;
}

/** Browsers skip what has no place in an address. */
// eslint-disable-next-line no-control-regex -- control characters are among it
const SCRIPTED = /^[\u0000-\u0020]*(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|^[\u0000-\u0020]*data\s*:/i;

const LOADED_LINKS = /\b(?:stylesheet|icon|(?:module)?preload|prefetch|manifest)\b/i;
/** With a scheme or a host of its own. */
const leavesSite = (address: string): boolean => /^\s*(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(address);

const LOADING_NOTHING = new Set(['a', 'area', 'form', 'button', 'input']);
const isLoaded = (tag: string, rel = ''): boolean =>
	tag === 'link' ? LOADED_LINKS.test(rel) : !LOADING_NOTHING.has(tag);

const siteOf = (address: string): string => URL.parse(address)?.origin ?? address;

function faultsOf({ tag, start, text, attributes }: GuardedPart, policy: string): Fault[] {
	const faults = attributes.filter(isForbiddenAttribute).map(({ name, value, start: at }): Fault => {
		const found = `<${tag} ${name}=${quote(value)}>`;
		const words = name === 'style' ? styled : ADDRESS_LISTS.includes(name) ? listed : handled;
		return { start: at, ...words(found) };
	});
	if (FORBIDDEN_TAGS.includes(tag)) faults.push({ start, ...framed(`<${tag}>`) });
	const isForbidden = text !== undefined && tag !== 'meta' && !policy.includes(hashOfKnown(text));
	if (isForbidden) faults.push({ start, ...(tag === 'style' ? unknownStyle(text) : unknownScript(text)) });
	return faults;
}

/** Pages carry the same few texts. */
const hashes = new Map<string, string>();
const hashOfKnown = (text: string): string => hashes.getOrInsertComputed(text, hashOf);

type Words = Omit<Fault, 'start'>;

const handled = (found: string): Words => ({
	found: `${found}, a script in an attribute`,
	expected: 'none',
	fix: `Let a script of src/client/ listen instead; ${GUIDE}`,
});

const styled = (found: string): Words => ({
	found: `${found}, a style in an attribute`,
	expected: 'none',
	fix: `Use a class, or an attribute of SVG for a measure that comes from the data; ${GUIDE}`,
});

const listed = (found: string): Words => ({
	found: `${found}, a list of addresses that nothing reads`,
	expected: 'one address, in src or href',
	fix: `Name one file of this site; ${GUIDE}`,
});

const unknownScript = (text: string): Words => ({
	found: `a script within the page, ${quote(text)}`,
	expected: 'one that the policy of the site names',
	fix: `Put it into a file, or name it in src/components/site/inline-scripts.ts; ${GUIDE}`,
});

const unknownStyle = (text: string): Words => ({
	found: `a style sheet within the page, ${quote(text)}`,
	expected: 'one that the policy of the site names',
	fix: `Put it into src/styles/, or name it in src/layouts/Safeguards.astro; ${GUIDE}`,
});

const scripted = (found: string): Words => ({
	found: `${found}, which is a script or a page of its own`,
	expected: 'an address that begins with http:// or https://, or one of this site',
	fix: `Mend the link; ${GUIDE}`,
});

const foreign = (found: string): Words => ({
	found: `${found}, which loads from another site`,
	expected: 'a file of this site',
	fix: `Put the file into public/ and write its address from the root; ${GUIDE}`,
});

const sentAway = (found: string): Words => ({
	found: `${found}, which sends what is filled in to another site`,
	expected: 'the address under subscribe: in content/site.yaml',
	fix: `Lead to the form by a link; ${GUIDE}`,
});

const framed = (found: string): Words => ({
	found,
	expected: 'a page that shows nothing of other sites',
	fix: `Lead to it by a link; ${GUIDE}`,
});

const withoutPolicy = (first: GuardedPart | undefined): Fault => ({
	start: first?.start ?? 0,
	found: first ? `<${first.tag}> before any policy` : 'no policy',
	expected: 'the policy of the site at the beginning of the head',
	fix: `Draw the page with src/layouts/Page.astro, or begin its head with Safeguards.astro; ${GUIDE}`,
});
