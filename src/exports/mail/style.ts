import { OWN_PALETTES } from '../../model/palette.ts';

const { page, ink, muted, line, accent } = OWN_PALETTES.light;
const { dark } = OWN_PALETTES;

/**
 * The style of a mail. All of it is written into the elements, because many programs drop style sheets; only what is
 * for a dark screen stays a sheet. Every property is one that the major mail programs know, as they know it: Outlook
 * on Windows has padding and borders in cells of tables alone. Where long words are not broken, as at Yahoo, a phone
 * shows a wide mail smaller.
 *
 * A picture keeps the light ground, also below its description while it is not loaded: it may have none of its own.
 *
 * The light colours keep their contrast where a program inverts them on its own.
 */
export const STYLE = `
body { margin: 0; }
.page { background-color: ${page}; }
table { border-collapse: collapse; }
td, th { font-family: Georgia, serif; font-size: 17px; line-height: 1.5; color: ${ink}; }
pre { white-space: pre-wrap; }
img { max-width: 100%; color: ${ink}; background-color: ${page}; }
h1, h2, h3, p { margin: 0; }
a { color: ${accent}; }
.preheader { display: none; }
.around { padding: 0; }
.column { max-width: 600px; }
.masthead { padding: 36px 24px 0; word-break: break-word; }
.site { font-size: 15px; letter-spacing: 1px; }
.site a { text-decoration: none; }
h1 { margin: 20px 0 10px; font-size: 34px; line-height: 1.15; font-weight: normal; }
.quiet { font-size: 14px; line-height: 1.7; color: ${muted}; }
.prose { padding: 20px 24px 0; word-break: break-word; }
.prose p, .prose ul, .prose ol, .prose pre { margin: 0 0 14px; }
.prose blockquote { margin: 0 0 14px 24px; }
.figure { margin: 8px 0 14px; }
table.written { margin: 0 0 14px; }
.written th, .written td { padding: 4px 14px 4px 0; border-bottom: 1px solid ${line}; font-size: 15px; vertical-align: top; }
.written th { word-break: normal; }
.section { padding: 44px 24px 0; word-break: break-word; }
.rule { padding: 14px 0 0; border-top: 1px solid ${accent}; }
h2 { font-size: 24px; line-height: 1.25; font-weight: normal; }
.section p { margin: 8px 0 0; }
.paper { padding: 30px 24px 0; word-break: break-word; }
h3 { font-size: 19px; line-height: 1.3; }
h3 a { color: ${ink}; text-decoration: none; }
.paper p { margin: 6px 0 0; }
.paper table { margin: 12px 0 10px; }
.note { padding: 0 0 0 14px; border-left: 2px solid #c9a79c; word-break: break-word; }
.note p { margin: 0 0 4px; }
.more { padding: 44px 24px 0; }
.foot { padding: 56px 24px 40px; }
.end { padding: 14px 0 0; border-top: 1px solid ${line}; font-size: 14px; color: ${muted}; }
.end p { margin: 0 0 14px; }
`;

/** Kept as a sheet, for the programs that ask it of one. */
export const DARK_STYLE = `
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
.page { background-color: ${dark.page} !important; }
td, th, h1, h2, h3 { color: ${dark.ink} !important; }
a { color: ${dark.accent} !important; }
h3 a { color: ${dark.ink} !important; }
td.end, .quiet { color: ${dark.muted} !important; }
td.rule { border-color: ${dark.accent} !important; }
td.note, td.end, .written td, .written th { border-color: #5c5c66 !important; }
}
`;
