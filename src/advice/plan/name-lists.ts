/**
 * Names that mean a muscle only where it is dosed: places ("forehead 10 U"), clipped words ("corr 5x2"), abbreviations with
 * their side ("LSCM 50", "RMR 2.5 U"). Anywhere else they are common words, so the lexicon does not hold them.
 */

/** By entity, words as patterns; the first that matches at a place wins. */
export const WORDS: readonly [string, string][] = [
  ['cervical-paraspinals', String.raw`(?:cerv(?:ical)?\.?|neck|upper cervical|C-?)[ -]?(?:para-?(?:sp(?:inals?|\b)|s?\b)|PSPs?|PSMs?)|c-?psp|paracervicals?|paraspinals? ?\(cerv(?:ical)?\)`],
  ['splenius-capitis', String.raw`spl(?:en(?:ius)?)?\.?[ -]?cap(?:itis)?`],
  ['splenius-cervicis', String.raw`spl(?:en(?:ius)?)?\.?[ -]?cerv(?:icis)?`],
  ['semispinalis-capitis', String.raw`sem(?:i(?:sp(?:in(?:alis)?)?)?)?\.?[ -]?cap(?:itis)?`],
  ['longissimus-capitis', String.raw`long(?:iss(?:imus)?)?\.?[ -]?cap(?:itis)?`],
  ['levator-scapulae', String.raw`lev(?:ator)?\.?[ -]?scap(?:ulae|ula|\b)|levscaps?`],
  ['anterior-scalene', String.raw`ant(?:erior)?\.? scal(?:enes?|enus)?`],
  ['middle-scalene', String.raw`mid(?:dle)?\.? scal(?:enes?|enus)?`],
  ['posterior-scalene', String.raw`post(?:erior)?\.? scal(?:enes?|enus)?`],
  ['corrugator-supercilii', String.raw`corr(?:ug|ugs)?`],
  ['procerus', String.raw`proc`],
  ['temporalis', String.raw`temp|temples?`],
  ['occipitalis', String.raw`occ|occip`],
  ['frontalis', String.raw`(?:upper |lower |central |lateral )?forehead(?: lines)?|front`],
  ['orbicularis-oculi', String.raw`crow[’']?s?[’']?[ -]?feet|crows|lat(?:eral)?\.? canth(?:al(?: lines?| areas?)?|us|i)|LCLs?|(?:(?:medial|lateral|med|lat|central)\.? )?(?:pre-?(?:tarsal|septal|orbital) )?(?:upper|lower) (?:eye)?lids?|orb\.? oc(?:uli)?|lateral brows?`],
  ['orbicularis-oculi', String.raw`peri-?(?:orbital|ocular)(?: (?:region|area|muscles?|lines?))?|around(?=\s+(?:(?:the|each|both|his|her|left|right|R|L|affected)\s+)*eyes?\b)`],
  ['nasalis', String.raw`bunn(?:y(?: lines?)?|ies)`],
  ['levator-labii-superioris-alaeque-nasi', String.raw`gumm?y smile`],
  ['orbicularis-oris', String.raw`lip flip|(?:upper |lower )?(?:peri-?oral|lip) lines|perioral|upper lip|lower lip`],
  ['mentalis', String.raw`chin(?: dimpl(?:es|ing))?`],
  ['depressor-anguli-oris', String.raw`marionettes?(?: lines)?|(?:mouth|oral) (?:corners?|commissures?)|corners? of (?:the )?mouth`],
  ['platysma', String.raw`platysmal? ?bands?|neck bands?|nefertiti(?: lift)?`],
  ['axillary-sweat-glands', String.raw`axillae?s?|under-?arms?|arm-?pits?`],
  ['palmar-sweat-glands', String.raw`palms?`],
  ['plantar-sweat-glands', String.raw`soles?|plantar surfaces?`],
  ['detrusor', String.raw`bladder(?: wall| muscle| body)?|intra-?(?:detrusor|vesical)`],
  ['cricopharyngeus', String.raw`cricopharyngeal`],
  ['anal-sphincter', String.raw`inter-?sphincteric (?:groove|space|plane)`],
  ['thyroarytenoid', String.raw`(?:true )?vocal (?:cords?|folds?)|TVCs?|TVFs?`],
  ['lower-oesophageal-sphincter', String.raw`(?:GE|gastro-?o?esophageal) junction|GEJ|EGJ`],
  ['external-urethral-sphincter', String.raw`(?:striated )?(?:urethral|urinary) sphincter|rhabdosphincter`],
  ['submandibular-gland', String.raw`submand(?:ib(?:s|ulars?)?)?\.?|SMGs?`],
  ['masseter', String.raw`mass`],
  ['pronator-quadratus', String.raw`pron(?:ator)?\.? quad(?:ratus)?`],
  ['pronator-teres', String.raw`pron\.? teres`],
  ['flexor-carpi-radialis', String.raw`flex(?:or)?\.? carpi rad(?:ialis)?\.?`],
  ['flexor-carpi-ulnaris', String.raw`flex(?:or)?\.? carpi uln(?:aris)?\.?`],
  ['flexor-digitorum-superficialis', String.raw`flex(?:or)?\.? dig(?:it)?(?:orum)?\.? (?:superf?(?:ic(?:ialis)?)?|subl(?:imis)?)\.?`],
  ['flexor-digitorum-profundus', String.raw`flex(?:or)?\.? dig(?:it)?(?:orum)?\.? prof(?:undus)?\.?`],
  ['flexor-digitorum-longus', String.raw`flex(?:or)?\.? dig(?:it)?(?:orum)?\.? long(?:us)?\.?`],
  ['flexor-pollicis-longus', String.raw`flex(?:or)?\.? poll(?:icis)?\.?(?: long(?:us)?\.?)?`],
  ['flexor-hallucis-longus', String.raw`flex(?:or)?\.? hall(?:ucis)?\.? long(?:us)?\.?`],
  ['extensor-hallucis-longus', String.raw`ext(?:ensor)?\.? hall(?:ucis)?\.?(?: long(?:us)?\.?)?`],
  ['extensor-carpi-radialis', String.raw`ext(?:ensor)?\.? carpi rad(?:ialis)?\.?`],
  ['extensor-carpi-ulnaris', String.raw`ext(?:ensor)?\.? carpi uln(?:aris)?\.?`],
  ['extensor-digitorum', String.raw`ext(?:ensor)?\.? dig(?:it)?(?:orum)?\.?(?: comm(?:unis)?\.?)?`],
  ['adductor-pollicis', String.raw`add(?:uctor)?\.? poll(?:icis)?\.?`],
  ['palmaris-longus', String.raw`palm(?:aris)?\.?(?: long(?:us)?\.?)?(?<!palm)`],
  ['first-dorsal-interosseous', String.raw`(?:1st|first) (?:DIO?|dorsal inter\w*|dors\.? inteross\w*)`],
  ['thenar-muscles', String.raw`thenars?`],
  ['triceps-brachii-long-head', String.raw`long head (?:of (?:the )?)?triceps`],
  ['biceps-femoris', String.raw`biceps fem(?:oris)?\.?`],
  ['pectoralis-major', String.raw`pec(?:toralis)?\.? maj(?:or)?\.?`],
  ['pectoralis-minor', String.raw`pec(?:toralis)?\.? min(?:or)?\.?`],
  ['gastrocnemius-medial-head', String.raw`med(?:ial)?\.? gastroc(?:nemius|s)?\.?`],
  ['gastrocnemius-lateral-head', String.raw`lat(?:eral)?\.? gastroc(?:nemius|s)?\.?`],
  ['triceps-surae', String.raw`gastroc(?:nemius)?[ -]?sol(?:eus)?|gastro-?sol(?:eus)?|gastroc\/sol(?:eus)?`],
  ['tibialis-posterior', String.raw`post(?:erior)?\.? tib(?:ialis)?\.?|tib(?:ialis)?\.? post(?:erior)?\.?`],
  ['tibialis-anterior', String.raw`ant(?:erior)?\.? tib(?:ialis)?\.?|tib(?:ialis)?\.? ant(?:erior)?\.?`],
  ['vastus-lateralis', String.raw`vast(?:us)?\.? lat(?:eralis)?\.?`],
  ['vastus-medialis', String.raw`vast(?:us)?\.? med(?:ialis)?\.?`],
  ['vastus-intermedius', String.raw`vast(?:us)?\.? int(?:er(?:med(?:ius)?)?)?\.?`],
  ['semitendinosus', String.raw`semi-?tend(?:in(?:osus)?)?\.?|semi-?t`],
  ['semimembranosus', String.raw`semi-?mem(?:b(?:ran(?:osus)?)?)?\.?|semi-?m`],
  ['adductor-magnus', String.raw`add(?:uctor)?\.? mag(?:nus)?\.?`],
  ['adductor-longus', String.raw`add(?:uctor)?\.? long(?:us)?\.?`],
  ['adductor-brevis', String.raw`add(?:uctor)?\.? brev(?:is)?\.?`],
  ['gluteus-maximus', String.raw`glut(?:eus)?\.? max(?:imus)?\.?`],
  ['gluteus-medius', String.raw`glut(?:eus)?\.? med(?:ius)?\.?`],
  ['calf-muscles', String.raw`calf|calves`],
  ['sternocleidomastoid', String.raw`sterno-?cleido(?:mast(?:oid)?)?|sterno-?mast(?:oid)?`],
  ['obliquus-capitis-inferior', String.raw`obl(?:iq(?:u+us)?)?\.? cap(?:itis)?\.? inf(?:erior)?\.?|inf(?:erior)?\.? obl(?:iq(?:ue|uus)?)?\.? cap(?:itis)?`],
  ['zygomaticus-major', String.raw`zyg(?:omaticus)?\.? maj(?:or)?\.?`],
  ['zygomaticus-minor', String.raw`zyg(?:omaticus)?\.? min(?:or)?\.?`],
  ['occipitalis', String.raw`occipital`],
  ['temporalis', String.raw`temporal`],
  ['frontalis', String.raw`frontal`],
  ['levator-labii-superioris', String.raw`lev(?:ator)?\.? lab(?:ii)?\.? sup(?:erioris)?`],
]; // prettier-ignore

