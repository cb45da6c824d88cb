import { CITATION_FILE } from '../model/citation-format.ts';
import { type CitationFile, citationFiles, citationTextOfFile } from '../queries/citations.ts';

/**
 * Every file for citing, each beside the page that shows the same. Where a build writes them all in one go, the
 * development server makes each as it is asked for.
 */
export const getStaticPaths = () =>
	(import.meta.env.DEV ? citationFiles() : []).map((file) => ({
		params: { citation: file.url.slice(1) },
		props: { file },
	}));

interface Props {
	file: CitationFile;
}

export const GET = ({ props: { file } }: { props: Props }): Response =>
	new Response(citationTextOfFile(file), {
		headers: { 'content-type': `${CITATION_FILE[file.format].mediaType}; charset=utf-8` },
	});
