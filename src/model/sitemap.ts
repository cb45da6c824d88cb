/** An address, and the day of the newest that is to be found there where that is known. */
export interface DatedAddress {
	url: string;
	day?: string;
}
