import process from 'node:process';
import type { OfflineCopy } from '../model/offline-copy.ts';
import { offlineCopyUrl } from '../model/urls.ts';
import { siteSettings } from './site.ts';

/** The zip of the whole site, where this build was asked for one (`npm run build -- --zip`). */
export function offlineCopy(): OfflineCopy | undefined {
	return process.env['SHEAF_ZIP'] ? { url: offlineCopyUrl(siteSettings()) } : undefined;
}
