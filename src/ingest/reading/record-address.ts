import type { LinkKind } from '../../model/paper.ts';
import { kindOf } from '../link-kind.ts';

/** Hosts of databases that describe papers: what they show is not the paper. */
const DATABASES =
	/(?:^|\.)(?:embase\.com|ovid(?:sp)?\.\S+|ebsco(?:host)?\.com|proquest\.com|scopus\.com|web(?:of)?(?:science|knowledge)\.com|isiknowledge\.com|lens\.org|dimensions\.ai|pubmed\.gov|ncbi\.nlm\.nih\.gov|europepmc\.org|adsabs\.harvard\.edu|inspirehep\.net|dblp\.org|dblp\.uni-trier\.de|semanticscholar\.org|mendeley\.com|crd\.york\.ac\.uk|worldcat\.org|amazon\.\w+|wikipedia\.org)$/;

/**
 * What the address of a record leads to: the paper, as publishers and archives show it, unless its host is known for
 * something else. Without a kind, the address tells it later.
 */
export function kindOfRecordsAddress(url: string): { kind?: LinkKind } {
	if (!URL.canParse(url)) return {};
	const address = new URL(url);
	const isArticleThere = /\/pmc\//i.test(address.pathname);
	const isKnown = kindOf(address, { before: '', label: '', after: '' }) !== 'other';
	// The marks of an OpenURL, which asks a library whether it has the paper.
	const isQuestion = ['sid', 'url_ver', 'rft_id', 'rft_val_fmt'].some((mark) => address.searchParams.has(mark));
	return isKnown || isQuestion || (DATABASES.test(address.hostname) && !isArticleThere) ? {} : { kind: 'paper' };
}
