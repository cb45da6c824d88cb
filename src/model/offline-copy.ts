/** The zip of the whole site, where a build makes one. */
export interface OfflineCopy {
	url: string;
}

/** The attribute of every element that offers the zip; it is absent within the zip. */
export const OFFLINE_COPY_MARK = 'data-offline-copy';

/** Stands where the zip's size will, which is known when everything else is written. */
export const OFFLINE_SIZE_MARK = '{{offline-copy-size}}';
