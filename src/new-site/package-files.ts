import { slugOf } from '../model/slug.ts';

/** The parts of `package.json` that differ from site to site; all else is handed on. */
interface Manifest {
	name: string;
	version: string;
	description: string;
	license?: string;
	private: boolean;
	scripts: Record<string, string>;
	devDependencies?: Record<string, string>;
	/** What one of these tools is told. */
	knip?: object;
}

interface Lock {
	name: string;
	version: string;
	packages: Record<string, LockedPackage>;
}

interface LockedPackage {
	name?: string;
	version?: string;
	dev?: boolean;
	license?: string;
	devDependencies?: Record<string, string>;
}

const VERSION = '1.0.0';

/** The `package.json` of a site: its own name, the commands that an editor needs, and nothing that only tests need. */
export function siteManifest(program: string, name: string): string {
	const { devDependencies, knip, license, ...manifest } = JSON.parse(program) as Manifest;
	const own = { name: packageName(name), version: VERSION, description: madeWith(manifest), private: true };
	return written({ ...manifest, ...own, scripts: editorsScripts(manifest.scripts) });
}

/** The lockfile that belongs to it, with the same packages at the same versions. */
export function siteLock(program: string, name: string): string {
	const lock = JSON.parse(program) as Lock;
	const { '': root = {}, ...packages } = lock.packages;
	const { devDependencies, license, ...own } = { ...root, name: packageName(name), version: VERSION };
	const kept = Object.entries(packages).filter(([, { dev = false }]) => !dev);
	return written({
		...lock,
		name: packageName(name),
		version: VERSION,
		packages: { '': own, ...Object.fromEntries(kept) },
	});
}

const packageName = (name: string): string => slugOf(name) || 'digest';

const madeWith = ({ name, version, description }: Manifest): string =>
	name === 'sheaf' ? `A research digest, made with Sheaf ${version}` : description;

/** Commands that lie in src/; those of the makers lie in tests/ or are programs of packages. */
const editorsScripts = (scripts: Record<string, string>): Record<string, string> =>
	Object.fromEntries(Object.entries(scripts).filter(([, script]) => script.startsWith('node src/')));

const written = (value: object): string => `${JSON.stringify(value, null, '\t')}\n`;
