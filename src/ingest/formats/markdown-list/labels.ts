import { readArxivId } from '../../../model/arxiv-id.ts';
import { readDoi } from '../../../model/doi.ts';
import type { LinkKind } from '../../../model/paper.ts';
import { kindOf } from '../../link-kind.ts';

/** What lists call the links beside a title, and what these lead to. */
const LABELS: readonly [RegExp, LinkKind][] = [
	[
		/^(?:(?:official |view |read |full )?(?:(?:hf |hugging ?face )?paper|pdf|arxiv|preprint|publication|proceedings?|manuscript|article)s?(?: link| url| pdf| page| version)?|ar5iv|abs|abstract|html|doi|openreview|acl anthology|biorxiv|medrxiv|eprint|论文|論文|논문|(?:论文|論文|原文) ?(?:链接|地址|リンク)|논문 링크|(?:hf |hugging ?face )(?:page|페이지)|paper-pdf|pdf\/html|full text|hf paper|arxiv paper|paper \(arxiv\)|biblio|report|technical report|tech report|book|thesis|journal|ieee(?: xplore)?|acm|springer|cvf|elsevier|nature|science|pmlr|thecvf|ssrn)$/,
		'paper',
	],
	[
		/^(?:(?:official |source |unofficial |author'?s |our |the )?(?:codes?|github|git|repo(?:sitory)?|implementation|source|code base|codebase|py\s?torch|tensor ?flow|tf|jax|keras|matlab|caffe|mxnet|c\+\+|gitlab|official|star|stars|github stars?|github repo stars|official implementation)(?: code| link| page| repo| implementation| stars| here|\(pytorch\)|\(tf\))?|代码|code & (?:data|models?)|code and (?:data|models?))$/,
		'code',
	],
	[
		/^(?:project|projects?[ -]?page|project site|project website|web ?sites?|web ?page|home ?page|page|site|主页|项目)$/,
		'project',
	],
	[/^(?:data ?sets?|data|benchmark|leaderboard|数据)$/, 'dataset'],
	[/^(?:models?|weights|checkpoints?|hugging ?face(?: model)?|hf|🤗|model zoo|modelscope)$/, 'model'],
	[/^(?:demo|live demo|online demo|colab|playground|space|hf demo|hf space|try it|app|notebook)$/, 'demo'],
	[
		/^(?:tweet|twitter|x|blog(?: ?post)?|post|video|youtube|talk|slides?|poster|presentation|supp(?:l\w*)?(?: material)?|appendix|bib|bibtex|cite|citation|notes?|review|summary|news|media|docs?|documentation|thread|interview|podcast|discussion|tutorial|explained|explanation|annotations?|bilibili|zhihu|知乎|视频|linkedin|reddit|hackernews|substack|wiki|announcement|more|url|link|links|链接|来源|出处|详情|링크|출처|リンク|here|this|read)$/,
		'other',
	],
];

export const VENUE =
	/\b(?:NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|ACCV|ACL|EMNLP|NAACL|EACL|AACL|COLING|CoNLL|TACL|AAAI|IJCAI|AISTATS|UAI|COLT|KDD|WWW|WSDM|CIKM|SIGIR|RecSys|SIGMOD|VLDB|ICDE|ICDM|SDM|MM|ACM MM|SIGGRAPH(?: Asia)?|CHI|UIST|ICRA|IROS|CoRL|RSS|ICASSP|Interspeech|MICCAI|ISBI|MIDL|MLSys|OSDI|SOSP|NSDI|EuroSys|ASPLOS|ISCA|MICRO|HPCA|DAC|CCS|USENIX(?: Security)?|NDSS|S&P|ICSE|FSE|ASE|ISSTA|PLDI|POPL|COLM|LREC|TPAMI|PAMI|IJCV|TIP|TMLR|JMLR|TNNLS|TKDE|TMM|TCSVT|TOG|TMI|3DV|ICME|ICIP|ICPR|ECML|PAKDD|DASFAA|TheWebConf|FAccT|AIES|CogSci|L4DC|CLeaR|LoG|AutoML|Findings)\b/;

/** `CVPR 2024`, `NeurIPS'23`, `ICLR2023`, `arXiv 2024`, `EMNLP 2024 Findings`. */
const VENUE_AND_YEAR =
	/^(?:in\s+)?[\p{L}\d&.\- ]{2,40}?[\s'’,-]*(?:(?:19|20)\d{2}|['’]\d{2})(?:[\s,(]*(?:oral|spotlight|poster|findings|workshop|best paper|highlight|main|demo|short|long)\w*[\s)]*)*$/iu;

/** The words of a link without what lists put around them: `[[Paper]`, `📄 PDF`, `Code:`. */
const bare = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[[\](){}:|,;*`"“”]/g, ' ')
		.replace(/\p{Extended_Pictographic}|\uFE0F/gu, (sign) => (sign === '🤗' ? sign : ' '))
		.replace(/\s+/g, ' ')
		.trim();

/** What a link's words say that it leads to; nothing where they are no label, but for instance a title. */
export function labelKind(text: string): LinkKind | undefined {
	const words = bare(text);
	if (words === '' || isAddress(text)) return 'other';
	const known = LABELS.find(([pattern]) => pattern.test(words))?.[1];
	if (known) return known;
	return isVenueLabel(text) ? 'paper' : undefined;
}

/** The words of a link that are its address or number: `https://…`, `[2512.01234]`, `arXiv:2512.01234 [cs.LG]`, a DOI. */
export const isAddress = (text: string): boolean =>
	/^\W*(?:https?:|www\.)/i.test(text) ||
	/^\d+$|^(?:arxiv )?\d{4} ?\.\d{4,5}(?:v\d+)?$/.test(bare(text)) ||
	readArxivId(text) !== undefined ||
	isDoi(text);

/** A DOI and no more: `10.1234/lamps`, `doi:10.1234/lamps`. */
export function isDoi(text: string): boolean {
	const doi = readDoi(text);
	return doi !== undefined && /^\W*(?:doi\b\W*)?$/i.test(text.replace(doi, ''));
}

/** A venue as the words of a link: `[[ICLR2023](…)]`. */
export const isVenueLabel = (text: string): boolean => {
	const words = text.replace(/[[\]()]/g, ' ').trim();
	// An acronym and a year.
	if (/^\p{Lu}[\p{L}&]{1,12}[\s'’-]?(?:19|20)\d{2}$/u.test(words)) return true;
	return (
		words.length < 45 &&
		VENUE_AND_YEAR.test(words) &&
		(VENUE.test(words.replace(/['’]?\d{2,4}/g, ' ')) || /^(?:arxiv|preprint|nature|science)\b/i.test(words))
	);
};

/** Where a link leads: its words before its address, unless the address knows better than `link`, `here` or `page`. */
export function linkKind(text: string, url: string, column?: LinkKind): LinkKind {
	const said = labelKind(text);
	const told = URL.canParse(url) ? kindOf(new URL(url), { before: '', label: '', after: '' }) : 'other';
	// A paper's page at Hugging Face is no model, whatever the label.
	if (told === 'paper' && said === 'model') return told;
	if (said !== undefined && said !== 'other' && !(said === 'code' && told === 'project')) return said;
	if (SOCIAL.test(url) || (said === 'other' && BESIDE.test(bare(text)))) return 'other';
	if (isPaperAddress(url)) return 'paper';
	if (told !== 'other') return told;
	return (
		(said === 'other' && /^(?:tweet|twitter|x|blog|video|slides?|poster)/i.test(bare(text)) ? 'other' : column) ??
		'other'
	);
}

/** Documents that go with a paper. */
const BESIDE = /^(?:supp|appendix|slides?|poster)/;

const SOCIAL =
	/^https?:\/\/(?:[\w-]+\.)*(?:x\.com|twitter\.com|t\.co|youtube\.com|youtu\.be|linkedin\.com|reddit\.com)\//i;
const PAPER_ADDRESS =
	/^https?:\/\/(?:[\w-]+\.)*(?:arxiv\.org\/(?:abs|pdf|html)|alphaxiv\.org|openreview\.net\/(?:forum|pdf)|aclanthology\.org\/|(?:dx\.)?doi\.org\/10\.|dl\.acm\.org\/doi|ieeexplore\.ieee\.org|link\.springer\.com\/|proceedings\.(?:mlr\.press|neurips\.cc)|papers\.nips\.cc|openaccess\.thecvf\.com|ojs\.aaai\.org|(?:bio|med)rxiv\.org|sciencedirect\.com\/science|nature\.com\/articles|science\.org\/doi|jmlr\.org\/papers|semanticscholar\.org\/(?:paper|arxiv)|(?:huggingface\.co|hf\.co|hf-mirror\.com)\/papers\/|epubs\.siam\.org\/doi|onlinelibrary\.wiley\.com\/doi|pubs\.\w+\.org\/doi|ecva\.net\/papers|isca-\w+\.org|mdpi\.com\/\d|papers\.ssrn\.com|ijcai\.org\/proceedings|usenix\.org\/(?:conference|system)|academic\.oup\.com|journals\.\w+\.org|cell\.com\/|frontiersin\.org\/art|pmc\.ncbi|ncbi\.nlm\.nih\.gov\/pmc|pubmed\.)/i;

/** Whether the address itself is a paper's. */
export const isPaperAddress = (url: string): boolean =>
	PAPER_ADDRESS.test(url) || /^https?:.*\.pdf(?:[?#]|$)/i.test(url);
