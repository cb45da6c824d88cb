/** What every file of Pagefind's begins with once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';
