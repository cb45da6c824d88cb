import { asLook, keepLook, keptLook, LOOK_KEY, showLook } from './look.ts';

/** Makes the choice of a look work, and follows one that is made in another tab. */
export function startLookChooser(page: Document): void {
	const chooser = page.querySelector<HTMLElement>('[data-look-chooser]');
	if (!chooser) return;
	const draw = (): void => {
		const look = asLook(page.documentElement.dataset['look'] ?? null);
		for (const radio of chooser.querySelectorAll('input')) radio.checked = radio.value === look;
	};
	const follow = (): void => {
		showLook(keptLook());
		draw();
	};
	chooser.addEventListener('change', ({ target }) => {
		if (!(target instanceof HTMLInputElement)) return;
		keepLook(asLook(target.value));
		showLook(asLook(target.value));
	});
	addEventListener('storage', ({ key }) => {
		// A store that is emptied as a whole names no key.
		if (key === LOOK_KEY || key === null) follow();
	});
	addEventListener('pageshow', ({ persisted }) => {
		// A page that Back brings up again has heard of nothing meanwhile.
		if (persisted) follow();
	});
	draw();
}
