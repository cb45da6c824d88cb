/** What the parts of a structured abstract, as medical journals ask for it, are called. */
const NAMES = {
	aim: 'Abstract|Background|Introduction|Importance|Objectives?|Aims?|Purpose',
	methods:
		'Materials and [Mm]ethods|Patients and [Mm]ethods|Methods?|Design, [Ss]etting,? and [Pp]articipants|Main [Oo]utcomes? and [Mm]easures?',
	results: 'Results?|Findings?',
	conclusion: 'Conclusions?|Interpretation',
};
export const PART_NAME = Object.values(NAMES).join('|');
/** A second name behind the first: "Aims and Methods", "Conclusions and Relevance". */
export const SECOND_NAME = ` (?:and|&) (?:${PART_NAME}|Relevance|Materials|Discussion|Significance|Implications)`;
export const inCapitals = (names: string): string => names.replace(/[a-z]/g, (letter) => letter.toUpperCase());

type Part = keyof typeof NAMES;

/** Names of parts with what follows them: `Methods:`, `METHODS.`, `Methods We`. */
const HEADS = (Object.keys(NAMES) as Part[]).map((part) => {
	const names = `${NAMES[part]}|${inCapitals(NAMES[part])}`;
	const rest = `(?:${SECOND_NAME}|${inCapitals(SECOND_NAME)})?`;
	return { part, head: new RegExp(`^(?:${names})${rest}(?:\\s*[:.]\\s*|\\s+(?!AND\\b)(?=[\\p{Lu}\\d]))`, 'u') };
});

/** A sentence, and what speaks for it by the part of the abstract where it stands. */
export interface PartedSentence {
	sentence: string;
	points: number;
}

const POINTS: Record<Part, number> = { aim: 0, methods: -5, results: 0, conclusion: -3 };
/** The sentences behind it say what should be done next. */
const FIRST_OF_CONCLUSION = 5;

/** The sentences without the names of parts; those of an abstract that has no such parts stay as they are. */
export function parted(sentences: readonly string[]): PartedSentence[] {
	const found = sentences.map((sentence) => HEADS.find(({ head }) => head.test(sentence)));
	const parts = new Set(found.map((head) => head?.part));
	if (!parts.has('conclusion') || !(parts.has('methods') || parts.has('results'))) {
		return sentences.map((sentence) => ({ sentence, points: 0 }));
	}
	let [part, isFirst]: [Part, boolean] = ['aim', true];
	return sentences.flatMap((text, index) => {
		const named = found[index];
		if (named) [part, isFirst] = [named.part, true];
		const sentence = named ? text.replace(named.head, '') : text;
		if (sentence === '') return [];
		const points = part === 'conclusion' && isFirst ? FIRST_OF_CONCLUSION : POINTS[part];
		isFirst = false;
		return { sentence, points };
	});
}
