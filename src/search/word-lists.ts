import { wordSet } from '../model/word-set.ts';

/** In a search also without the apostrophe. */
const SHORTENED = "aren't can't couldn't didn't doesn't don't i'm isn't shouldn't wasn't won't wouldn't";

/** Words that say nothing of a subject: a search leaves them out, unless it has no others. */
export const FILLERS = wordSet(`
	${SHORTENED} ${SHORTENED.replaceAll("'", '')}
	a about above across after again against all also am an and any are as at be because been before being below between
	both but by can could did do does doing down during each either else ever few for from further get gets give given
	go had has have having he her here hers him his how i if in into is it its itself just let like me more most much my
	myself no nor not of off on once one only or other our ours out over own per please same shall she should show so
	some such tell than that the their theirs them then there these they thing things this those through to too under
	until up upon us very want was way ways we were what when where whether which while who whom whose why will with
	within without would you your vs versus via using use used uses paper papers article articles publication
	publications find search looking look need finds finding found looks looked needs needed wants wanted gave giving
	getting got arxiv something anything someone somebody cannot make makes making made done happen happens happened
	actually really still kind kinds sort called named ones two yourself yourselves rather instead even every himself
	herself themselves ourselves lets whats thats theres teh adn taht et al another everything may might must already
	now often well takes taking keeps tries trying lots many along goes tried anyone anybody everybody somewhere
	anywhere somehow perhaps maybe lately nowadays currently usually typically mostly mainly discuss discusses discussed
	discussing concerning regarding related introduced introduces mention mentions mentioned hi hello thanks thank wonder
	wondering yet shows showed showing claim claims appear appears stuff however although though thus therefore hence
	moreover furthermore besides whereas nevertheless regardless since namely especially notably simply merely entirely
	fully extremely truly quite able others lot
`);

/** Words that most papers could use of themselves: they help to order the answer, and no paper must have them. */
export const GENERAL = wordSet(`
	method methods approach approaches technique techniques study studies work works working research result results new
	novel recent latest best better good improve improves improving improved improvement based general overview
	introduction system systems framework frameworks algorithm algorithms problem problems task tasks help helps helping
	effective effectively efficient different various state-of-the-art sota propose proposed idea ideas analysis
	performance train trained model models data learn learns learned learning ai deep machine large small simple plain reduce
	reducing increase avoid stop prevent understand understanding explain explaining handle handling tackle tackling
	explains explained address addressing overcome overcoming cope coping solve solves solved solving combat counter
	current main important interesting usual known common typical modern possible together literature tutorial basics
	advance advances challenge challenges trend trends compare comparing comparison measure measures measuring
	analyse analysed analyses analysing analyze analyzed analyzes analyzing investigate investigates investigating
	examine examines examining existing previous multiple several particular specific certain key crucial significant
	suitable appropriate available additional properly correctly challenging advancement advancements useful
	improvements efficiently efficiency effectiveness introduce introducing proposes proposing develop develops
	developing developed achieve achieves achieving enable enables enabling allow allows provide provides apply applies
	applying applied application applications implement implementing
`);
