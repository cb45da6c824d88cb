import process from 'node:process';
import { readSiteMemory } from '../../src/publish/site-memory.ts';
import { SiteInWork } from '../../src/publish/site-in-work.ts';

/** Publishes the files that are given as JSON, each under a key of its own text. */
const [dist = '', memory = '', twin = '', files = '{}'] = process.argv.slice(2);
const site = new SiteInWork(dist, readSiteMemory(memory), twin);
for (const [file, text] of Object.entries(JSON.parse(files) as Record<string, string>)) {
	if (!site.keep(file, text)) site.put(file, text, text);
}
site.publish();
