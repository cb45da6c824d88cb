/** Loads each thing once, however many ask for it; what failed is loaded again when it is asked for again. */
export function onceEach<Value>(load: (name: string) => Promise<Value>): (name: string) => Promise<Value> {
	const loaded = new Map<string, Promise<Value>>();
	return (name) => {
		const known = loaded.get(name);
		if (known) return known;
		const value = load(name);
		loaded.set(name, value);
		value.catch(() => loaded.delete(name));
		return value;
	};
}
