import { wordSet } from '../model/word-set.ts';

/** Words that say nothing of any subject; contractions stand without their apostrophes. */
export const STOP_WORDS = wordSet(`
	a about above across after again against all almost along already also although always am among an and another any
	are arent around as at away be became because become been before being below between both but by can cannot cant
	could despite did do does doesnt doing done dont down due during each either else enough especially et etc even ever
	every find first following for former found four from further furthermore get give given gives goes had has have
	having he hence her here hers him his how however i ie eg if in indeed instead into is isnt it its itself just keep
	know known largely last later least less let like likely made mainly make makes making many may me might more
	moreover most mostly much must my namely near need needs neither never nevertheless next no none nor not nothing now
	of off often on once one only onto or other others otherwise our ours out over own part per perhaps possible quite
	rather re really same see seem several she should show since so some something still such take taken than that the
	their theirs them themselves then there thereby therefore these they this those though three through throughout thus
	to together too toward towards two under unless until up upon us use used uses using usually various very via was way
	ways we well were what whats whatever when where whereas whether which while who whole whom whose why will with within
	without would yet you your yours
`);

/** Words of the trade: papers of every subject propose, demonstrate and outperform. */
export const TRADE_WORDS = wordSet(`
	ability able achieve achieves achieved achieving address addresses addressing aim aims allow allows apply applied
	approach approaches available art based baseline baselines best better beyond building challenge challenges
	challenging code codes compare compared comparison comprehensive conduct consider consistently contribution
	contributions crucial current currently demonstrate demonstrates demonstrated demonstrating design designed detailed
	develop developed different difficult effective effectively effectiveness efficiency efficient efficiently empirical
	empirically enable enables enabling enhance enhances enhanced enhancing evaluate evaluated evaluation existing
	experiment experiments experimental explore explores extensive finally findings focus focuses framework frameworks
	fundamental future general github good great help high higher highlight highly https identify impact important
	improve improved improvement improvements improves improving include includes including increase increasing insights
	introduce introduces introduced introducing investigate issue issues key lack large larger lead leading leads
	leverage leverages leveraging limitation limitations limited low lower main major method methods multiple new notably
	novel number obtain obtained offer offers open outperform outperforms outperforming overall paper papers particularly
	perform performance performs potential powerful practical present presents previous prior problem problems promising
	propose proposed proposes provide provides providing recent recently rely remain remains represent require required
	requires requiring research resources result resulting results reveal rich robust scenario scenarios setting settings
	showing shown shows significant significantly simple simply single small specific specifically standard state strong
	strongly struggle study studies substantial substantially success successful successfully suggest superior support
	system systems task tasks technique techniques traditional typically underlying understand unified unlike useful
	utilize utilizes valuable variety vast wide widely work works world
`);
