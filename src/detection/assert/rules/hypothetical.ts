/** The name is conditional, future, planned, discussed, a risk, a precaution, an exclusion or teaching. */
import type { ContextRule, Phrases } from '../rule.ts';

/** On one condition: said of what stands before it, or of what comes. */
const IF_SO: Phrases = [
      'if {symptoms|needed|necessary|no|no {better|<adj>|} {<relief>|<change>|} {in|to|from|with|after|by|}|not|this|indicated|approved|covered|persistent|ineffective|desired}',
]; // prettier-ignore

/** On one condition, which is of one thing in a list: "aspirin, or Xarelto if she prefers". */
const IF_ONE: Phrases = [
      'if {that|these|it|clear|stable|tolerated|available}', 'only if', 'if {she|he|they|the patient|patient|pt} {prefers|prefer|wishes|wants|would|agrees|tolerates|qualifies|fails|does not|continues|decides|elects}',
]; // prettier-ignore

export const HYPOTHETICAL: readonly ContextRule[] = [
  {
    category: 'hypothetical', direction: 'forward', maxScope: 9,
    terminatedBy: ['item'],
    triggers: [
      'if', ...IF_SO, ...IF_ONE, '{call|phone} {us|me|back|clinic|the clinic|office|the office|} with {any|new|worsening|}', '{go to|return to|come to} {the|} {ed|er|emergency room|emergency department|urgent care} for', 'should {the|her|his|your|he|she|the patient|you|they|there|patient|this|it|any}', 'in {case|case of|the event of|the event that}', 'unless', 'whenever', 'as needed {if|when}', 'as {if|though}',
      'return {to|} {<det>|} {<clinician>|ed|er|emergency room|emergency department|} {for|if|with|should|immediately for|immediately if|sooner if|sooner for}', '<call> {<det>|} <clinician> {for|if|with|should|immediately for|immediately if|of|regarding|right away if|promptly if|also for|with any|}', '<call> {also|immediately|promptly|right away|} {for|if|with}', 'to {call|return} {with|for|if}',
      'come back {if|for|with}', 'seek {medical|immediate|emergency|urgent|} {medical|} {attention|care|help|treatment|evaluation|assistance} {for|if|with}', '{bring|take} {him|her|them|your child} {back|in} {for|if|with}', 'report {any|to} {<det>|} {<clinician>|}', '{watch|look} {for|out for}', '{monitor|monitored|monitoring|observe} {closely|} for', 'be alert for', 'warned {about|of|regarding}', 'cautioned {about|regarding|of|that}', '{counseled|counselled|educated|instructed} {on|about|regarding|with regard to|re|re :}', '{instructed|told|asked|advised|reminded|taught|knows} to {call|return|report|look|watch|monitor|seek {care|attention|help}|be alert} {<det> <clinician>|us|me|back|out|} {immediately|promptly|} {for|if|with|any|}', 'informed of', 'advised {of|about|regarding}', 'go to {the|} {nearest|} {er|ed|emergency room|emergency department} {if|for|with}',
      'let {us|me|<det> <clinician>|<clinician>} know {immediately|promptly|straight away|right away|at once|as soon as possible|} {of|about|if|when|should|for|} {any|}', 'when you {notice|have|develop|feel|experience|see|get}', 'as soon as {you|she|he} {notice|notices|develop|develops|have|has|experience|experiences}', '{things|symptoms|signs|problems} to {watch|look|look out|monitor|watch out} for {:|are|include|}',
      '{reviewed|discussed|explained|taught|review|went over} {<det>|} {warning|alarm|} {signs|symptoms|signs and symptoms|signs / symptoms} of', '{handout|handouts|pamphlet|leaflet|brochure|literature|information|education|teaching|materials} {sheet|} {on|about|regarding|concerning}', 'understanding of {the|} {potential|possible|risk of|risks of}',
      'any {new|worsening|signs|symptoms|sign|increase in|increasing} {of|}', '{experiences|develops} any', 'at {the|} first sign of', '{return|ed|er|strict|} precautions {for|include|including|given for|:|}',
    ],
  },
  {
    // risks of a procedure: a list without end
    category: 'hypothetical', direction: 'forward', maxScope: 9,
    terminatedBy: ['item', 'clause'],
    triggers: [
      'risks', '{discussed|reviewed|explained|counseled on|counselled on} {possible|potential|} {bruising|swelling|bleeding|asymmetry|redness|soreness|pain at the injection site} {,|and|/}', '{r/b/a|r/b|rba|rbas|risks / benefits} {of|} {discussed|reviewed|explained|d/w <det>|} {including|:|}', '{boxed|black box} {warning|warnings}', '{informed|made aware|advised|told} {of|about|that|regarding} {<det>|} {warning|alarm|} {risk|risks|possibility|potential|chance|signs|symptoms} {of|for|}', 'risk {includes|include|including}', 'risks {and benefits|benefits|and complications|benefits and alternatives|, benefits , and alternatives|, benefits and alternatives|} {of|include|including|associated with|involved|were|are|for|}', '{,|and|} {they|which} include',
      '{potential|possible|known|common|rare|serious|most common|expected|usual} {risks|complications|complication|side effects|adverse effects|adverse events|adverse reactions|reactions|sequelae} {of|include|including|are|were|such as|like|}', '{side effects|complications|adverse effects|adverse reactions|reactions} {can|may|could|might} {be|include}', '{can|may|could|might} {also|rarely|sometimes|occasionally|} {spread|diffuse} {beyond|from|into|{and|to} {cause|}}', '{would|can|could|might|may} make {you|him|her|people|patients}', 'would {cause|produce|lead to|result in}', '{rarely ,|in rare {cases|instances}}', '{understands|accepts|acknowledges} that', 'the {possibility|chance|likelihood|potential} of {transient|temporary|permanent|some|brief|mild}',
      '{most|some|many|} patients {sometimes|often|rarely|occasionally|commonly|usually|typically|generally|may|can|might|will} {develop|experience|get|have|report|notice|}', '{complications|side effects|adverse effects|adverse events|sequelae} {include|includes|including|such as|like|discussed|discussed :|reviewed :}', '{complications|side effects|adverse effects} {may|can|could} include', 'the possibility of {bleeding|infection|complications|developing}', 'alternatives {include|including|were|are}',
      '{consent|consented} {for|to|regarding|including}', '{discussed|reviewed|explained|explained to} {the|with|} {risk|risks|possibility|potential|possible}', 'informed consent', '{understands|understood|is aware of|was informed of} {the|} {risk|risks|possibility}', '{may|can|could|might} {also|} {cause|produce|lead to|result in|include|develop}', '{local|mostly local|systemic|procedural|surgical|postoperative|} complications such as',
    ],
  },
  {
    category: 'hypothetical', direction: 'forward', for: ['finding'], maxScope: 6,
    terminatedBy: ['item', 'clause', 'cause', 'contrast'],
    triggers: [
      '{risk|risks|chance|chances|likelihood} {of|for} {the|developing|having|}', 'risk {factor|factors} for', 'potential for', '{predispose|predisposes|predisposed|prone|susceptible} to', '{fear|afraid} of',
      '{in order|} to {prevent|avoid|protect against|minimize|prevent against|protect from}', 'to {reduce|lower|decrease} the risk of', '{prevent|prevents|preventing|prevention of|for prevention of}', '{prophylaxis|ppx} {for|against|of|}', 'prophylactic {treatment|}', 'prophylactically for', 'preventative for', 'protect {himself|herself|themselves|him|her} from', 'protect against', '{vaccinated|vaccination|immunized} against',
    ],
  },
  {
    // planned or weighed, not done; a recommended drug is being prescribed, a recommended injection is not given yet
    category: 'hypothetical', direction: 'forward', for: ['drug', 'procedure'], maxScope: 6,
    terminatedBy: ['item', 'clause', 'contrast'],
    triggers: [
      '<modal> {<adv>|} {benefit|need|require|consider|want|undergo|warrant|discuss|offer|respond|be} {from|to|for|a trial of|considered|started on|a candidate for|helpful|interested in|}', '{may|might|could|would|should} {also|} try', '{would|} like to try', '{wants|wishes} to try', '{asks|asked|wonders|wondering|inquires} {if|whether}', '{refer|referral} {her|him|patient|pt|back|} to', '{submit|submitted|request|requested|obtain|obtaining|complete|completed} {<det>|} {prior auth|prior authorization|pa|auth|authorization|precert|precertification} {for|}', '{pa|prior auth|precert|auth} {submitted|requested|pending|approved|} for', '{good|potential|} candidate for', '{consider|considers|considering|contemplating|to consider}', 'consideration {of|for|to}', 'thinking about', '{to|will} be {changed|switched|converted|transitioned} {over|} to', ', to change {over|} to', '{to|will|can|could} see {him|her|them|patient|pt|the patient} {about|for|regarding}', '{hoping|hopes|hope|aiming|intends|wants|planning|looking|eager|keen} to {start|try|begin|get|have|receive|use|resume|restart|undergo|switch to|go back to}', '<modal> {also|then|next|} {try|trial|attempt}', 'fall back on', 'next {step|option} {would be|is|will be|:}', '{waiting list|waitlist|wait list} for', 'interested in', '{inquires|inquired|asks|asked|asking|questions} about',
      'plan {for|to try|to consider|to schedule|is for|will be for|is to schedule|is to consider}', 'planned', 'planning {for|on|to|}', 'plans {for|to|on}', 'scheduled {for|to}', 'schedule {for|}', 'will {schedule|plan|order|request|obtain authorization for|seek authorization for|submit for|arrange|arrange for|be scheduled for|be referred for|proceed with|return for|try to get|attempt to get}', '{prior authorization|preauthorization|pre authorization|authorization|approval} {for|}', 'pending {approval|authorization|} {for|of|}', 'refer {for|to}', 'referral for', 'referred for consideration of', 'in the future',
      '{return|rtc|follow up|followup} {in|} {<n>|<n> to <n>|} {<unit>|} for {repeat|next|}', 'next {injection|injections|session|treatment|dose|cycle} {of|with|}', 'repeat', 'suggest {a trial of|trying|starting|adding|considering}', 'options {include|including|are|were discussed such as|such as|discussed including|discussed include|discussed|:|}', 'treatment options', 'option of', 'would {favor|favour|prefer|advocate}', 'alternative {to|would be|is|}', 'adding', 'add on', 'possibility of {starting|using|trying|adding|injecting|injections|treatment with}', 'potential {use of|benefit of|trial of}', '{we|} {discussed|discuss}', 'discussion {of|about|regarding}', 'talked about', '{a|} trial of', 'could try', 'desires', '{before|prior to} starting', 'offered', 'if approved', '{await|awaiting}', 'believe a',
    ],
  },
  {
    // "should dysphagia occur"
    category: 'hypothetical', direction: 'forward', for: ['finding'], maxScope: 0, terminatedBy: ['item'],
    triggers: ['should'],
  },
  {
    category: 'hypothetical', direction: 'forward', for: ['procedure'], maxScope: 6, terminatedBy: ['item', 'clause', 'contrast'],
    triggers: ['{plan|plans|planning|planned} to {inject|use|give|administer|proceed with|treat with|start|repeat|perform|do|resume}', '{recommend|recommends|recommended|recommending|suggest|suggests|suggested|advise|advised|propose|proposed}', 'recommendation {for|of|is for}', 'alternatives'],
  },
  {
    category: 'hypothetical', direction: 'backward', for: ['drug', 'procedure'], maxScope: 6,
    terminatedBy: ['item', 'contrast'],
    triggers: [
      '{<have>|} <be> {<adv>|} {discussed|reviewed|explained|offered|recommended|considered|planned|scheduled|proposed|suggested}', '<modal> {<adv>|} {help|benefit|improve|reduce|relieve|provide|be worth}', '<modal> be {considered|helpful|beneficial|tried|added|an option|useful|needed|required|offered|of benefit|discussed|effective|appropriate|indicated|warranted|scheduled|planned|ordered}', 'would be {of|the next|a good|an|reasonable|next}', '{is|are} {an option|another option|pending|being considered}', '{is|are} {another|{<det>|} {best|better|good|reasonable|next|possible|only|other}} {choice|option|alternative|possibility}', 'as {an option|a possibility|options}', 'in the future', '{at the|at|} next {visit|session|appointment|injection|month|week|time}', 'discussed with {<det>|} {patient|family|}',
      ...IF_SO, 'in {<n>|<n> to <n>} {more|} <unit>', 'in the coming <unit>', '{<n> <unit>|} {later|from now}', '{upon|once|when} {approval|authorization|approved}',
    ],
  },
  {
    category: 'hypothetical', direction: 'backward', for: ['drug', 'procedure'], maxScope: 6, maxTargets: 1, list: false,
    terminatedBy: ['item', 'contrast', 'present'],
    triggers: IF_ONE,
  },
  {
    category: 'hypothetical', direction: 'backward', for: ['finding'], maxScope: 6,
    terminatedBy: ['item', 'contrast'],
    triggers: ['{happens|occurs|is seen|are seen|is reported|develops} in {up to|less than|fewer than|<about>|} <n> {percent|of|out of|in|patients}', '{is|are} a {known|possible|potential|common|rare|recognized|} {risk|side effect|complication|adverse effect}', '{may|can|could|might} {also|} {occur|develop|result|happen|arise|follow|ensue|appear}', '{was|were} {explained|gone over}', '{will be|are|were} excluded', '{precautions|prevention|prophylaxis|ppx}', '{has|have} been reported {in|with|after|following}', '{is|are|remains|remain|as} {an option|a future option|another option}'],
  },
  {
    // a planned operation is a factor to us, so findings too; what stands beyond its comma is not planned ("planned C-section, breastfeeding")
    category: 'hypothetical', direction: 'forward', for: ['finding'], maxScope: 5, list: false, terminatedBy: ['item', 'clause', 'contrast', 'cause'],
    triggers: ['{recommend|recommended|consider|contemplating|planned}', '{would|} recommend', 'candidate for', 'scheduled {for|to undergo|to have}', '{plan|plans|planning} {for|on}', 'interested in', '{would|may|could|might} benefit from', 'considering having', 'planning', '{trying|attempting|hoping|wants|would like|plans|planning|wishes} to {become|get|be}', '{waiting list|waitlist|wait list} for', 'awaiting', '<modal> {again|} {get|catch|contract|suffer|end up with}', 'going to', 'believe a', 'may {need|require}', 'will undergo', '{wishes|would like} to have'],
  },
  {
    // "plans to breastfeed": not "plans to continue breastfeeding"
    category: 'hypothetical', direction: 'forward', for: ['finding'], maxScope: 0, maxTargets: 1, list: false, terminatedBy: ['item', 'clause', 'contrast', 'cause'],
    triggers: ['{plan|plans|planned|planning|intends|intending|means|aims|hopes|hoping|wants|wishes|desires|would like} to', 'will', '{desires|wants|wishes|plans} {a|any|} future', 'future', '{asks|asked|asking|inquires|inquired} about {having|becoming|getting} {a|another|}'],
  },
  {
    // "breastfeeding planned after delivery": not "breastfeeding planned to continue", nor "breastfeeding, surgery planned"
    category: 'hypothetical', direction: 'backward', for: ['finding'], maxScope: 0, maxTargets: 1, list: false, terminatedBy: ['item'],
    triggers: ['{<be>|} {planned|intended|desired|anticipated} {after|once|following} {the|} {delivery|birth|treatment|surgery}', '{<be>|} {planned|intended|desired|anticipated} {for|in|} {the|} {next <unit>|future|near future|coming <unit>|<yyyy>|<month>}'],
  },
  {
    // "pregnancy test ordered": of what came of it nothing is said
    category: 'hypothetical', direction: 'backward', for: ['finding'], maxScope: 0, maxTargets: 1, list: false, terminatedBy: ['item'],
    triggers: ['{test|tests|testing|screen|screening} {<be>|} {ordered|pending|sent|collected|required|obtained|offered|needed|advised|recommended|requested|discussed|deferred|declined|refused}', '{test|tests|testing|screen|screening} {today|done|performed|in clinic|per protocol} .', '{test|testing|screen|screening} {before|prior to|at|with|for|if|in}'],
  },
  {
    // who may not take part, or may not have it; people in general
    category: 'hypothetical', direction: 'forward', maxScope: 9, terminatedBy: [],
    triggers: ['{tell|inform|ask} {your|a|the} {doctor|healthcare provider|health care provider|provider|physician|pharmacist} {if|about|before|right away if}', '{do not|should not|you should not} {receive|take|use|have|get} {if you|when}', '{exclusion|inclusion} criteria {include|includes|included|are|were|will include|:|}', 'contraindications {include|includes|are|to|:|}', 'contraindicated in', 'excluded {if|for}', '{not recommended|contraindicated|unsafe|not advised|not safe|not approved} {in|for|during|while|with}', 'avoid {use|} {in|during}', 'not {given|used|recommended|indicated|approved} {to|in|for} {anyone|patients|people|those|women|children} {with|who|}', 'anyone {with|who has|taking|on}', 'those with', 'should not be used in', '{in|} {patients|people|individuals|those|persons|women|children|adults|subjects} {with|who}', '{use with|} caution in', 'indicated for', 'symptoms {include|may include|can include}', 'warnings'],
  },
]; // prettier-ignore