/** Latin names of which every word may be cut short behind its third letter ("rect fem", "tens. fasc. lat."). */
export const CUT_SHORT: readonly string[] = [
  'rectus-femoris', 'vastus-lateralis', 'vastus-medialis', 'vastus-intermedius', 'tensor-fasciae-latae', 'gluteus-maximus', 'gluteus-medius', 'gluteus-minimus',
  'psoas-major', 'quadratus-lumborum', 'quadratus-plantae', 'quadratus-femoris', 'obturator-internus', 'tibialis-anterior', 'tibialis-posterior', 'fibularis-longus', 'fibularis-brevis', 'triceps-surae',
  'extensor-digitorum-longus', 'extensor-digitorum-brevis', 'extensor-hallucis-longus', 'flexor-digitorum-longus', 'flexor-digitorum-brevis', 'flexor-hallucis-longus', 'flexor-hallucis-brevis', 'abductor-hallucis',
  'pectoralis-major', 'pectoralis-minor', 'latissimus-dorsi', 'teres-major', 'teres-minor', 'serratus-anterior', 'biceps-brachii', 'triceps-brachii', 'pronator-teres', 'pronator-quadratus',
  'flexor-carpi-radialis', 'flexor-carpi-ulnaris', 'flexor-digitorum-superficialis', 'flexor-digitorum-profundus', 'flexor-pollicis-longus', 'flexor-pollicis-brevis', 'palmaris-longus',
  'extensor-carpi-ulnaris', 'extensor-carpi-radialis-longus', 'extensor-carpi-radialis-brevis', 'extensor-pollicis-longus', 'extensor-pollicis-brevis', 'extensor-indicis', 'abductor-pollicis-longus', 'abductor-pollicis-brevis', 'adductor-pollicis', 'opponens-pollicis',
  'adductor-longus', 'adductor-magnus', 'adductor-brevis', 'splenius-capitis', 'splenius-cervicis', 'semispinalis-capitis', 'semispinalis-cervicis', 'levator-scapulae', 'obliquus-capitis-inferior',
  'anterior-scalene', 'middle-scalene', 'posterior-scalene', 'upper-trapezius', 'middle-trapezius', 'lower-trapezius', 'medial-pterygoid', 'lateral-pterygoid', 'depressor-anguli-oris', 'depressor-labii-inferioris', 'levator-labii-superioris', 'zygomaticus-major', 'zygomaticus-minor', 'orbicularis-oculi', 'orbicularis-oris',
  'medial-rectus', 'lateral-rectus', 'inferior-oblique', 'rectus-abdominis', 'external-oblique', 'internal-oblique', 'longus-colli',
]; // prettier-ignore

