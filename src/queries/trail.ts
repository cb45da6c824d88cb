import type { NamedPlace, PageSubject } from '../model/page-subject.ts';
import {
	capturesUrl,
	digestsUrl,
	homeUrl,
	organizationsUrl,
	papersUrl,
	timelineUrl,
	topicsUrl,
} from '../model/urls.ts';
import { siteSettings } from './site.ts';

/** The page that lists what is in each folder of the site, by the folder. */
const SECTIONS: Record<string, NamedPlace> = {
	papers: { name: 'All papers', url: papersUrl },
	topics: { name: 'Topics', url: topicsUrl },
	timeline: { name: 'Timeline', url: timelineUrl },
	organizations: { name: 'Organisations', url: organizationsUrl },
	captures: { name: 'Captures', url: capturesUrl },
	digests: { name: 'Digests', url: digestsUrl },
};

/** The pages above one that is in a folder, the first page of the site first; none for the others. */
export function trailOf(pathname: string, subject?: PageSubject): NamedPlace[] {
	const section = SECTIONS[pathname.split('/').slice(1, -1)[0] ?? ''];
	if (!section) return [];
	const home = { name: siteSettings().name, url: homeUrl };
	// A later page of a list is below the list's first, which for all papers is the section itself.
	const isLater = subject?.kind === 'list' && subject.url !== pathname && subject.url !== section.url;
	return [home, section, ...(isLater ? [{ name: subject.name, url: subject.url }] : [])];
}
