/**
 * Characters by which a text shows something else than it says, or that nobody sees: controls, which also steer
 * terminals; what turns the direction of letters around; invisible characters, and letters of the "tags" block outside
 * of flags. What right-to-left names and emoji are written with stays: the marks of direction, which turn no letter,
 * the joiner and the non-joiner. A flag is matched, too, as the first group.
 *
 * @see https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
 */
const DECEIVING =
	// eslint-disable-next-line no-control-regex -- controls are among them
	/(\u{1f3f4}[\u{e0020}-\u{e007f}]+)|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** What only some programs take for the end of a line or a page. */
// eslint-disable-next-line no-control-regex -- two of them are controls
const ODD_ENDS = /[\u000b\u000c\u0085\u2028\u2029]/g;

/**
 * A text from anywhere as it may be shown: what it says, and no more. Its line ends are alike, and where half a letter
 * stands is the sign for a lost one.
 */
export const honestText = (text: string): string =>
	text.toWellFormed().replace(/\r\n?/g, '\n').replace(ODD_ENDS, ' ').replace(DECEIVING, '$1');
