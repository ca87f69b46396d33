/** The name belongs to the past history. */
import type { ContextRule, Phrases } from '../rule.ts';

/** A history begins. */
const HISTORY: Phrases = [
      '{<det>|} {<adj>|} {<adj>|} {medical|surgical|} {history|hx|hist} {of|includes|include|including|significant for|notable for|positive for|remarkable for|is significant for|is notable for|is positive for|is remarkable for|consists of|with|pertinent for|is pertinent for|that includes|which includes}', '{past|previous} {medical|surgical} history {is|was} {of|:|}', '{h/o|hx|hx of|ho}', 'history {is|was|} {significant|notable|remarkable|positive} for', '{pmh|pmhx} {of|significant for|includes|notable for|is significant for}', '{medical|surgical} problems {include|included}', 'historically', 'background {history|} of',
]; // prettier-ignore

/** It was so before. */
const BEFORE: Phrases = [
      'previously {had|diagnosed with|managed with|controlled with|maintained on|treated for|treated with|on|tried|took|used|received|injected with}', '{former|formerly|past|remote|remotely|old}', 'in the past', 'in remission', 'used to {have|take|be on|use|get|suffer from}', 'had been {diagnosed with|treated with|plagued by|troubled by|bothered by}', 'had {previously|prior|once|formerly}', 'has had {previous|prior|past}', '{previous|prior} diagnosis of', 'as a child had', 'evidence of {old|remote|prior|previous}', 'survivor of', '{recovered|recovering|residual} from', 'years after', 'initially treated {with|for}', 'pre existing',
      '{was|were|} hospitalized {in <year>|} {for|with} {treatment of|}', 'years ago {had|she had|he had|was diagnosed with|}', 'in <year> {he|she|the patient|} {had|underwent|was diagnosed with|developed|received|was treated for|was hospitalized for|suffered}', 'last {injected|injection|treatment|treated|received|had|dose|session|botox|toxin} {with|of|}', 'earlier this year {,|} {she|he|the patient|} {had|received|underwent|tried}', 'most recent {injection|treatment|dose|session} {of|with|was|}',
]; // prettier-ignore

