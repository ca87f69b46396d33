/** Phrases that hold a term of the lexicon and mean something else, whatever the entity; one entry's own stand in its `not`. */
export const NOT_A_MENTION: readonly string[] = [
  'common peroneal',
  'common fibular',
  'superficial peroneal',
  'superficial fibular',
  'deep peroneal',
  'deep fibular',
  'stroke volume',
  'stroke index',
  'stroke work',
  'heat stroke',
  'sun stroke',
  'pronator drift',
  'temporal artery',
  'temporal arteries',
  'temporal arteritis',
  'temporal artery biopsy',
  'temporalis artery',
  'deltoid ligament',
  'mental status',
  'PT/INR',
  'PT/PTT',
  'ICD-9',
  'ICD-10',
  'ICD-10-CM',
  'ICD-11',
];

/** Abbreviations of three letters and more that are English words when written small. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  `add aid aids all and any arc are arm art ask bad bag ban bar bat bed bet bid big bit box but buy can cap car cast cat cod cold
  cop cut dad dam day den did dig dim dip doe dot dry due ear eat ebb elf end era far fat few fib fin fit fix for fun gap gas get
  god got gum gun had ham has hat her him hip his hit hot how ice ill its jaw jet job key kid kit lab lap law lay led leg let lid
  lie lip lit log lot low mad man map mat may men met mid mix mom mop nap net new nil nip nod non nor not now nut oak oar odd off
  oil old one opt our out own pad pan pat pay peg pen per pet pie pin pit pop pot pub put rag ram ran rap rat raw ray red rep rib
  rid rim rip rob rod rot row rub run sad sap sat saw say sea see set sew she shy sip sir sit six ski sky spa sum sun tan tap tar
  tea ten the tie tip toe ton too top toy try two use van via war was wax way wet who why win won yes yet you als cas cos des des
  ems ens les mes pas res sos tes`.split(/\s+/),
);

/**
 * What follows a muscle's name where a nerve or a vessel is meant that is called after it. (`(?=)` matches everywhere: it keeps
 * the engine from writing out what follows once for each way of what goes before.)
 */
export const NERVE_OR_VESSEL =
  /^(?!\s{4})\s+(?=)(?:(?:common|superficial|deep|motor|sensory)(?=)\s)*(?=)(?:nerves?|neuralgia|neuropathy|arter(?:y|ies|itis)|veins?|vessels?|plexus|(?:motor|sensory)(?=)\s(?=)(?:nerve|distal|responses?|latency|amplitude|conduction|study|studies)|distal\slatency|response\srecorded)(?=)\b/i;

/** The same for a bone, a ligament or a space, which share the single words among the names ("deltoid ligament"). */
export const OTHER_PART =
  /^(?!\s{4})\s+(?:(?:medial|lateral|anterior|posterior|collateral)\s)*(?:ligament\w*|spaces?|bones?)\b/i;
