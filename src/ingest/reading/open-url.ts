import { readDoi } from '../../model/doi.ts';

/** The DOI in `…?sid=…&id=doi:10.1000%2Fabc&…`, as libraries are asked for a paper; or in `rft_id=info:doi/…`. */
export function doiInQuestion(address: string): string | undefined {
	const written = /[?&][\w.]{0,20}=?(?:(?:info:)?doi(?:=|:|%3A|\/))(10\.\d{4,9}(?:\/|%2F)[^&\s]+)/i.exec(address)?.[1];
	return written === undefined ? undefined : readDoi(written.replace(/%2F/gi, '/'));
}
