import { wordSet } from '../model/word-set.ts';

/** Words with their plain endings: `solve` is also solves, solved and solving. */
const withEndings = (list: string): string =>
	[...wordSet(list)]
		.flatMap((word) => [word, `${word}s`, ...['es', 'ed', 'ing'].map((ending) => word.replace(/e?$/, ending))])
		.join(' ');

/** In a search also without the apostrophe. */
const SHORTENED = "aren't can't couldn't didn't doesn't don't i'm isn't shouldn't wasn't won't wouldn't";

/** Words that say nothing of a subject: a search leaves them out, unless it has no others. */
export const FILLERS = wordSet(`
	${SHORTENED} ${SHORTENED.replaceAll("'", '')}
	a about above across after again against all also am an and any are as at be because been before being below between
	both but by can could did do does doing down during each either else ever few for from further
	go had has have having he her here hers him his how i if in into is it its itself just let like me more most much my
	myself no nor not of off on once one only or other our ours out over own per please same shall she should so
	some such than that the their theirs them then there these they this those through to too under
	until up upon us very was way ways we were what when where whether which while who whom whose why will with
	within without would you your vs versus via found gave got getting arxiv something anything someone somebody cannot
	made done actually really still sort called named ones two yourself rather instead even every 	themselves lets whats thats theres teh adn taht et al another everything may might must already
	now often well takes taking keeps tries trying tried lots many along goes anyone 
	related days year search tell
	${withEndings('appear article claim discuss find get give happen introduce kind look make mention need paper publication show thing use want wonder')}
`);

/** Words that most papers could use of themselves: they help to order the answer, and no paper must have them. */
export const GENERAL = wordSet(`
	new novel study studies recent latest best better good based general overview introduction effective effectively efficient different
	various state-of-the-art sota analysis performance train trained model models data ai deep machine large small simple
	plain current main important known together several said written interested
	${withEndings('deal list name read recommend say suggest talk address algorithm analyse analyze approach avoid challenge cope explain framework handle help idea improve increase learn measure method overcome prevent problem propose reduce research result solve stop system tackle task technique understand work')}
`);
