import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (response: ServerResponse, request: IncomingMessage, asked: number) => void;

/** A server that answers as it is told to, and remembers what it was asked and when. */
export interface Server {
	url: string;
	asked: { path: string; userAgent: string }[];
	/** The most questions that were open at once. */
	mostAtOnce: () => number;
	close: () => Promise<void>;
}

/** Each question goes to the answer of the first path that it holds, with the number of times that one was asked. */
export async function serveAnswers(answers: Record<string, Answer>): Promise<Server> {
	const asked: Server['asked'] = [];
	const times = new Map<string, number>();
	let [open, most] = [0, 0];
	const server = createServer((request, response) => {
		const path = request.url ?? '';
		asked.push({ path, userAgent: request.headers['user-agent'] ?? '' });
		open += 1;
		most = Math.max(most, open);
		response.on('close', () => (open -= 1));
		const key = Object.keys(answers).find((part) => path.includes(part));
		const count = (times.get(key ?? '') ?? 0) + 1;
		times.set(key ?? '', count);
		const answer = key === undefined ? undefined : answers[key];
		if (answer) answer(response, request, count);
		else send('', 404)(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/api`,
		asked,
		mostAtOnce: () => most,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** An answer of this text. */
export const send =
	(text: string, status = 200, headers: Record<string, string> = {}) =>
	(response: ServerResponse): void => {
		response.writeHead(status, headers);
		response.end(text);
	};

/** The beginning of an answer whose rest never comes. */
export const stall =
	(text = '') =>
	(response: ServerResponse): void => {
		response.writeHead(200);
		response.write(text || ' ');
	};

/** An answer that says how long it is and ends before. */
export const breakOff =
	(text: string) =>
	(response: ServerResponse): void => {
		response.writeHead(200, { 'content-length': String(text.length + 100) });
		response.write(text, () => response.destroy());
	};

/** One after another; the last goes on being given. */
export const inTurn =
	(...answers: Answer[]): Answer =>
	(response, request, asked) =>
		(answers[asked - 1] ?? answers.at(-1))?.(response, request, asked);

/** The list of a day. */
export const day = (...titles: string[]): string =>
	JSON.stringify(titles.map((title, index) => ({ paper: { id: `2510.0000${index}`, title } })));

/** A page of arXiv's answer. */
export const feed = (count: number, total = count): string =>
	`<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n<opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${total}</opensearch:totalResults>\n${'<entry><id>http://arxiv.org/abs/2510.00001v1</id><title>Lamps</title></entry>\n'.repeat(count)}</feed>\n`;