export const HISTORICAL: readonly ContextRule[] = [
  {
    category: 'historical', direction: 'forward', for: ['finding', 'procedure'], maxScope: 6,
    terminatedBy: ['contrast', 'clause', 'item', 'present'],
    triggers: [
      ...HISTORY, ...BEFORE,
    ],
  },
  {
    // "history of atrial fibrillation on Coumadin": the drug is taken now
    category: 'historical', direction: 'forward', for: ['drug'], maxScope: 6,
    terminatedBy: ['contrast', 'clause', 'item', 'present', 'cause'],
    triggers: [...HISTORY, ...BEFORE],
  },
  {
    // "s/p DBS for tremor": the operation is past, the tremor need not be
    category: 'historical', direction: 'forward', maxScope: 6,
    terminatedBy: ['contrast', 'clause', 'item', 'present', 'cause'],
    triggers: ['{s/p|status post|previous|prior|previously}'],
  },
  {
    // "six months post facelift", "POD 3 from thyroidectomy"
    category: 'historical', direction: 'forward', maxScope: 2, list: false,
    terminatedBy: ['contrast', 'clause', 'item', 'present', 'cause'],
    triggers: ['{<n>|several|few} <unit> {out from|post|post op from|s/p|status post|after|following} {<det>|}', '{pod|post op day|postop day|postoperative day} <n> {from|after|s/p|status post|following|of|}'],
  },
  {
    // over, by what the text tells of how or when
    category: 'historical', direction: 'backward', for: ['finding'], maxScope: 5, list: false,
    terminatedBy: ['contrast', 'item', 'present'],
    triggers: [
      '{,|which|that|} {<have>|} {<adv>|} {<resolved>|remitted} {<adv>|on its own|<n> <unit>|} {after|with|following|within|in|over|by|once|on|without|when}', '{,|--|(|and|but|} {is|has|have|} {now|since} {<adv>|} <resolved> {away|}', '<resolved> {up|away|} {now|after}', '{,|} {which|that} {<have>|} {<adv>|} {<resolved> {away|}|went away}', '{since|subsequently|eventually|then|later} <resolved>', '{went into|entered|gone into} {complete|full|} remission', 'remitted', '{is|are|was|has been} in {complete|full|} remission', 'resolved {spontaneously|without treatment|without intervention}', '{went away|gone} {after|within|in|by|with}',
    ],
  },
  {
    category: 'historical', direction: 'forward', for: ['finding'], maxScope: 8,
    terminatedBy: ['contrast', 'item', 'present'],
    triggers: ['at one {point|time} {in time|}'],
  },
  {
    // a treatment that was stopped
    category: 'historical', direction: 'forward', for: ['drug', 'procedure'], maxScope: 5,
    terminatedBy: ['contrast', 'clause', 'item', 'present', 'cause'],
    triggers: [
      '{stopped|discontinued|quit} {taking|using|<det>|}', '{treated with|received|took|completed|had|given} {<about>|} {<n>|a few} <unit> {of|on}', '{at|during} <det> {last|previous|prior} {visit|appointment|<session>} {,|} {she|he|we|i|the patient|patient|pt} {received|had|got|was given|was treated with|was injected with|gave|used|injected}', 'weaned {off|from}', '{came|taken|was taken|has been|is|now} off', 'off of', 'no longer {on|taking|takes|uses|using|receiving|receives}', '{has|had|} {tried|trialed|trialled}', 'tried and failed', '{has|} failed', 'failure of', 'failed {trial|trials|treatment} {of|with}', '{did|could} not {tolerate|take}', '{took|had|received|finished} {<det>|} {short|brief|full|} course of', '{had|has had|underwent} {<n>|a few} {<set>|<session>} {of|with}', '{initially|at first} {did well|responded|helped|had benefit} {with|to|on|}', 'intolerant of', 'previously failed', 'completed {<det>|} {course|trial|} {of|}', 'finished',
      'unsuccessful {trial|trials} of', 'inadequate response to', 'had {good|no|some|poor|excellent|minimal|great} <relief> {with|to|from}', 'was previously {on|taking}', '{was|were|had been} {on|taking} {<det>|}', 'off {of|<det>|}', 'refractory to', '{switched|changed} from', '{past|previous|prior} {use|trial|trials} of', '{gave up|given up|abandoned} {on|}', 'self discontinued', '{lost|losing|loss of} {response|benefit|effect} {to|from|with}', '{nonresponder|non responder|unresponsive} to', '{was|had been} {getting|receiving}',
    ],
  },
  {
    category: 'historical', direction: 'backward', maxScope: 4, list: false,
    terminatedBy: ['contrast', 'clause', 'item', 'present'],
    triggers: [
      '{history|hx}', '{by|per} history', 'in the past', 'as {a|an} {child|infant|teenager|adolescent|baby|teen|youth|toddler|kid|young adult}', '{in|during} {childhood|infancy|adolescence|remission|college}', 'previously', '{status post|s/p} {repair|treatment|excision|resection}', 'repair', '{years|many years|<n> years|several years|decades|<n> decades} ago', 'remotely', 'at age <n>', 'when {he|she} was {<n>|a child|young|younger|a baby|an infant}',
    ],
  },
  {
    category: 'historical', direction: 'backward', for: ['drug', 'procedure'], maxScope: 6, list: false,
    terminatedBy: ['contrast', 'item', 'present'],
    triggers: [
      '{but|and|,} {<adv>|she|he|} {stopped|discontinued|quit} {it|this|taking it}', '{but|and|,} {which|that|it|} {was|were|had to be} {later|then|} <stopped>', 'helped {initially|at first|for a while|briefly}', '{--|:|,|(} {did|could} not {tolerate|help|work}', '{was|were} last {given|injected|administered|done|performed}', '{,|--|(|} {she|he|patient|pt|} {has|have|had|} <not> {been|} {taken|used|filled|refilled|taking|using} {it|this|any|} {since|since {at|about|around|early|late|last|} {<yyyy>|<month>|<month> {of|,|} <yyyy>}|in <n> <unit>|in <det> <unit>|for <n> <unit>|for <det> <unit>|for {months|years|weeks}}', '{(|,|:|--|} {patient|pt|} not {taking|using} {<end>|:}', '<be> in <yyyy>', '{that|which} was {done|performed|given|administered}', '{has|have|had|} {worn|wore|wearing} off', '{<have>|} <be> {<adv>|} {<stopped>|tapered off|weaned|completed}', '{(|,|:|--|but {<adv>|later|}|} {<stopped>|tapered off|weaned off} {d|} {<end>|in|on|due|because|by|after|secondary|for|last|a {few|couple of|} <unit>|about|over|some|several|<yyyy>|<date>|<month>}', '{then|and then} <stopped>', '{but|and|,} {she|he|} could not {stand|tolerate|take}', '{:|--} {inadequate|insufficient|poor|no|minimal|partial} <relief>', 'in the past', 'previously', 'without {<adj>|much|} <relief>', '{was|were} {not helpful|ineffective|not effective|unhelpful|not tolerated|helpful|of no benefit}', 'did not help', 'did nothing', '{gave|provided|brought} {him|her|} {no|little|minimal|some|good|partial|temporary|only} {<adj>|} <relief>', 'failed', 'with {no|little|minimal|good|some|poor} <relief>', 'caused', 'made {him|her} {too|very|so|} {sick|drowsy|sleepy|dizzy|tired|nauseous|groggy|sedated}',
    ],
  },
  {
    // a muscle that was injected before
    category: 'historical', direction: 'forward', for: ['muscle'], maxScope: 6,
    terminatedBy: ['contrast', 'item', 'present', 'clause'],
    triggers: ['{previously|formerly} {injected|treated|} {into|in|} {<det>|}', '{prior|previous|last|past} {injection|injections|treatment|botox|toxin|session} {of|into|to|in|with|} {<det>|}', 'last {injected|treated} {in|into|} {<det>|}', 'history of {injection|injections|botox} {of|into|to|in}', 's/p {botox|injection|injections} {to|of|into}', 'had {been|} injected {into|in|} {<det>|}', 'last time'],
  },
]; // prettier-ignore
