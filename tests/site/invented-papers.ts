/** Slugs of the invented papers that tests ask for. */
export const BEACONS = 'beacons-at-dawn-learning-when-to-light-a-lamp';
export const FOGHORN = 'foghorn-sound-signals-for-weather-without-sight';
export const HANDBOOK = 'a-keepers-handbook';
/** Leads on to the handbook, and is no page to be read. */
export const OLD_ADDRESS = 'papers/keepers-book.html';
export const UNDATED = 'a-chart-of-the-shoals-found-in-a-drawer';
export const MARKUP = 'script-alert-title-script-img-src-x-onerror-alert-1-markup-in-titles';
export const MARKUP_TITLE = `<script>alert('title')</script> & "><img src=x onerror=alert(1)>: Markup in Titles`;
export const OLDEST_LAMP = MARKUP;
/** A word that nothing but the hidden paper has. */
export const HIDDEN_WORD = 'quxzanthine';
