import { retryAfter } from './retry-after.ts';

/** How a server is asked. Times are in milliseconds. */
export interface Manners {
	userAgent: string;
	/** Between the end of one request and the next, and the first wait before asking again; it doubles each time. */
	pause: number;
	/** How long a whole answer may take. */
	patience: number;
	/** How often one question is asked. */
	tries: number;
	/** The most that a server may ask to be waited for. */
	longestWait: number;
	/** Characters of the longest answer that is taken. */
	longestAnswer: number;
	wait: (milliseconds: number) => Promise<void>;
}

/** An answer that can be used, or why there is none, and whether there may be one later. */
export type Outcome<Answer> = { answer: Answer } | { failure: string; isPassing: boolean };

/** What an answer holds; throws a `BadAnswer` that says why it is of no use. */
export type Read<Answer> = (text: string) => Answer;

/** An answer that cannot be used: what was found, as a clause. */
export class BadAnswer extends Error {
	/** Whether the server may answer otherwise when it is asked again. */
	readonly isPassing: boolean;
	/** How long the server asks to be left alone. */
	readonly wait: number | undefined;

	constructor(found: string, { isPassing = true, wait }: { isPassing?: boolean; wait?: number | undefined } = {}) {
		super(found);
		this.isPassing = isPassing;
		this.wait = wait;
	}
}

/** Asks until there is a usable answer, with longer and longer pauses in between, and then says what the last one was. */
export async function ask<Answer>(url: string, read: Read<Answer>, manners: Manners): Promise<Outcome<Answer>> {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return { answer: read(await textOf(url, manners)) };
		} catch (error) {
			const bad = asBadAnswer(error, manners);
			const wait = Math.max(manners.pause * 2 ** (attempt - 1), bad.wait ?? 0);
			if (!bad.isPassing || attempt >= manners.tries) return { failure: bad.message, isPassing: bad.isPassing };
			if (wait > manners.longestWait) {
				const asks = `the server asks for ${Math.ceil(wait / 60_000)} minutes of patience`;
				return { failure: `${bad.message}, and ${asks}`, isPassing: true };
			}
			await manners.wait(wait);
		}
	}
}

/** Answers that may be others a little later. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

async function textOf(url: string, { userAgent, patience, longestAnswer }: Manners): Promise<string> {
	const response = await fetch(url, { signal: AbortSignal.timeout(patience), headers: { 'User-Agent': userAgent } });
	const text = await bodyOf(response, longestAnswer);
	if (response.ok) return text;
	throw new BadAnswer(`HTTP ${response.status}${reasonIn(text)}`, {
		isPassing: PASSING.has(response.status),
		wait: retryAfter(response.headers.get('retry-after'), Date.now()),
	});
}

async function bodyOf(response: Response, longest: number): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const part of response.body ?? []) {
		text += decoder.decode(part, { stream: true });
		if (text.length > longest) {
			throw new BadAnswer(`an answer of more than ${longest} characters`, { isPassing: false });
		}
	}
	return text + decoder.decode();
}

/** What a server says of its refusal: `{"error": "…"}`, the title of a page, the summary of arXiv's entry. */
function reasonIn(text: string): string {
	const reason = REASONS.map((pattern) => pattern.exec(text.slice(0, 20_000))?.[1]).find(Boolean);
	return reason === undefined ? '' : ` (${reason.replace(/\s+/g, ' ').trim()})`;
}

const REASONS = [
	/<title>\s*Error\s*<\/title>\s*<summary[^>]*>([^<]{1,300})/,
	/"(?:error|message)"\s*:\s*"([^"]{1,200})/,
	/<title>([^<]{1,200})/i,
];

function asBadAnswer(error: unknown, { patience }: Manners): BadAnswer {
	if (error instanceof BadAnswer) return error;
	if (!(error instanceof Error)) return new BadAnswer(String(error));
	if (error.name === 'TimeoutError') return new BadAnswer(`no whole answer within ${patience / 1000} s`);
	const cause = error.cause instanceof Error ? error.cause.message : '';
	return new BadAnswer(`no connection (${cause || error.message})`);
}
