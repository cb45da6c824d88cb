import type { Capture, ListedPaper } from '../../../model/capture.ts';
import { type ProblemLog, type ProblemWords, quote } from '../../../model/problem.ts';
import { paperOf } from '../../reading/archive-record.ts';
import { placesIn } from '../../reading/places.ts';
import { childOf, textOf, type XmlElement } from '../../reading/xml-element.ts';
import { dayOf, textsAround, type XmlRecord, xmlRecordsOf } from '../../reading/xml-records.ts';
import type { Format } from '../format.ts';
import { readMetadata } from './metadata.ts';

/** What archives hand to those who harvest them (OAI-PMH): records in arXiv's own three kinds, or in Dublin Core. */
export const oaiPmh: Format = {
	name: 'oai-pmh',
	description: 'an answer of an archive to a harvester (OAI-PMH)',
	standing: 'archive',
	recognises: (text) => ENVELOPE.test(text) || (RECORD.test(text) && IDENTIFIER.test(text)),
	parse: parseAnswer,
};

const ENVELOPE = /<(?:\w{1,20}:)?OAI-PMH[\s>]/;
const RECORD = /<\/?(?:\w{1,20}:)?record[\s>]/;
const IDENTIFIER = /<(?:\w{1,20}:)?identifier>\s*oai:|https?:\/\/arxiv\.org\/OAI\/arXiv/i;

function parseAnswer(capture: Capture, log: ProblemLog) {
	const { listed, records, around } = xmlRecordsOf(capture, ['record', 'error'], log);
	const papers = records.flatMap((record) => readRecord(record, log) ?? []);
	noteMore(around, capture, log);
	return { listed, papers, ...dayOf(around, ['responseDate']) };
}

function readRecord({ place, position, element }: XmlRecord, log: ProblemLog): ListedPaper | undefined {
	const header = childOf(element, 'header');
	const metadata = childOf(element, 'metadata')?.children[0];
	const read = metadata && readMetadata(metadata, header);
	if (read) return paperOf({ place, position, ...read }, log);
	const isDeleted = header?.attributes['status'] === 'deleted';
	if (element.name === 'error') log.refuse(place, errorWords(element));
	else log.refuse(place, isDeleted ? deletedWords(header) : unknownWords(metadata));
	return undefined;
}

const errorWords = ({ attributes, text }: XmlElement): ProblemWords => ({
	kind: 'no-paper',
	found: `an error in place of papers: ${quote(`${attributes['code'] ?? 'error'}: ${text}`)}`,
	expected: 'records of papers',
	fix: 'Mend the address, its dates or its set, and fetch the answer again.',
});

const deletedWords = (header: XmlElement): ProblemWords => ({
	kind: 'deleted',
	found: `the record ${quote(textOf(header, 'identifier'))}, which its archive has deleted`,
	expected: 'the record of a paper',
	fix: 'Take it out of the file; there is nothing to read.',
});

const unknownWords = (metadata: XmlElement | undefined): ProblemWords => ({
	kind: 'unreadable-record',
	found: metadata ? `a record in ${quote(metadata.name)}` : 'a record without metadata',
	expected: 'one in arXiv, arXivRaw, arXivOld or oai_dc',
	fix: 'Ask for the records again with metadataPrefix=arXivRaw.',
});

/** Answers come in pieces; only the last one in the file says whether more follow. */
function noteMore(around: readonly string[], { text, path }: Capture, log: ProblemLog): void {
	const token = textsAround(around.slice(-1), ['resumptionToken'])[0];
	if (token === undefined || token === '') return;
	log.note(placesIn(text, path)(text.lastIndexOf(token)), {
		kind: 'more-records',
		found: `the resumption token ${quote(token)}`,
		expected: 'the last piece of the answer',
		fix: 'The archive has more records: fetch the next piece and save it behind this one.',
	});
}