/** So many letters stay of a word that is cut short. */
export const LEAST_OF_A_WORD = 3;

interface Abbreviations {
  /** What the note must speak of for them to mean this. */
  within: RegExp;
  names: Readonly<Record<string, string>>;
  /** Only with the side in one word ("RUL"). */
  sided?: true;
}

export const ABBREVIATIONS: readonly Abbreviations[] = [
  {
    within: /./,
    names: { SCM: 'sternocleidomastoid', SCMs: 'sternocleidomastoid', Trap: 'trapezius', TRAP: 'trapezius', LevScap: 'levator-scapulae', Mass: 'masseter', Temp: 'temporalis', FCR: 'flexor-carpi-radialis', FCU: 'flexor-carpi-ulnaris', FDS: 'flexor-digitorum-superficialis', FDP: 'flexor-digitorum-profundus', FPL: 'flexor-pollicis-longus', ECRL: 'extensor-carpi-radialis-longus', ECRB: 'extensor-carpi-radialis-brevis', ECU: 'extensor-carpi-ulnaris', EDC: 'extensor-digitorum', EIP: 'extensor-indicis', EHL: 'extensor-hallucis-longus', FHL: 'flexor-hallucis-longus', FDL: 'flexor-digitorum-longus', FDB: 'flexor-digitorum-brevis', TFL: 'tensor-fasciae-latae', DAO: 'depressor-anguli-oris', DAOs: 'depressor-anguli-oris', LLSAN: 'levator-labii-superioris-alaeque-nasi', Gastroc: 'gastrocnemius', Soleus: 'soleus', Bicep: 'biceps-brachii' },
  },
  {
    within: /cervical dystonia|torticollis|laterocollis|retrocollis|anterocollis|\bCD\b|splenius|\bSCM\b/i,
    names: { SC: 'splenius-capitis', SPC: 'splenius-capitis', SpC: 'splenius-capitis', Spl: 'splenius', SPL: 'splenius', SSC: 'semispinalis-capitis', SSp: 'semispinalis-capitis', LS: 'levator-scapulae', OCI: 'obliquus-capitis-inferior', UT: 'upper-trapezius', LC: 'longissimus-capitis' },
  },
  {
    within: /\b(?:legs?|lower (?:limb|extremity)|[LRB]?LE|calf|calves|foot|feet|equin\w*|gastroc\w*|soleus|tibialis|tib|ankle|thigh|knee|hips?|hamstrings?|gait|toes?|diplegi\w+|GMFCS|hemiplegi\w+)\b/i,
    names: { MG: 'gastrocnemius-medial-head', LG: 'gastrocnemius-lateral-head', GM: 'gastrocnemius-medial-head', GL: 'gastrocnemius-lateral-head', MGAS: 'gastrocnemius-medial-head', LGAS: 'gastrocnemius-lateral-head', GC: 'gastrocnemius', Sol: 'soleus', SOL: 'soleus', sol: 'soleus', TP: 'tibialis-posterior', TA: 'tibialis-anterior', RF: 'rectus-femoris', VL: 'vastus-lateralis', VM: 'vastus-medialis', VI: 'vastus-intermedius', BF: 'biceps-femoris', ST: 'semitendinosus', SM: 'semimembranosus', MH: 'hamstrings', HS: 'hamstrings', AL: 'adductor-longus', AM: 'adductor-magnus', AB: 'adductor-brevis', Gr: 'gracilis', GR: 'gracilis', IP: 'iliopsoas', EDL: 'extensor-digitorum-longus' },
  },
  {
    within: /\b(?:arms?|upper (?:limb|extremity)|[LRB]?UE|hands?|wrists?|elbows?|fingers?|shoulders?|biceps|FC[RU]|FD[SP]|hemiplegi\w+)\b/i,
    names: { BB: 'biceps-brachii', Bic: 'biceps-brachii', BR: 'brachioradialis', BRD: 'brachioradialis', Brach: 'brachialis', PT: 'pronator-teres', PQ: 'pronator-quadratus', PL: 'palmaris-longus', PM: 'pectoralis-major', Pec: 'pectoralis-major', LD: 'latissimus-dorsi', SSC: 'subscapularis', TM: 'teres-major', AdP: 'adductor-pollicis', AP: 'adductor-pollicis', FPB: 'flexor-pollicis-brevis', APB: 'abductor-pollicis-brevis', OP: 'opponens-pollicis', Lumb: 'lumbricals-of-hand', FDI: 'first-dorsal-interosseous', EPL: 'extensor-pollicis-longus' },
  },
  {
    within: /\b(?:strabismus|squint|esotropia|exotropia|nerve palsy|rectus|recti|diplopia|ocular|[ERL]{0,1}[EX]T)\b/i,
    names: { MR: 'medial-rectus', LR: 'lateral-rectus', SR: 'superior-rectus', IR: 'inferior-rectus', SO: 'superior-oblique', IO: 'inferior-oblique' },
  },
  {
    within: /blepharo|eyelid|\bBEB\b|hemifacial|\bHFS\b/i,
    names: { UL: 'orbicularis-oculi', LL: 'orbicularis-oculi', UEL: 'orbicularis-oculi', LEL: 'orbicularis-oculi' },
    sided: true,
  },
  {
    within: /blepharo|eyelid|\bBEB\b|hemifacial|\bHFS\b/i,
    names: { OO: 'orbicularis-oculi' },
  },
  {
    within: /frown|glab|forehead|crow|frontalis|mentalis|cosmetic|a?esthetic|wrinkle|facial lines|jeuveau|letybo/i,
    names: { CF: 'orbicularis-oculi', LCL: 'orbicularis-oculi', FH: 'frontalis', dao: 'depressor-anguli-oris', daos: 'depressor-anguli-oris' },
  },
  {
    within: /achalasia|esophag|\bEGD\b|endoscop/i,
    names: { LES: 'lower-oesophageal-sphincter', LOS: 'lower-oesophageal-sphincter' },
  },
  {
    within: /dysphonia|\b(?:AB|AD)?SD\b|vocal|laryn/i,
    names: { TA: 'thyroarytenoid', LCA: 'lateral-cricoarytenoid', PCA: 'posterior-cricoarytenoid', IA: 'interarytenoid', CT: 'cricothyroid' },
  },
  {
    within: /\bjaw|bruxi|TM[JD]|oromandibular|pterygoid|masseter|\bOMD\b/i,
    names: { LP: 'lateral-pterygoid', LPT: 'lateral-pterygoid', MP: 'medial-pterygoid', MPT: 'medial-pterygoid', ABD: 'digastric' },
  },
]; // prettier-ignore

/** Names of groups that, where they are dosed, mean one muscle; some only in a note that speaks of `within`. */
export const MEANT: readonly { name: RegExp; within: RegExp; entity: string }[] = [
  { name: /^pronator$/i, within: /./, entity: 'pronator-teres' },
  {
    name: /^orbicularis$/i,
    within: /blepharo|\bBEB\b|hemifacial|\bHFS\b|crow|eyelid/i,
    entity: 'orbicularis-oculi',
  },
  {
    name: /^paraspinals?(?: muscles?)?$/i,
    within: /migraine|PREEMPT|occipitalis/i,
    entity: 'cervical-paraspinals',
  },
  { name: /^longissimus$/i, within: /cervical dystonia|collis\b/i, entity: 'longissimus-capitis' },
];
