/** The name is there, or is there now, whatever its section says of those that stand in it without a word. */
import type { ContextRule } from '../rule.ts';

/** What the patient has come for is done now, and belongs to nothing told before it. */
export const VISIT =
  '{presents|presented|here|returns|returned|comes|came|arrives|arrived|seen|coming} {in|back|to clinic|} {today|} for {<det>|} {<n>|first|second|third|fourth|next|} {repeat|scheduled|routine|followup|round of|set of|cycle of|series of|treatment with|} {round of|}';

/** Until then it is there. */
export const ONCE = '{once|until|when|after|as soon as} {the|this|his|her|their|all|any} {current|acute|}';

export const AFFIRMED: readonly ContextRule[] = [
  {
    category: 'affirmed', direction: 'forward', maxScope: 5, terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['(+)', '[x]', '+', 'positive', 'positive for', '+ve for', 'pos for', 'reports', 'endorses', 'admits to', 'complains of', 'presents with', '{is|was|are|were|be} positive for'],
  },
  {
    category: 'affirmed', direction: 'backward', maxScope: 2, list: false, terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['{:|?|cell|} {yes|y|present|positive|pos|true} <end>', '? {:|} y', '{:|?|cell|} [x] {yes|y} {no|n|}', '{:|?|} {yes|y} [x] {no|n}', '(+)', '+ve', '( {y|yes|pos|positive} )'],
  },
  {
    category: 'current', direction: 'forward', maxScope: 5, terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['currently {has|have|on|taking|with|}', VISIT, '<be> {now|currently|still|} {on|taking} {chronic|}', 'taking', 'takes', '{patient|pt|he|she} is {now|currently|still|}', 'current', 'active', 'ongoing', 'persistent', 'continues to have', 'still has', 'now {has|with|on}', 'this is {his|her|their}', 'has ongoing', '{is|was|been|} diagnosed {with|as having}', '{poorly|well} controlled', 'is here for', 'is pregnant', 'today', 'presents with'],
  },
  {
    category: 'current', direction: 'forward', for: ['drug'], maxScope: 2, terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['{continue|resume|restart} {taking|with|on|} {<det>|} {home|}', '{was|were|been|} {started|restarted|begun|placed|resumed} on'],
  },
  {
    // "once the infection has resolved"
    category: 'awaited', direction: 'forward', for: ['finding'], maxScope: 1, maxTargets: 1, list: false, terminatedBy: ['contrast', 'item'],
    triggers: [ONCE],
  },
  {
    // "Eliquis was started last month": it is taken since
    category: 'current', direction: 'backward', for: ['drug'], maxScope: 1, list: false, terminatedBy: ['contrast', 'item'],
    triggers: ['{<be>|} {started|restarted|resumed|begun|initiated|increased|decreased|titrated|adjusted|prescribed} {{in|last|on} {early|late|mid|} {<month>|<month> {of|,|} <yyyy>|<yyyy>|<date>|<unit>|spring|summer|fall|autumn|winter}|}', 'continued'],
  },
  {
    // "fewer headaches after the last injection": they are there still
    category: 'current', direction: 'forward', for: ['finding'], maxScope: 3, terminatedBy: ['contrast', 'item', 'clause', 'cause'],
    triggers: ['{fewer|less|reduced|decreased|improved|improving|better|worse|worsening|increased|more}', 'first {noticed|noted|began|started|experienced}', '{no|little|some|good|<adj>|} {improvement|reduction|decrease|increase|change|relief} {in|of|from}'],
  },
  {
    category: 'current', direction: 'backward', for: ['finding'], maxScope: 2, list: false, terminatedBy: ['contrast', 'item', 'clause', 'cause'],
    triggers: ['{improved|improving|better|worse|worsened|recurred|returned}'],
  },
  {
    category: 'current', direction: 'backward', maxScope: 3, list: false, terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['{is|are|remains} {active|ongoing|current|persistent}', 'on {treatment|cpap|bipap}', '{is|are} {well|poorly} controlled', '( {active|ongoing|current} )', '{,|} {which|that} {<have>|} {persists|persisted|continues|remains}', '{<have>|} {persists|persisted|continues|continued}', 'has not {<adv>|} resolved'],
  },
]; // prettier-ignore
