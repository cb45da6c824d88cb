/** What the doctor has found out about one thing. */
export interface Finding {
	/** `fault`: the site cannot be built, or lacks something; `advice`: it can, and would be better otherwise. */
	grade: 'good' | 'advice' | 'fault';
	/** One sentence, or the line of a problem with its place. */
	text: string;
	/** What to do, where there is something to do. */
	remedy?: string;
}

export const good = (text: string): Finding => ({ grade: 'good', text });
export const advice = (text: string, remedy: string): Finding => ({ grade: 'advice', text, remedy });
export const fault = (text: string, remedy?: string): Finding => ({ grade: 'fault', text, ...(remedy && { remedy }) });

/** Findings about one part, such as the machine. */
export interface Examination {
	part: string;
	findings: Finding[];
}
