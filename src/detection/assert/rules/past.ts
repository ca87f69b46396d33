/**
 * The name is dated: "stroke in 2017", "as a child he had asthma". It belongs to the past unless the sentence says that
 * it is there still (category `current`). A day ("on 3/4/2024") dates a visit as often as an illness and counts for nothing.
 */
import type { ContextRule } from '../rule.ts';

/** A time of life. */
const LIFE =
  '{as {a|an} {young|small|} {child|infant|teenager|adolescent|baby|teen|youth|toddler|kid|young adult|boy|girl|student|freshman|sophomore}|{in|during} {early|late|her|his|} {childhood|infancy|adolescence|youth|teens|twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s}|in {{high|grade|middle|elementary|graduate|medical|law} school|college|the army|the navy|the military|the service}|when {he|she|the patient} was {<n>|a child|young|younger|little|a teenager|a baby|an infant|in <det> {teens|twenties|20s|30s|40s|army|navy|military}} {years old|years of age|}|{at|around} {the|} age {of|} <n>|at <n> <unit> {of age|old}|{during|with|after} <det> {first|second|third|last|previous|prior|earlier} {pregnancy|delivery|child|baby}}';

/** A date by its year or month. */
const DATE =
  '{earlier this year|{over|during} {the|last|this past} {summer|winter}|{back|} in {early|late|mid|} {<yyyy>|<decade>|the <decade>|<month>|<month> {of|,|} <yyyy>|{the|} {spring|summer|fall|autumn|winter} of <yyyy>}|last {<month>|year|spring|summer|fall|autumn|winter|season}|{the|} {previous|prior} {year|summer|winter}|{around|circa} <yyyy>}';

/** How long ago. */
const AGO =
  '{<about>|} {<n>|a few|<n> {-|to|or} <n>|<n> plus|a|} <years> {ago|back|earlier|prior|prior to <det> {visit|admission|presentation|evaluation|appointment}}';

/** What someone went through. */
const HAPPENED =
  '{she|he|patient|pt|the patient|} {had|suffered|sustained|underwent|was diagnosed with|was treated for|was hospitalized for|was hospitalized with|was found to have}';

/** A treatment before this one. */
const SESSION = '{<det>|} {<earlier>|most recent} {<n>|} {<set> of|} {high|higher|} <session>';
const TREATMENT = `{after|following|with|from|during|post} ${SESSION}`;

/** On one side, as it may stand between an operation and its date. */
const SIDE =
  '{on {the|} {left|right} {side|}|bilaterally|left|right|bilateral|od|os|ou|of the {left|right} {hand|arm|leg|eye|knee|hip|shoulder|foot|side}}';

/** So long, and no longer. */
const FOR_A_TIME = 'for {<about>|} {<n>|a few|} <unit>';

/** Where it was given that was not here. */
const ELSEWHERE = '{elsewhere|{at|in|from|by|with} {another|a different|<det> <former>} {med|} <place>}';

