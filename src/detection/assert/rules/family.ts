/** The name belongs to someone other than the patient; and what the patient cannot take. */
import type { ContextRule } from '../rule.ts';

export const FAMILY: readonly ContextRule[] = [
  {
    category: 'family', direction: 'forward', maxScope: 8,
    terminatedBy: ['contrast', 'subject', 'present'],
    triggers: [
      '{<det>|no|without|denies|unknown|} {<adj>|} family {medical|} {history|hx|h/o} {of|for|includes|:|with|}', 'family {history|hx} {is|} <adj> for', 'family {members|member} {has|have|had|with|who|diagnosed|}', '{fhx|fh|famhx|fam hx} {of|significant for|positive for|is|:|}', 'runs in <det> family', 'familial', '{maternal|paternal} {history|hx|side|family|} {of|}', '{a|no|} {history|hx} of {maternal|paternal}', 'both parents', '{multiple|several} relatives', 'first degree {relative|relatives}', 'siblings', 'sibling',
      '<kin> {<adv>|} {<have>|has been|has {a|an|some|mild|moderate|severe|chronic}|with|w|died of|died from|died in|died at|died age|died with|dx|diagnosed|deceased|suffers from|suffered from|takes|uses|age|aged|is on|was on|,|:|--|(}', '<kin> {,|} who {has|had|}', '<kin> , who {is on|takes|was diagnosed with|suffers from}', '<kin> in law {with|who|<have>|is|was|:}', '<kin> {<adv>|} <do> {<adv>|} have', '<kin> {and|/|,} {<det>|} <kin> {<adv>|} {<have>|have had|with|w|:}', '{with|for|from|of|by|lives with|accompanied by} {<det>|both|} <kin> {,|} {who|whose} {has|had|suffers from|suffered|is on|takes|was diagnosed with}', '{no one|nobody|none|no member|no members|anyone|noone} {else|} {in|of} {<det>|} {immediate|} family {<have>|has had|with|}', '<kin> {is|} {alive|living|deceased} {and well|} {with|and has}', '<kin> {<adv>|} <have> {<det>|} {<adj>|} {history|hx|h/o} of', '<kin> {died|passed away|passed} {of|from|with|in|at|suddenly}', '<kin> {is|was|has been} {<adv>|} {diagnosed with|treated for|on|taking|known to have|positive for}', '{half|grand|great|step} {sister|brother|siblings|sibling|aunt|uncle|mother|father|parents|grandmother|grandfather|grandparents|son|daughter}',
    ],
  },
  {
    // Close by only: "mother is worried about his headaches" is about the patient.
    category: 'family', direction: 'forward', maxScope: 2, list: false,
    terminatedBy: ['contrast', 'subject', 'present'],
    triggers: ['<kin> {is|was|gets|got|receives|received} {currently|now|also|just|}', '<kin> at home with'],
  },
  {
    category: 'family', direction: 'backward', maxScope: 6,
    terminatedBy: ['contrast', 'item', 'clause'],
    triggers: ['{in|among} {<det>|both|multiple|several|one|} {maternal|paternal|younger|older|twin|half|other|} {<kin>|family|family member|family members}', '{runs|run} in <det> family', 'on <det> {maternal|paternal|mother|father} side'],
  },
  {
    category: 'allergy', direction: 'forward', for: ['drug', 'procedure'], maxScope: 6,
    terminatedBy: ['contrast', 'clause', 'cause'],
    triggers: ['{is|} allergic {to|reaction to|reactions to|}', '{allergy|allergies|hypersensitivity|intolerance|sensitivity|anaphylaxis|adverse reaction|intolerances|sensitivities|reaction|hives|rash} {to|:|include|includes|including|are}', 'intolerant {to|of}', '{allergies|allergy}', 'sensitive to', 'anaphylactic {to|reaction to}', 'cannot {take|tolerate}'],
  },
  {
    category: 'allergy', direction: 'backward', for: ['drug', 'procedure'], maxScope: 2, list: false,
    terminatedBy: ['contrast', 'clause', 'item'],
    triggers: ['{allergy|allergies|hypersensitivity|intolerance|anaphylaxis|sensitivity}', 'allergy {and|,|so|therefore}', '{causes|caused|gives {him|her}|gave {him|her}} {hives|rash|anaphylaxis|swelling|angioedema|itching|a rash}', '-- {hives|rash|anaphylaxis|swelling|angioedema|itching}'],
  },
]; // prettier-ignore
