/** A file's size as people read it: `640 bytes`, `81 KB`, `3.4 MB`. */
export function sizeInWords(bytes: number): string {
	if (bytes < 1000) return `${bytes} bytes`;
	if (bytes < 999_500) return `${Math.round(bytes / 1e3)} KB`;
	if (bytes < 999_950_000) return `${(bytes / 1e6).toFixed(1)} MB`;
	return `${(bytes / 1e9).toFixed(1)} GB`;
}
