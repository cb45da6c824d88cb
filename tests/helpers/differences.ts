/** The names of the files that only one of two folders has, or that differ. */
export function differences(some: ReadonlyMap<string, Buffer>, others: ReadonlyMap<string, Buffer>): string[] {
	const names = new Set([...some.keys(), ...others.keys()]);
	return [...names].filter((name) => {
		const [one, other] = [some.get(name), others.get(name)];
		return !one || !other || !one.equals(other);
	});
}
