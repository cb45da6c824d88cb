/** What a first attempt would give: the cosine of TF-IDF over the words of title and abstract. For comparison. */
export function plainTfIdf(
	papers: readonly { slug: string; title: string; abstract: string }[],
): Map<string, string[]> {
	const counted = papers.map(({ title, abstract }) => {
		const counts = new Map<string, number>();
		for (const [word] of `${title} ${abstract}`.toLowerCase().matchAll(/[a-z]{2,}/g)) {
			counts.set(word, (counts.get(word) ?? 0) + 1);
		}
		return counts;
	});
	const holders = new Map<string, number>();
	for (const counts of counted) for (const word of counts.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
	const vectors = counted.map((counts) => {
		const weighed = [...counts].map(([word, count]): [string, number] => [
			word,
			count * Math.log(papers.length / (holders.get(word) ?? 1)),
		]);
		const length = Math.hypot(...weighed.map(([, weight]) => weight));
		return new Map(weighed.map(([word, weight]) => [word, weight / length]));
	});
	const cosine = (a: Map<string, number>, b: Map<string, number>): number =>
		[...a].reduce((sum, [word, weight]) => sum + weight * (b.get(word) ?? 0), 0);
	return new Map(
		papers.map(({ slug }, index) => {
			const own = vectors[index] ?? new Map<string, number>();
			const others = papers.flatMap((paper, other) =>
				other === index
					? []
					: [{ slug: paper.slug, closeness: cosine(own, vectors[other] ?? new Map<string, number>()) }],
			);
			others.sort((a, b) => b.closeness - a.closeness);
			return [slug, others.slice(0, 5).map((other) => other.slug)];
		}),
	);
}
