/** Where things are in the folder that pages are compiled into. */

/** What browsers load, and what is in `public/`. */
export const BROWSER = 'browser';
/** The compiled modules. */
export const SERVER = 'server';
/** The one of them that renders pages. */
export const RENDERER = 'renderer.mjs';
