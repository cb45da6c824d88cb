import type { LinkKind } from '../model/paper.ts';

/** The words around an address. */
export interface Surroundings {
	/** Back to the address before. */
	before: string;
	/** The address's own words. */
	label: string;
	after: string;
}

/** Whatever is given has to match: the host, the path, the words of the sentence that lead to the address. */
interface Rule {
	kind: LinkKind;
	host?: RegExp;
	path?: RegExp;
	said?: RegExp;
}

const CODE_HOST = /^(?:github\.com|gitlab\.[\w.]+|bitbucket\.org|codeberg\.org|gitee\.com|anonymous\.4open\.science)$/;
const HUGGING_FACE = /^(?:huggingface\.co|hf\.co|hf-mirror\.com)$/;
const MODEL_HOST = /^(?:huggingface\.co|hf\.co|hf-mirror\.com|modelscope\.(?:cn|ai)|ollama\.com)$/;
const OWN_SITE = /\.(?:github|gitlab)\.io$|^sites\.google\.com$|\.notion\.site$/;

const CODE = /(?<!no-)\b(?:codes?|codebase|implementations?|repositor(?:y|ies)|repo|scripts|toolkit|library)\b/i;
const DATA = /\b(?:data|data-?sets?|corpus|corpora)\b/i;
/** Beside models or tools, data is no more than a part of a repository. */
const ONLY_DATA = /^(?!.*\b(?:models?|weights|checkpoints?|tools?|benchmarks?|project)\b).*\bdata-?sets?\b/i;
const MODEL = /\b(?:models?|weights|checkpoints?)\b/i;
const DEMO =
	/\b(?:demos?|demonstrations?|try it|playground|platform|web (?:app|interface)|interactive|audio samples)\b/i;
const LIST =
	/\b(?:(?:curated|reading|papers?|reference) (?:list|collection)|list of|collection of|(?:related|relevant) (?:references|papers|works|literature)|collect\w* (?:the )?(?:\w+ )?papers|papers we collect)\b/i;
const PROJECT = /\b(?:project|home ?page|web ?page|web ?sites?)\b/i;
/** Several things under one address make it the project's. */
const SEVERAL =
	/\b(?:codes?|data|data-?sets?|models?|weights|checkpoints?|demos?|results|videos)\b.*(?:,|\band\b|&).*\b(?:codes?|data|data-?sets?|benchmarks?|models?|weights|checkpoints?|demos?|results|videos)\b/i;
const MORE = /\b(?:videos?|visuali[sz]ations?|results|details|information|examples|samples|visit|page|site|blog)\b/i;

/** The first that fits; what a host is for goes before what the words say. */
const RULES: readonly Rule[] = [
	{ kind: 'other', path: /\blicense\b/i },
	{ kind: 'paper', host: /(?:^|\.)(?:arxiv\.org|openreview\.net|doi\.org|aclanthology\.org|(?:bio|med)rxiv\.org)$/ },
	{ kind: 'list', host: CODE_HOST, path: /awesome/i },
	{ kind: 'list', host: CODE_HOST, said: LIST },
	{ kind: 'demo', host: MODEL_HOST, path: /^\/(?:spaces|studios)\b/ },
	{
		kind: 'demo',
		host: /^(?:(?:\w+\.)?youtube\.com|youtu\.be|colab\.research\.google\.com|replicate\.com)$|\.hf\.space$/,
	},
	{ kind: 'dataset', host: MODEL_HOST, path: /^\/datasets\b/ },
	{ kind: 'dataset', host: /(?:^|\.)(?:zenodo\.org|kaggle\.com|figshare\.com|dataverse\.[\w.]+|physionet\.org)$/ },
	{ kind: 'paper', host: HUGGING_FACE, path: /^\/papers\b/ },
	{ kind: 'model', host: MODEL_HOST, said: MODEL },
	{ kind: 'dataset', host: MODEL_HOST, said: DATA },
	{ kind: 'model', host: MODEL_HOST },
	{ kind: 'code', host: CODE_HOST, said: CODE },
	{ kind: 'dataset', host: CODE_HOST, said: ONLY_DATA },
	{ kind: 'code', host: CODE_HOST },
	{ kind: 'project', host: OWN_SITE },
	{ kind: 'project', said: PROJECT },
	{ kind: 'project', said: SEVERAL },
	{ kind: 'list', said: LIST },
	{ kind: 'code', said: CODE },
	{ kind: 'dataset', said: DATA },
	{ kind: 'demo', said: DEMO },
	{ kind: 'model', said: /\b(?:models?|weights|checkpoints?)\b[^,;]*$/i },
	{ kind: 'project', said: MORE },
];

/** What an address leads to, as far as its host, its path and the words around it tell. */
export function kindOf({ hostname, pathname }: URL, around: Surroundings): LinkKind {
	const name = hostname.replace(/^www\./, '');
	const said = wordsThatLead(around);
	const fits = ({ host, path, said: words }: Rule): boolean =>
		(host?.test(name) ?? true) && (path?.test(pathname) ?? true) && (words?.test(said) ?? true);
	return RULES.find(fits)?.kind ?? 'other';
}

/** The sentence up to the address, the address's own words, and what it is said to be: "(…), a no-code platform". */
function wordsThatLead({ before, label, after }: Surroundings): string {
	const sentence = before.slice(-200).replace(/^.*[.!?](?:\s+|(?=[A-Z][a-z]))(?=\S)/s, '');
	const [, apposition = ''] = /^(?:\)?, an?| for) ([^,.;]+)/.exec(after) ?? [];
	return `${sentence} ${label} ${apposition}`;
}
