/** Phrases that end scopes. */
import { ONCE, VISIT } from './affirmed.ts';
import { UNANSWERED } from './possible.ts';
import type { Phrases, TerminatorRule } from '../rule.ts';

export const TERMINATORS: readonly TerminatorRule[] = [
  {
    terminator: 'contrast',
    triggers: [
      '{but|however|although|though|except|otherwise|yet|whereas|nevertheless|still|besides|only|excluding|nonetheless|instead|rather}', 'except for', 'with {the|} exception of', '{apart|aside} from', 'other than', 'instead of', 'rather than', 'save for', 'outside of', 'in addition to',
    ],
  },
  {
    terminator: 'clause',
    triggers: [
      VISIT, 'and {this|it|that} {is|was}', '{who|whom|which}', 'that {is|are|has|have|was|were|does|do}',
      '{reports|reported|reporting|endorses|endorsed|endorsing|admits|presents|presented|presenting|positive|(+)|+|+ve|[x]|yes}', 'admitted {to|with|for}', '{complains|complained|complaining|complaint} of', 'c/o', '{positive|+ve|pos|significant|notable|remarkable} for', '{is|was} noted to', 'found to have', 'presents with', 'continues to have', 'still has', 'now {has|with|on}', 'has ongoing', 'is here for', '{<be>|findings|exam|picture} {<adv>|} {consistent with|c/w}', 'and {does have|has}',
      'does {report|endorse|admit|complain|note|describe|get}', 'has {a|an|had|been|some|mild|moderate|severe|chronic}', '{shows|showed|showing|reveals|revealed|revealing|demonstrates|demonstrated|demonstrating|takes|continues|continue|continued|started|given|states|stated|describes|developed|develops|experiences|experienced|undergoing|underwent}', 'is {on|taking|currently} {chronic|}', 'was started', 'continuation of', '{suffers|suffered|suffering} from', '{treated|scheduled|referred|here|seen|evaluated} {for|with}', 'diagnosed with',
    ],
  },
  {
    terminator: 'subject',
    triggers: [
      '{,|;|--} {she|he|they|it|we|i|the child}', 'and {she|he|they|we|i}', '{the|} {patient|pt} {is|}', 'and {the|his|her|my|their}', '{she|he} {herself|himself}', 'there {is|are|was|were}',
    ],
  },
  { terminator: 'item', triggers: ['{;|item|--|[_]|cell|(-)}', '? {:|} {n|no|none|y|yes|denies}', ...UNANSWERED] },
  {
    terminator: 'cause',
    triggers: [
      ONCE, '{after|with|following|since|despite|because|during|while|whilst|when|until|from|for|on|as|before|upon|so|therefore|if|unless|against|regarding}', '{because of|due to|d/t|secondary to|related to|caused by|resulting from|as a result of|attributed to|associated with|in association with|in the setting of|in spite of|prior to|so that}', 'given <det>', 'to {treat|reduce|improve|help|manage|relieve|prevent|control}', '{status post|s/p}',
    ],
  },
  {
    terminator: 'present',
    triggers: [
      VISIT, '{currently|now|today|presents|presented|presenting|who|whose|admitted|still|ongoing|continues|returns|returned|referred|current|active|reports|denies|having}', 'at {present|this time|the moment}', 'here {for|with}', 'is here', '{comes|came} in', '{complains|complaining} of', 'c/o', 'p/w', 'presents with', 'continues to have', 'still has', 'has ongoing', 'this {morning|week|evening}', '{seen today|is seen|was seen|being seen}', 'was brought', 'brought in', '{is being|is now|has now|now with}', 'on {anticoagulation|treatment}', ', with', 'with {ongoing|current|active|persistent|residual|continued|new|worsening}', '{recent|new|newly|recently} {diagnosis of|diagnosed|diagnosed with}',
    ],
  },
  {
    terminator: 'fresh',
    triggers: [
      '{<det>|} {<adj>|} {medical|} {history|hx} {of|significant for}', '{h/o|hx of|s/p|status post}', '{normal|stable|improving|resolving|intact|regular|clear|soft}', '{has|had|is|was|now|also|on|with|alert|awake|oriented|well|possible|probable|suspected|questionable}', '{may|might|could} have', 'does have', '{he|she} is',
    ],
  },
  {
    terminator: 'grade',
    triggers: ['{persistent|ongoing|chronic|known|recurrent|increased|increasing|worsening|significant|mild|moderate|severe|old|prior|previous|minimal|trace|slight|some}'],
  },
]; // prettier-ignore

/** Phrases that join two items of a list, as a comma does. */
export const SEPARATORS: Phrases = [
  'as well as',
  'along with',
  'together with',
  'and / or',
  'plus',
  'such as',
  'including',
  'to include',
];
