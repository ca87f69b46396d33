/** The name is not settled: suspected, to be ruled out, one of several. */
import type { ContextRule } from '../rule.ts';

/** A question without an answer: as `signs.ts` says it of two empty boxes, of the name before them and of all that it asks. */
export const UNANSWERED = ['{:|?|cell|} [_] {yes|y}', '? +/-'];

export const POSSIBLE: readonly ContextRule[] = [
  {
    category: 'possible', direction: 'forward', for: ['finding'], maxScope: 5,
    terminatedBy: ['contrast', 'clause', 'item', 'cause', 'fresh'],
    triggers: [
      '{it|} {is|} possible {that|}', 'possibly', 'possibility {of|for|that}', 'probable', 'probably', '{suspect|suspects|suspected|suspecting}', 'suspicion {of|for}', 'suspicious {for|of}', '{high|some|moderate|raised} {suspicion|concern} {for|of}', '{presumed|presumptive|presumably}', '{and|or|,} suspected', 'questionable', 'question of', 'questioned', '{query|queries} {of|}', 'in question', 'doubtful', 'perhaps', 'maybe', 'equivocal {for|}', 'indeterminate {for|}', 'borderline',
      '{to|} {rule out|r/o} {for|}', 'ruling out', '{to|} exclude', '{to|} {evaluate|assess|test|screen|check|investigate|look|eval} for {possible|}', '{evaluation|workup|work up|testing|tested|screening|checking|looking|worked up|evaluated|concern|concerns|evaluations} for', 'evaluation of possible', 'workup of', 'must be ruled out',
      '{<not>|unable to} {be|} {<adv>|} {rule out|ruled out|exclude|excluded}', '{can|could} not {be|} {<adv>|} {rule out|ruled out|exclude|excluded}', '{<have>|<do>|} <not> {been|} {<adv>|} {rule out|ruled out|exclude|excluded}',
      'suggestive of', '{suggests|suggest|suggesting|suggested}', 'evidence suggests', 'concern {of|that|about}', 'concerning for', 'concerned {for|about|that|regarding}', 'worrisome for', '{worry|worried} about', '{raises|raising|raise} {<det>|} {concern|question|possibility|suspicion} {for|of|that}',
      '<modal> {<adv>|} {be|represent|reflect|indicate|suggest|have|have had|have been|well be|also be|also have|be having|be experiencing|be developing}', '<modal> {<adv>|} be {consistent with|compatible with|related to|due to|secondary to|suggestive of|indicative of}',
      '{differential|ddx|dd|differential diagnosis|differential diagnoses|diff dx} {:|is|includes|include|including|of|--|consists of|remains|considerations include|} {would include|}', 'versus', 'vs', 'vs .', '{<be>|} {<adv>|} likely', 'more likely', 'most {likely|probably|consistent with} {represents|represent|due to|secondary to|related to|from|}',
      '{appears|appear|seems|seem|thought|believed} {to be|to have|to represent}', 'felt to {be|have|represent}', 'appears consistent with', '{consistent|compatible} with {possible|probable}', 'impression is that of', '{working|provisional} diagnosis of', 'early signs of', 'sounds like', 'looks like', '{mimics|mimicking|resembling|resembles}',
      '{unsure|unclear|uncertain|not sure|not certain|not clear} {if|whether|of|about|that}', 'whether {or not|} {he|she|the patient|this|there|patient|it|} {<have>|is|was|}', '{see|determine|ascertain} {if|whether}', 'difficult to be certain about {<det>|} {diagnosis of|}', '{would|} invoke', '{considered|considering|consideration of|entertain|entertained}', 'think about', 'at least possible', 'thinking {is|was} that {either|}', 'either',
    ],
  },
  {
    // "? osteomyelitis": one name
    category: 'possible', direction: 'forward', for: ['finding'], maxScope: 3, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'clause', 'item', 'cause'],
    triggers: ['? {of|possible|probable|?|}', '+/-'],
  },
  {
    // "dysphagia ☐ Yes ☐ No": asked, and not answered
    category: 'possible', direction: 'backward', maxScope: 1, list: false,
    terminatedBy: ['contrast', 'clause', 'item'],
    triggers: UNANSWERED.slice(0, 1),
  },
  {
    category: 'possible', direction: 'backward', maxScope: 8,
    terminatedBy: ['contrast', 'item'],
    triggers: UNANSWERED.slice(1),
  },
  {
    // "☐ Yes ☐ No dysphagia", as `signs.ts` says it
    category: 'possible', direction: 'forward', maxScope: 8,
    terminatedBy: ['contrast', 'clause', 'item'],
    triggers: ['+/- ?'],
  },
  {
    category: 'possible', direction: 'backward', for: ['finding'], maxScope: 3,
    terminatedBy: ['contrast', 'item'],
    triggers: [
      '{should|must|will|to|needs to|need to|would} {also|} be {ruled out|excluded|considered|evaluated|investigated|entertained}', '{<not>|has not|have not|was not|could not|can not} {be|been|} {<adv>|} {ruled out|excluded}', 'to be ruled out',
      '<be> {<adv>|} {suspected|possible|questionable|a possibility|a consideration|considered|likely|probable|a concern|uncertain|unclear|queried|questioned|being considered|plausible|presumed}', '<modal> {also|} be {a consideration|considered|something to consider|possible|a possibility|likely|present|the cause|responsible|the etiology}', 'may {exist|play a role}', '{in|on} the differential',
      'a possibility', 'suspected', '{,|--|:|(} {rule out|r/o} {)|} <end>', 'being considered', 'is being {considered|evaluated|ruled out|worked up|investigated}', 'workup', 'work up', '{:|--|} {possible|possibly|probable|suspected|questionable|unsure|unknown|maybe|equivocal} <end>',
    ],
  },
  {
    category: 'possible', direction: 'backward', for: ['finding'], maxScope: 1, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'item'],
    triggers: ['{versus|vs|vs .}', '?', 'like {symptoms|picture}', 'screening'],
  },
]; // prettier-ignore
