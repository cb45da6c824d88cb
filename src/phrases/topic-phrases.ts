import { compareText } from '../model/compare.ts';
import type { Topic } from '../model/topic.ts';
import { PhraseTrie } from './phrase-trie.ts';
import { plainText, read } from './reading.ts';

export interface WeightedPhrase {
	/** As the topic's file has it, all its ways of writing included. */
	phrase: string;
	/** Below zero where the phrase speaks against the topic. */
	weight: number;
}

/** The phrases of all topics made ready for many texts. */
export interface TopicPhrases {
	/** By id. */
	topics: readonly Topic[];
	/** Of each topic, in the order of its file and those against it last. */
	phrases: readonly (readonly WeightedPhrase[])[];
	trie: PhraseTrie;
}

export function compilePhrases(topics: readonly Topic[]): TopicPhrases {
	const ordered = topics.toSorted((a, b) => compareText(a.id, b.id));
	const phrases = ordered.map(weighted);
	const trie = new PhraseTrie();
	phrases.forEach((ofTopic, topic) => {
		ofTopic.forEach(({ phrase }, index) => {
			for (const written of phrase.split('|')) trie.add(written, topic, index);
		});
	});
	return { topics: ordered, phrases, trie };
}

/** How often each phrase of each topic stands in a text: index of the topic, index of its phrase, count. */
export function countPhrases(text: string, { trie }: TopicPhrases): Map<number, Map<number, number>> {
	const counts = new Map<number, Map<number, number>>();
	trie.find(read(plainText(text), trie.book), (topic, phrase) => {
		const ofTopic = counts.get(topic) ?? new Map<number, number>();
		counts.set(topic, ofTopic.set(phrase, (ofTopic.get(phrase) ?? 0) + 1));
	});
	return counts;
}

/** Which of a phrase's ways of writing stand in a text, in the order of the topic's file. */
export function spellingsIn(text: string, phrase: string): string[] {
	const plain = plainText(text);
	const spellings = phrase.split('|').map((written) => written.trim());
	return spellings.filter((written) => {
		const trie = new PhraseTrie();
		trie.add(written, 0, 0);
		let count = 0;
		trie.find(read(plain, trie.book), () => {
			count++;
		});
		return count > 0;
	});
}

const weighted = ({ phrases, against }: Topic): WeightedPhrase[] => [
	...Object.entries(phrases).map(([phrase, weight]) => ({ phrase, weight })),
	...Object.entries(against).map(([phrase, weight]) => ({ phrase, weight: -weight })),
];
