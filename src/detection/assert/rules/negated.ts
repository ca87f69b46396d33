/** The name is absent, denied, ruled out, over or not taken. */
import type { ContextRule } from '../rule.ts';

export const NEGATED: readonly ContextRule[] = [
  {
    // "denies fever, chills or dysphagia; reports headache"
    category: 'negated', direction: 'forward', maxScope: 8,
    terminatedBy: ['contrast', 'clause', 'item'], suspendedBy: ['cause'],
    triggers: [
      '{denies|denied|denying|deny}', '{denies|denied|denying} {<det>|} {having|having had|using|use of|taking|being on|recent|experiencing}', '{denies|denied|denying} <det>', 'denial of', 'pertinent negatives {include|includes|are|}',
      '{<be>|} {<adv>|} {negative|neg|-ve|unremarkable} for {<det>|}', 'negative {other than|except|with respect to}', '{negative|neg} {history|hx} {of|for|}',
      '{no|without|denies|denied} {<det>|<adj>|} {<adj>|} {medical|} {history|hx|h/o|hist} {of|for|} {<det>|}', '<not> {give|have|report|endorse|describe|recall} <det> history of',
      'never {had|taken|received|tried|used|experienced|reported|developed|smoked}', 'never been {diagnosed with|on|treated with|told}', 'never {has had|diagnosed with|suffered from}',
      'free {of|from}', 'absence of', 'lack of', 'no known', 'none to', 'no {report|reports|mention|episodes|episode|occurrence|complaint|complaints|symptoms} of', '<not> {complain|complaining} of', '<not> suffer {from|}', '<not> {been|} {treated|evaluated|seen|diagnosed|hospitalized|admitted|tested|bothered} {for|with|by}', '<not> {significant|notable|remarkable|positive} for', 'nothing consistent with', '{unaware|not aware} of', '{no|none|denies {any|all|}} of {the|these|} {following|these|above} {:|conditions|symptoms|}', '{denies|negative for} {all|} {the|} following {:|}',
      'no {known|} {contraindication|contraindications} {,|} {such as|including|like|( {eg|ie|including|such as|}|:}',
    ],
  },
  {
    // "no asthma, COPD or sleep apnea"
    category: 'negated', direction: 'forward', maxScope: 6,
    terminatedBy: ['contrast', 'clause', 'item', 'fresh', 'grade'], suspendedBy: ['cause'],
    triggers: [
      'no', 'ø', 'nil', 'without', 'w/o', 'w / out', 'non', 'nor', 'neither', 'zero', 'none of', 'no more', '<not>', '{<do>|<have>|<be>|<modal>} not',
      '{no|without|<not> <have>|<not> any} {<det>|} {<adj>|} {<adj>|} <evidence> {of|for|to suggest|suggesting|suggestive of|to indicate|indicating|consistent with|concerning for|compatible with|in favor of}',
      'nothing {to suggest|suggesting|suggestive of|to indicate}', 'no {need|indication|role|use} {for|of}', '{no|without|denies|denied} {<det>|} {prior|previous|past} {<adj>|}', 'no reason to suspect', '{no|without|<not> any} {associated|current|active|ongoing|persistent|reported|presenting|continued|described|positive|documented|new|known}',
      '{rules|ruling} out', 'excludes', 'unable to {appreciate|palpate|detect|identify|see|find|elicit|demonstrate}', '{has|have|had|was|were|is|been|} {been|} ruled out for', '{has|have|} ruled out', '{<adv>|} {excluded|ruled out}',
      '<not> yet {had|been|}', '<not> {experienced|developed|presented with|described|reported|complained of|started|undergone|found to have}', '<not> {been|being|receive|received|taking|taken|take|use|using|used|have|had|having|on}', '{<be>|} not {<seen>|thought|} {to be|} {<adv>|} {consistent with|suggestive of|compatible with|indicative of|associated with|concerning for|suspicious for|accompanied by|complicated by|bothered by|troubled by|diagnosed with|caused by|due to}',
      '<not> {support|suggest|meet criteria for|fit with} {<det>|} {diagnosis of|}', '<not> {be|been|} {placed|started|maintained|put|kept|given|treated|prescribed} {on|with|}', '<not> {presenting|present|discharged|found|noted} with', 'inconsistent with', 'not {felt|thought|believed} to {be|have|represent}', 'not look like',
      '{fails|failed} to {show|reveal|demonstrate|identify}', 'no longer {has|had|have|having|complains of|complaining of|experiences|experiencing|suffers from|reports|with|shows|any|}',
      '{argues|argue} against', 'against a diagnosis of', 'low {suspicion|concern|likelihood|probability} {for|of}', 'less likely', '{<be>|} {<adv>|} unlikely {that|to be|to have|to represent|}', 'doubt', 'instead of', 'rather than', 'lacks', 'lacked', 'lacking',
    ],
  },
  {
    // "unable to breastfeed": what is done, not what ails
    category: 'negated', direction: 'forward', for: ['finding'], maxScope: 0, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'clause', 'item', 'cause'],
    triggers: ['{unable|inability} to {continue|initiate|establish|}'],
  },
  {
    // "breastfeeding was not possible"
    category: 'negated', direction: 'backward', for: ['finding'], maxScope: 0, maxTargets: 1, list: false,
    terminatedBy: ['contrast', 'clause', 'item'],
    triggers: ['{<be>|} {not possible|impossible}'],
  },
  {
    // "no problems with swallowing" denies it, "no problems with Botox" does not
    category: 'negated', direction: 'forward', for: ['finding'], maxScope: 6,
    terminatedBy: ['contrast', 'clause', 'item', 'cause', 'fresh'],
    triggers: ['{no|without|denies|denied|<not> <have>|<not>} {<det>|} {<adj>|} <trouble> {with|of|from|}'],
  },
  {
    // not taken, not given, not wanted
    category: 'negated', direction: 'forward', for: ['drug', 'procedure'], maxScope: 5,
    terminatedBy: ['contrast', 'clause', 'item', 'cause'],
    triggers: [
      '{defers|deferred}', 'not {interested in|a candidate for|a good candidate for}', 'contraindicated for', '{avoid|avoids|avoiding|avoidance of}', '<not> {currently|presently|} {on|taking|using}',
      'held off of', '{opted|decided|advise|advised|recommend|recommended} against', '{precluding|precludes} {the use of|}', 'elected not to {use|have|proceed with|take}', '<not> {want|wish|wish to|want to}', 'naive to', 'never had', 'no {prior|previous|past} {exposure to|use of|}', '{has|have} {not|never} tried',
      '{would|will|do|should} not {use|give|recommend|inject|start|prescribe|take|receive|have|be given}', 'hold off on', 'against the use of',
    ],
  },
  {
    category: 'negated', direction: 'forward', maxScope: 5,
    terminatedBy: ['contrast', 'clause', 'item', 'cause'],
    triggers: ['{declines|declined|declining|refuses|refused|refusing}', 'not {a|a good} candidate for'],
  },
  {
    // a muscle that is left alone
    category: 'negated', direction: 'forward', for: ['muscle'], maxScope: 5,
    terminatedBy: ['contrast', 'item', 'clause'],
    triggers: [
      '<not> {be|} {inject|injected|injecting|treat|treated|treating|target|targeted|targeting} {<det>|}', '{avoid|avoided|avoiding} {injecting|injection of|injections into|treating|}', '{spare|spared|sparing} {of|}', '{skip|skipped|skipping|omit|omitted|defer|deferred}', 'hold off on',
      'without {injecting|injection of|treating}', 'no {injection|injections|toxin|botox|units} {in|into|to} {<det>|}', '{stay|keep} out of', 'stay away from', 'leave out',
    ],
  },
  {
    category: 'negated', direction: 'backward', for: ['muscle'], maxScope: 2, bare: true,
    terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['{<be>|} {spared|avoided|skipped|omitted|deferred}', '{<be>|} <not> {injected|treated}'],
  },
  {
    // "- fever", "(-) dry eyes", "[_] asthma": one name
    category: 'negated', direction: 'forward', maxScope: 3, list: false,
    terminatedBy: ['contrast', 'clause', 'item'],
    triggers: ['(-)', '-', '-ve', 'negative', 'neg', 'absent', '[_]', 'minus'],
  },
  {
    // "asthma, COPD: denies"; "fracture and dislocation were ruled out"
    category: 'negated', direction: 'backward', maxScope: 2,
    terminatedBy: ['contrast', 'clause'],
    triggers: [
      '{<have>|} <be> {<adv>|} {denied|negative|absent|ruled out|nonexistent|unremarkable}', '{is|was|has been|have been} {<adv>|} excluded', '<be> {<adv>|} <not> {<adv>|} {<seen>|suggested|supported|favored}', 'can be {ruled out|excluded} {now|}', '{are|were|all|} denied by {the|} {patient|pt}', 'all {denied|negative|absent}',
      '{:|--} {none|denies|denied|negative|neg|absent|never|nil|not present|none reported|denies all|all negative|not reported|none known} <end>', '{absent|denied} <end>', '{<have>|} <not> {occur|occurred|develop|developed|happen|happened|recur|recurred|exist}', 'none <seen>', 'ruled out', '{was|} {entered|charted|documented|listed|added|recorded|coded} {in|by} {error|mistake}', '{seems|appears} unlikely', '{<be>|} {<adv>|} {less likely|unlikely} {<end>|given|because|as|based|in view}',
    ],
  },
  {
    // "fissure with a tag, abscess not found": without its verb it says nothing of what has one
    category: 'negated', direction: 'backward', maxScope: 2,
    terminatedBy: ['contrast', 'clause', 'cause'],
    triggers: ['{<adv>|} <not> {<adv>|} {<seen>|suggested|supported|favored}'],
  },
  {
    // "succinylcholine was not used", "heparin not to be given"
    category: 'negated', direction: 'backward', for: ['drug', 'procedure'], maxScope: 2,
    terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['{<have>|<be>|} <not> {been|being|to be|be|} {<adv>|} {used|needed|given|required|administered|prescribed|started|indicated|recommended|advised|taken|continued|employed|restarted|resumed}', '<be> {<adv>|} {avoided|withheld}', '{,|} which {i|we|he|she} {<do>|<modal>|will} not {advise|recommend|favor|offer|use|want|take|prescribe}'],
  },
  {
    // "has not been given heparin", "has not used it": one name
    category: 'negated', direction: 'forward', maxScope: 2, list: false,
    terminatedBy: ['contrast', 'item', 'clause', 'cause'],
    triggers: ['<have> <not> been {used|given|administered|prescribed|started|taken}', '<have> <not> {used|given|taken|needed|required|started|continued|resumed|restarted}'],
  },
  {
    // "History of asthma, COPD or sleep apnea? No"
    category: 'negated', direction: 'backward', maxScope: 8,
    terminatedBy: ['contrast', 'item'],
    triggers: ['? {:|} {n|no|none|denies|denied|negative} <end>', '? {:|} n'],
  },
  {
    // "Neuromuscular disease (e.g. MG, ALS) [ ] yes [x] no": what brackets explain is one question
    category: 'negated', direction: 'backward', maxScope: 8,
    terminatedBy: ['contrast', 'clause', 'item'],
    triggers: [') {:|?|} [_] {yes|y} {/|} [x] {no|n}', ') {:|?|} [x] {no|n} {[_] {yes|y}|}', ') {:|?|} {yes|y} [_] {no|n} [x]'],
  },
  {
    // "headache: no", "headache [ ] yes [x] no": one name
    category: 'negated', direction: 'backward', maxScope: 1, list: false,
    terminatedBy: ['contrast', 'clause', 'item'],
    triggers: [
      '{:|: ?|cell|=|y / n :} {no|n|none|negative|neg|denies|denied|false|absent|0|not present|never} <end>', '-- {no|n} <end>', 'no <end>', '{negative|neg|none} <end>', '( {n|no|neg|negative|denies|absent} )', '(-)', '-ve', 'free', 'naive', '{<be>|} unlikely',
      '{test|screen|serology|antibodies|antibody|panel|culture|cultures|titer|titers|pcr} {<be>|} {negative|neg}', '<be> {negative|neg} <end>', '{negative|neg} {x|times} <n>', '{negative|neg} {to date|so far|thus far|today|on admission|last <unit>|this {morning|visit|<unit>}|{on|} <date>|yesterday|before|prior to}', '<be> {doubtful|not likely|not suspected}',
      '{:|?|cell|} {yes|y} [x] {no|n}', '{:|?|} {no|n} [x] {yes|y}', '{:|?|cell|} [x] {no|n|negative|absent} {yes|y|}', '{:|?|(|} {{yes|y} / {no|n}|y/n} {)|} {:|=|(|} {no|n} {)|}',
    ],
  },
  {
    // over, and the text says no more: of "absent" and "past" the first counts ("resolved after six weeks" is past)
    category: 'negated', direction: 'backward', for: ['finding'], maxScope: 4,
    terminatedBy: ['contrast', 'item'],
    triggers: [
      '{<have>|appears have|appears to have|seems to have} {completely|fully|entirely|essentially|largely|spontaneously|quickly|all|both|} <resolved> {away|}', '{is|are|was|were} {completely|fully|entirely|essentially|largely|all|both|} {resolved|gone} {away|}', '{completely|fully|quickly|largely|} {resolved|cleared <end>}', '-- resolved', '( resolved )', 'went away', '{disappeared|subsided|abated}',
    ],
  },
  {
    category: 'negated', direction: 'forward', for: ['finding'], maxScope: 2,
    terminatedBy: ['contrast', 'clause', 'item', 'cause'],
    triggers: ['resolved', '{complete|full|} resolution of', 'cured'],
  },
]; // prettier-ignore
