/**
 * The name is dated: "stroke in 2017", "as a child he had asthma". It belongs to the past unless the sentence says that
 * it is there still (category `current`). A day ("on 3/4/2024") dates a visit as often as an illness and counts for nothing.
 */
import type { ContextRule } from '../rule.ts';

/** A time of life. */
const LIFE =
  '{as {a|an} {young|small|} {child|infant|teenager|adolescent|baby|teen|youth|toddler|kid|young adult|boy|girl|student}|{in|during} {early|late|her|his|} {childhood|infancy|adolescence|youth|teens|twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s}|in {high school|college|grade school|middle school|elementary school|the army|the navy|the military|the service}|when {he|she|the patient} was {<n>|a child|young|younger|little|a teenager|a baby|an infant|in <det> {teens|twenties|20s|30s|40s|army|navy|military}} {years old|years of age|}|{at|around} {the|} age {of|} <n>|{during|with|after} <det> {first|second|third|last|previous|prior|earlier} {pregnancy|delivery|child|baby}}';

/** A date by its year or month. */
const DATE =
  '{{back|} in {early|late|mid|} {<yyyy>|<decade>|the <decade>|<month>|<month> {of|,|} <yyyy>|{the|} {spring|summer|fall|autumn|winter} of <yyyy>}|last {<month>|year|spring|summer|fall|autumn|winter}|{the|} {previous|prior} {year|summer|winter}|{around|circa} <yyyy>}';

/** How long ago. */
const AGO =
  '{many|several|some|a few|few|<n>|<n> {-|to|or} <n>|<n> plus|over <n>|about <n>|a} {years|year|decades|yrs|yr} {ago|back|earlier|prior}';

/** What someone went through. */
const HAPPENED =
  '{she|he|patient|pt|the patient|} {had|suffered|sustained|underwent|was diagnosed with|was treated for|was hospitalized for|was hospitalized with|was found to have}';

/** A treatment before this one. */
const TREATMENT =
  '{after|following|with} {<det>|} {last|most recent|prior|previous|past|first|second|third|initial|earlier} {set of|round of|cycle of|} {injection|injections|treatment|treatments|botox|toxin|session|sessions|visit|cycle|round}';

export const PAST: readonly ContextRule[] = [
  {
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 5, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'cause'],
    triggers: [`${LIFE} {,|}`, `${AGO} {,|}`, 'in the past {,|}', 'previously {,|}', 'formerly {,|}', `${TREATMENT} {,|} {she|he|patient|pt|} {had|developed|experienced|noted|noticed|reported}`, `{back|} in {early|late|} {<yyyy>|<decade>|the <decade>|<month>|<month> {of|,|} <yyyy>} {,|} ${HAPPENED}`, `on <date> {,|} {he|she|patient|pt|} {suffered|sustained} {a|an|}`],
  },
  {
    category: 'past', direction: 'backward', for: ['finding', 'procedure'], maxScope: 4, list: false,
    terminatedBy: ['contrast', 'clause', 'item', 'present', 'cause'],
    triggers: [`${LIFE} {,|}`, `${DATE} {,|}`, `${AGO} {,|}`, 'in the past ,', 'previously ,'],
  },
  {
    // a bare date stands against the name: "Hysterectomy 1999", "Facelift (2016)"
    category: 'past', direction: 'backward', for: ['finding', 'procedure'], maxScope: 0, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'item', 'cause'],
    triggers: ['{,|(|--|} {circa|approx|} <yyyy> {,|}', '{(|} <month> {,|} <yyyy>', '{,|} {twice|x2|x <n>|x3} in the past'],
  },
  {
    category: 'past', direction: 'forward', for: ['finding'], maxScope: 4, list: false,
    terminatedBy: ['contrast', 'item', 'present', 'clause', 'cause'],
    triggers: [
      'once {had|diagnosed with|experienced|suffered|treated for}', '{had|developed|experienced} {transient|brief|temporary|short lived|self limited|self limiting}', '{outgrew|outgrown} {his|her|the|}', '{recovered|recovering|recovery} {<adv>|well|} from {his|her|the|a|an|}', '{last|most recent|previous} {episode|attack|bout|flare|bouts|episodes|attacks} of', 'survived {a|an|}',
      '{was|were|been|} {hospitalized|hospitalised} {once|twice|<n> times|multiple times|previously} {for|with}', '{completed|finished} {<det>|} {full|} {treatment|antibiotics|therapy|course|course of antibiotics|course of treatment|chemotherapy|radiation} for', '{recently|previously|successfully|surgically} treated for', '{s/p|status post|history of} {treatment|repair|excision|resection|surgery|release|drainage} {of|for}', 'treated {<adv>|} in the past for',
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
    triggers: ['{,|:|--|} quit', '{,|which {he|she}|and {he|she}|} {has|had|} outgrown', '{he|she} outgrew', '{none|no recurrence|no recurrences|none further} since', '<be> in <yyyy>', '{occurred|happened} {in|on|during|<n>|when}', '{,|} {now|completely|fully|} healed', '{,|} {completed|finished} {<det>|} {antibiotics|treatment|course of antibiotics}'],
  },
]; // prettier-ignore
