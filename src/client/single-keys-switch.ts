import { areSingleKeysOn, setSingleKeys } from './single-keys.ts';

/** A checkbox with its words, as things stand. */
export function singleKeysSwitch(): HTMLLabelElement {
	const label = document.createElement('label');
	const box = document.createElement('input');
	box.type = 'checkbox';
	box.checked = areSingleKeysOn();
	box.addEventListener('change', () => {
		setSingleKeys(box.checked);
	});
	label.append(box, ' The keys / and ? work alone');
	return label;
}