export const PAST: readonly ContextRule[] = [
  {
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 5, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'cause'],
    triggers: [`${LIFE} {,|}`, `${AGO} {,|}`, 'in the past {,|}', 'previously {,|}', 'formerly {,|}', `${TREATMENT} {,|} {she|he|patient|pt|} {had|developed|experienced|noted|noticed|reported|got|there was|there were}`, `${AGO} {,|} {she|he|the patient|} was diagnosed with`, `{before|prior to} <det> {surgery|operation|treatment|injections|accident|stroke|pregnancy} {,|} {she|he|the patient|} had`, `at that time {,|} {she|he|the patient|} {had|was found to have|was noted to have}`, `{during|at} {<det>|} {last|previous|prior|earlier} {admission|hospitalization|hospital stay|stay} {,|} {he|she|patient|pt|the patient|} {was {treated|seen|evaluated} for|had|developed|}`, `{back|} in {early|late|} {<yyyy>|<decade>|the <decade>|<month>|<month> {of|,|} <yyyy>} {,|} ${HAPPENED}`, `on <date> {,|} {he|she|patient|pt|} {suffered|sustained} {a|an|}`],
  },
  {
    category: 'past', direction: 'backward', for: ['finding', 'procedure'], maxScope: 4, list: false,
    terminatedBy: ['contrast', 'clause', 'item', 'present', 'cause'],
    triggers: [`${LIFE} {,|}`, 'last year {caused|led to|resulted in}', `{${SIDE}|} ${DATE} {,|}`, `${AGO} {,|}`, 'in the past ,', 'previously ,'],
  },
  {
    // "dysphagia after the last injection": against the name, or "headaches improved after the last injection" were past
    category: 'past', direction: 'backward', for: ['finding'], maxScope: 0, list: false,
    terminatedBy: ['contrast', 'item', 'clause'],
    triggers: [TREATMENT, `${FOR_A_TIME} {after|following|with} ${SESSION}`, `{x|lasting} <n> <unit> {after|following|with} ${SESSION}`, '{last time|the last time}', '{after|following|with} {<det>|} <session> in {<month>|<yyyy>|<month> <yyyy>}', '{after|following} {<det>|} {<yyyy>|<month>} <session>', '{x|lasting} <n> <unit> {after|following} {<det>|} {<yyyy>|<month>} <session>', `{<det>|<n>} <unit> {after|following} ${SESSION}`, 'at that time'],
  },
  {
    // what an earlier treatment did
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 4,
    terminatedBy: ['contrast', 'item', 'present', 'clause', 'cause'],
    triggers: [
      '{after|following|with} the last {one|time} {,|} {she|he|patient|pt|} {had|developed|experienced|noted|noticed|got}', `${SESSION} {was|were|} {complicated by|followed by|caused|gave {him|her|}|led to|resulted in|produced}`, `{side effects|adverse effects|complications|problems} {last time|{from|with|after} ${SESSION}} {:|were|included|}`,
      '{initial|first} {presentation|episode|attack|symptom|sign|manifestation} {in <yyyy>|} was {with|}', '{last year|last time|previously} {caused|gave {him|her|}|led to|resulted in|produced}', '{hospitalized|admitted|hospitalization|admission|hospital|stay} {last {year|month|winter|summer|spring|fall|<month>}|in <yyyy>|in <month>|<yyyy>|<n> years ago} {for|with}', '{ex|former} <n> weeker {with|}',
      '{surgery|operation|procedure|hospitalization|admission|recovery|it} was complicated by', '{explanted|removed|revised} {<yyyy>|in <yyyy>|} {for|due to|because of|secondary to|after}',
    ],
  },
  {
    // "Last round: mild ptosis"; after its date stands what is true now ("Last injection: 3/4/2024, spasticity of the arm")
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 2, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'clause', 'cause'],
    triggers: ['{last|previous|prior|first} {cycle|round|session|time|visit|treatment|injection} {:|--}'],
  },
  {
    // birth and childbed
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 4,
    terminatedBy: ['contrast', 'item', 'present', 'clause', 'cause'],
    triggers: ['{neonatal|perinatal|newborn|nicu|birth|antenatal|prenatal} {course|history|period} {was|is|} {complicated by|notable for|significant for|remarkable for|with|:}', 'born {prematurely|preterm|premature|} at <n> <unit> {gestation|of gestation|} {with|,|}', '{<det>|} {first|second|third|last|previous|prior|earlier} {pregnancy|delivery|labor|birth} {was|} {complicated by|notable for|significant for}', '{pregnancy|delivery|labor|birth} was {complicated by|notable for|significant for}', '{delivery|labor|birth} complicated by'],
  },
  {
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 1, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'item', 'cause'],
    triggers: ['{neonatal|perinatal}', '{got|gotten|get} over'],
  },
  {
    // an operation that someone had
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 2,
    terminatedBy: ['contrast', 'item', 'present', 'clause', 'cause'],
    triggers: ['{underwent|undergone|operated on for}'],
  },
  {
    // treatments: dated, for a time, in another place
    category: 'past', direction: 'backward', for: ['drug', 'procedure'], maxScope: 6, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'clause'],
    triggers: ['{last|back|} in <year>', '<n> {<unit>|} ago', '{at|} {the|} last {visit|session|year|month}', 'earlier this year', `${FOR_A_TIME} {{,|} {then|and then} <stopped>|{,|} but|before {moving|transferring|switching|changing}|without {<adj>|} <relief>}`, 'until {<yyyy>|<month>|<month> <yyyy>|last}'],
  },
  {
    // "took warfarin for six months": for so long, and told as past
    category: 'told', direction: 'forward', for: ['drug'], maxScope: 3,
    terminatedBy: ['contrast', 'item', 'present', 'clause'],
    triggers: ['took', '{she|he|patient|pt} used', '{was|were} {treated with|given|prescribed}'],
  },
  {
    category: 'span', direction: 'backward', for: ['drug'], maxScope: 4, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'clause'],
    triggers: [`{${FOR_A_TIME}|for {a|an} <unit>}`, 'from {<month>|} <yyyy> {to|until|through} {<month>|} <yyyy>'],
  },
  {
    category: 'past', direction: 'backward', for: ['procedure'], maxScope: 4, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'clause'],
    triggers: [ELSEWHERE, 'before {moving|transferring|coming}'],
  },
  {
    // "last Botox in May": the name itself is what was last
    category: 'past', direction: 'forward', for: ['procedure'], maxScope: 0, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'item'],
    triggers: ['{last|most recent|previous}', '{since|after|from|following} <det> {last|most recent|previous}'],
  },
  {
    // a bare date stands against the name: "Hysterectomy 1999", "Facelift (2016)"
    category: 'past', direction: 'backward', for: ['finding', 'procedure'], maxScope: 0, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'item', 'cause'],
    triggers: [`{,|(|--|} {${SIDE}|} {done|performed|completed|resected|repaired|excised|treated|} {in|} {circa|approx|} <yyyy> {,|}`, '{placed|implanted} {in|} <yyyy> {,|and|} {explanted|removed|taken out}', '{(|} <month> {,|} <yyyy>', '{,|} once {,|} {<n>|} <years> ago', '{,|} {twice|x2|x <n>|x3} in the past'],
  },
  {
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 4, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'clause', 'cause'],
    triggers: [
      'once {had|diagnosed with|experienced|suffered|treated for}', '{had|developed|experienced} {transient|brief|temporary|short lived|self limited|self limiting}', '{outgrew|outgrown} {his|her|the|}', '{recovered|recovering|recovery} {<adv>|well|} from {his|her|the|a|an|}', '{last|most recent|previous} {episode|attack|bout|flare|bouts|episodes|attacks} of', 'survived {a|an|}',
      '{was|were|been|} {hospitalized|hospitalised} {once|twice|<n> times|multiple times|previously} {for|with}', '{<det>|} past is {significant|notable|remarkable} for', 'old {records|charts|notes|chart|record} {describe|describes|document|documents|mention|mentions|show|shows|indicate|list|lists|note}', '{completed|finished} {<det>|} {full|} {treatment|antibiotics|therapy|course|course of antibiotics|course of treatment|chemotherapy|radiation} for', '{recently|previously|successfully|surgically} treated for', '{s/p|status post|history of} {treatment|repair|excision|resection|surgery|release|drainage} {of|for}', 'treated {<adv>|} in the past for',
    ],
  },
  {
    // "childhood asthma", "ex-smoker", "quit smoking"
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 0, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'item', 'cause'],
    triggers: ['childhood', 'ex', '{quit|gave up|stopped}', 'distant', 'healed', 'treated'],
  },
  {
    category: 'past', direction: 'backward', for: ['finding'], maxScope: 1, list: false,
    terminatedBy: ['contrast', 'item'],
    triggers: ['{,|:|--|} quit {<yyyy>|}', '{,|which {he|she}|and {he|she}|} {has|had|} outgrown', '{he|she} outgrew', '{none|no recurrence|no recurrences|none further} since', '<be> in <yyyy>', '{occurred|happened} {in|on|during|<n>|when}', '{,|} {now|completely|fully|} healed', '{,|} {completed|finished} {<det>|} {antibiotics|treatment|course of antibiotics}', '{did|has|have} not {bothered|troubled|recurred|returned} {her|him|} {for|since|in}', 'required {<det>|} {brief|short|} {hospital stay|hospitalization|admission|icu stay}'],
  },
]; // prettier-ignore
