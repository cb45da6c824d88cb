import { fit, type Fitted } from '../exports/mail/fit.ts';
import { htmlMail } from '../exports/mail/html.ts';
import { letterOf } from '../exports/mail/letter.ts';
import { textMail } from '../exports/mail/text.ts';
import type { Issue } from '../model/digest.ts';
import { cardsOf } from './cards.ts';
import { once } from './once.ts';
import { pictureOf } from './own-pictures.ts';
import { siteAddress, siteSettings } from './site.ts';

export interface Mail extends Fitted {
	issue: Issue;
	text: string;
}

const kept = once(() => new Map<string, Mail>());

/** An issue as it is mailed, short enough to be shown whole. */
export const issueAsMail = (issue: Issue): Mail => kept().getOrInsertComputed(issue.id, () => mailOf(issue));

function mailOf(issue: Issue): Mail {
	const letter = letterOf(issue, {
		site: siteSettings(),
		siteUrl: siteAddress().url,
		pictureOf,
		openingOf: (paper) => cardsOf([paper])[0]?.opening ?? '',
	});
	const fitted = fit(letter, htmlMail);
	return { issue, ...fitted, text: textMail(fitted.letter) };
}
