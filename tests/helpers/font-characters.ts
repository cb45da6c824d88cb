import subsetFont from 'subset-font';

/** The characters that a font of the lists given has, as its table of characters (`cmap`) says. */
export async function charactersOf(font: Buffer, listed: string): Promise<Set<string>> {
	const bare = await subsetFont(font, listed, { targetFormat: 'sfnt', keepFeatures: [], noHinting: true });
	const start = tableStart(bare, 'cmap');
	const count = bare.readUInt16BE(start + 2);
	const starts = Array.from({ length: count }, (_, index) => start + bare.readUInt32BE(start + 8 + 8 * index));
	const codes = starts.flatMap((table) => {
		const format = bare.readUInt16BE(table);
		return format === 12 ? groupedCodes(bare, table) : format === 4 ? segmentedCodes(bare, table) : [];
	});
	return new Set(codes.map((code) => String.fromCodePoint(code)));
}

function tableStart(font: Buffer, tag: string): number {
	const records = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
	const record = records.find((at) => font.toString('latin1', at, at + 4) === tag) ?? 0;
	return font.readUInt32BE(record + 8);
}

const upTo = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Format 12: groups of characters that follow one another. */
const groupedCodes = (font: Buffer, table: number): number[] =>
	upTo(0, font.readUInt32BE(table + 12) - 1)
		.map((group) => table + 16 + 12 * group)
		.flatMap((group) => upTo(font.readUInt32BE(group), font.readUInt32BE(group + 4)));

/** Format 4: the same for the first 65,536, their ends in one list and their beginnings in another; the last is none. */
function segmentedCodes(font: Buffer, table: number): number[] {
	const length = font.readUInt16BE(table + 6);
	const ends = upTo(0, length / 2 - 2).map((segment) => table + 14 + 2 * segment);
	return ends.flatMap((end) => upTo(font.readUInt16BE(end + length + 2), font.readUInt16BE(end)));
}
