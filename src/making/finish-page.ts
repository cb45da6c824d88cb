import { hashOf } from '../exports/content-policy.ts';
import { applyEdits, type Edit, scanPage, type StylesheetLink } from '../links/page-links.ts';
import { resolveTarget } from '../links/targets.ts';
import { isMail, NOT_FOUND, type SiteLinks } from '../links/site-links.ts';
import { absoluteStylesheet } from '../links/stylesheet.ts';

/** The text of a stylesheet of the site, by its path from the site's root; nothing where there is none. */
export type Sheets = (file: string) => string | undefined;

/**
 * A page with every address within the site relative, so that the same files work under any path and from a disk.
 * `404.html`, which is served at any depth, gets its addresses from the root of the host and its styles inline. Mails
 * stay as they are.
 *
 * @param links Takes note of where the page leads.
 * @param isGuarded Whether it must do nothing that its policy forbids; a page that is only copied has none of ours.
 */
export function finishPage(html: string, page: string, links: SiteLinks, sheets: Sheets, isGuarded = true): string {
	if (isMail(page)) {
		links.readMail(html, page);
		return html;
	}
	if (page !== NOT_FOUND) return links.finish(html, page, isGuarded);
	if (isGuarded) links.guard(html, page);
	return links.finish(withStyles(html, sheets, links.base), page);
}

/** `404.html` with its styles inline. */
function withStyles(html: string, sheets: Sheets, base: string): string {
	const styles = scanPage(html).stylesheets.flatMap((link) => inlineStyle(link, sheets, base));
	const edits = styles.map(({ start, end, css }): Edit => ({ start, end, text: `<style>${css}</style>` }));
	const hashes = styles.map(({ css }) => ` ${hashOf(css)}`).join('');
	// The policy stands before all styles, and names these by what they are.
	return applyEdits(html, edits).replace(
		/http-equiv="content-security-policy"[^>]*?style-src[^;]*/,
		(policy) => policy + hashes,
	);
}

interface InlineStyle {
	start: number;
	end: number;
	css: string;
}

/** A stylesheet that is not of the site stays a link. */
function inlineStyle({ href, start, end }: StylesheetLink, sheets: Sheets, base: string): InlineStyle[] {
	const file = resolveTarget(href, NOT_FOUND)?.file;
	const sheet = file === undefined ? undefined : sheets(file);
	if (file === undefined || sheet === undefined) return [];
	return [{ start, end, css: absoluteStylesheet(sheet, file, base).replaceAll('</', '<\\/') }];
}
