/** What stands in a mail where site.yaml does not say it, so that an editor sees what is still to be put there. */
export const UNSUBSCRIBE_PLACE =
	'[Here goes your sender’s unsubscribe link: set mail.unsubscribe in content/site.yaml.]';
export const ADDRESS_PLACE = '[Here goes your postal address: set mail.address in content/site.yaml.]';
