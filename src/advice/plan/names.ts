/**
 * Names that mean a muscle only where it is dosed: places ("forehead 10 U"), clipped words ("corr 5x2"), abbreviations with
 * their side ("LSCM 50", "RMR 2.5 U"). Anywhere else they are common words, so the lexicon does not hold them.
 */
import type { Mention, Side } from '../../detection/model.ts';

/** By entity, the words as patterns; the first that matches at a place wins. */
const WORDS: readonly [string, string][] = [
  ['cervical-paraspinals', String.raw`(?:cerv(?:ical)?\.?|neck|upper cervical|C-?)[ -]?(?:para-?(?:sp(?:inals?|\b)|s?\b)|PSPs?|PSMs?)|c-?psp|paracervicals?`],
  ['splenius-capitis', String.raw`spl(?:en(?:ius)?)?\.?[ -]?cap(?:itis)?`],
  ['splenius-cervicis', String.raw`spl(?:en(?:ius)?)?\.?[ -]?cerv(?:icis)?`],
  ['semispinalis-capitis', String.raw`semi(?:sp(?:in(?:alis)?)?)?\.?[ -]?cap(?:itis)?`],
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
  ['orbicularis-oculi', String.raw`crow[’']?s?[’']?[ -]?feet|lat(?:eral)?\.? canth(?:al lines?|us|i)|LCLs?|(?:(?:medial|lateral|med|lat|central)\.? )?(?:pre-?(?:tarsal|septal|orbital) )?(?:upper|lower) (?:eye)?lids?|orb\.? oc(?:uli)?|lateral brows?`],
  ['nasalis', String.raw`bunny lines?`],
  ['levator-labii-superioris-alaeque-nasi', String.raw`gumm?y smile`],
  ['orbicularis-oris', String.raw`lip flip|(?:upper |lower )?(?:peri-?oral|lip) lines|perioral|upper lip|lower lip`],
  ['mentalis', String.raw`chin(?: dimpl(?:es|ing))?`],
  ['depressor-anguli-oris', String.raw`marionettes?(?: lines)?|(?:mouth|oral) (?:corners?|commissures?)|corners? of (?:the )?mouth`],
  ['platysma', String.raw`platysmal? ?bands?|neck bands?|nefertiti(?: lift)?`],
  ['axillary-sweat-glands', String.raw`axillae?s?|under-?arms?|arm-?pits?`],
  ['palmar-sweat-glands', String.raw`palms?`],
  ['plantar-sweat-glands', String.raw`soles?|plantar surfaces?`],
  ['detrusor', String.raw`bladder(?: wall| muscle| body)?`],
  ['thyroarytenoid', String.raw`(?:true )?vocal (?:cords?|folds?)|TVCs?|TVFs?`],
  ['lower-oesophageal-sphincter', String.raw`(?:GE|gastro-?o?esophageal) junction|GEJ|EGJ`],
  ['external-urethral-sphincter', String.raw`(?:striated )?(?:urethral|urinary) sphincter|rhabdosphincter`],
  ['submandibular-gland', String.raw`submand(?:ib(?:s|ulars?)?)?\.?|SMGs?`],
  ['masseter', String.raw`mass`],
]; // prettier-ignore

interface Abbreviations {
  /** What the note must speak of for them to mean this. */
  within: RegExp;
  names: Readonly<Record<string, string>>;
}

const ABBREVIATIONS: readonly Abbreviations[] = [
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
    names: { MG: 'gastrocnemius-medial-head', LG: 'gastrocnemius-lateral-head', GM: 'gastrocnemius-medial-head', GL: 'gastrocnemius-lateral-head', MGAS: 'gastrocnemius-medial-head', LGAS: 'gastrocnemius-lateral-head', GC: 'gastrocnemius', Sol: 'soleus', SOL: 'soleus', TP: 'tibialis-posterior', TA: 'tibialis-anterior', RF: 'rectus-femoris', VL: 'vastus-lateralis', VM: 'vastus-medialis', VI: 'vastus-intermedius', BF: 'biceps-femoris', ST: 'semitendinosus', SM: 'semimembranosus', MH: 'hamstrings', HS: 'hamstrings', AL: 'adductor-longus', AM: 'adductor-magnus', AB: 'adductor-brevis', Gr: 'gracilis', GR: 'gracilis', IP: 'iliopsoas', EDL: 'extensor-digitorum-longus' },
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
    within: /dysphonia|\b(?:AB|AD)?SD\b|vocal|laryn/i,
    names: { TA: 'thyroarytenoid', LCA: 'lateral-cricoarytenoid', PCA: 'posterior-cricoarytenoid', IA: 'interarytenoid', CT: 'cricothyroid' },
  },
  {
    within: /\bjaw|bruxi|TM[JD]|oromandibular|pterygoid|masseter|\bOMD\b/i,
    names: { LP: 'lateral-pterygoid', LPT: 'lateral-pterygoid', MP: 'medial-pterygoid', MPT: 'medial-pterygoid', ABD: 'digastric' },
  },
]; // prettier-ignore

const WORD = new RegExp(
  String.raw`(?<![\p{L}\d/])([RLB])?(?:${WORDS.map(([, words]) => `(${words})`).join('|')})(?![\p{L}\d])`,
  'giu',
);

/** The pattern of all abbreviations that a note allows, each with its entity. */
function allowed(text: string): { pattern: RegExp; of: Map<string, string> } {
  const of = new Map<string, string>();
  for (const { within, names } of ABBREVIATIONS)
    if (within.test(text)) for (const [name, id] of Object.entries(names)) if (!of.has(name)) of.set(name, id);
  const longestFirst = [...of.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d/])(Rt|Lt|[RLB])?(${longestFirst})(?![\p{L}\d])`,
      'gu',
    ),
    of,
  };
} // prettier-ignore

/** "forehead 10 U", "corr: 5x2", "MG (R) 50": a number stands close behind, in the same clause. */
const DOSE_BEHIND =
  /^(?:\s+(?:muscles?|glands?|lines?|area|region|complex|lines)\b)?(?:\s*[(,]?\s*(?:left|right|bilateral(?:ly)?|bilat\.?|b\/l|both(?: sides)?|each(?: side)?|per side|R|L|B|R\/L|L\/R|total|x|in total|units?|dose|med(?:ial)?|lat(?:eral)?|to D\d|digit \d|[a-z ]{0,24})\s*\)?)?[\s:=,|–—@-]*\(?\d/i;
/** "10 U to the forehead", "50 U per axilla", "2.5 units: RMR". */
const DOSE_BEFORE = /\d\s*-?\s*(?:u|units?|iu)\b\.?[^.;:|\n\d]{0,60}$/i;
const SPELT =
  /(?:one|two|three|four|five|six|seven|eight|nine|ten|teen|ty|hundred)(?:\s+units?|\s+and)[^.;\n]{0,60}$/i;

/** Clipped words are common ones: the dose stands right behind them, at most a side between. */
const CLIPPED = /^(?:temp|occ|occip|front|proc|corr|corrug|corrugs|mass)$/i;
const RIGHT_BEHIND =
  /^[\s.:=-]*(?:[LRB]|bilat\.?|b\/l|R\/L|L\/R)?[\s.:=-]*\d+(?:\.\d+)?\s*(?:u\b|units?\b|[x×/,;)(]|\.?\s*$|\s+[a-z])/i;

function isDosed(name: string, before: string, after: string): boolean {
  if (CLIPPED.test(name)) return RIGHT_BEHIND.test(after);
  return DOSE_BEHIND.test(after) || DOSE_BEFORE.test(before) || SPELT.test(before);
}

/** Words that name no muscle before them ("temp 98.6 F", "PT 2x/week", "bladder scan 200 mL"). */
const MEASURED =
  /^[\s:=(-]*(?:(?:3[5-9]|9[5-9]|10[0-4])\.\d\b(?!\s*u)|\d+(?:[.,]\d+)?\s*(?:°|degrees?|[FC]\b|mL\b|cc\b|%|mg\b|mm\b|cm\b|x\s*\/|\/5\b|weeks?|days?|months?|years?|yrs?))/i;

/** Names of this kind in `text`, in no order. `taken` are the muscles that the detector found. Pauses at each line. */
export function* namesOfPlan(
  text: string,
  lines: readonly { start: number; end: number }[],
  taken: readonly Mention[],
): Generator<void, Mention[]> {
  const found: Mention[] = [];
  const { pattern, of } = allowed(text);
  const add = (start: number, length: number, entity: string, side: Side | undefined, line: { start: number; end: number }): void => {
    const end = start + length;
    // A longer name that is known already holds; one that lies within gives way.
    if (taken.some((one) => one.start < end && one.end > start && one.end - one.start >= length)) return;
    if (found.some((one) => one.start < end && one.end > start)) return;
    const after = text.slice(end, Math.min(line.end, end + 60));
    if (MEASURED.test(after) || !isDosed(text.slice(start, end), text.slice(Math.max(line.start, start - 80), start), after)) return;
    found.push({ start, end, entity, kind: 'muscle', assertion: 'affirmed', ...(side ? { side } : {}) });
  };
  for (const line of lines) {
    yield;
    const words = text.slice(line.start, line.end);
    for (const match of words.matchAll(WORD)) {
      const [whole, side] = match;
      if (side && !/^[RLB]\p{Lu}/u.test(whole)) continue;
      const which = match.slice(2).findIndex((group) => group !== undefined);
      add(line.start + match.index, whole.length, WORDS[which]![0], side ? sideOfLetter(side) : undefined, line);
    }
    for (const match of words.matchAll(pattern)) {
      const [whole, side, name] = match;
      add(line.start + match.index, whole.length, of.get(name!)!, side ? sideOfLetter(side) : undefined, line);
    }
  }
  return found;
} // prettier-ignore

const sideOfLetter = (letter: string): Side =>
  letter.startsWith('R') ? 'right' : letter.startsWith('L') ? 'left' : 'bilateral';

/** Heads that are written behind their muscle: "Gastrocnemius, medial head", "biceps femoris (long head)", "gastroc med". */
const HEADS: Readonly<Record<string, readonly [RegExp, string][]>> = {
  gastrocnemius: [
    [/^[\s,(/-]{1,3}med(?:ial)?\b\.?(?: (?:head|belly))?/i, 'gastrocnemius-medial-head'],
    [/^[\s,(/-]{1,3}lat(?:eral)?\b\.?(?: (?:head|belly))?/i, 'gastrocnemius-lateral-head'],
  ],
  'biceps-femoris': [
    [/^[\s,(/-]{1,3}long head/i, 'biceps-femoris-long-head'],
    [/^[\s,(/-]{1,3}short head/i, 'biceps-femoris-short-head'],
  ],
  'triceps-brachii': [
    [/^[\s,(/-]{1,3}long head/i, 'triceps-brachii-long-head'],
    [/^[\s,(/-]{1,3}lat(?:eral)? head/i, 'triceps-brachii-lateral-head'],
    [/^[\s,(/-]{1,3}med(?:ial)? head/i, 'triceps-brachii-medial-head'],
  ],
  'biceps-brachii': [
    [/^[\s,(/-]{1,3}long head/i, 'biceps-brachii-long-head'],
    [/^[\s,(/-]{1,3}short head/i, 'biceps-brachii-short-head'],
  ],
  trapezius: [
    [/^[\s,(/-]{1,3}upper\b(?=\W*(?:\d|$|[:)|,]|fib|part|portion|R\b|L\b))/i, 'upper-trapezius'],
    [/^[\s,(/-]{1,3}middle\b(?=\W*(?:\d|$|[:)|,]|fib|part|portion|R\b|L\b))/i, 'middle-trapezius'],
    [/^[\s,(/-]{1,3}lower\b(?=\W*(?:\d|$|[:)|,]|fib|part|portion|R\b|L\b))/i, 'lower-trapezius'],
  ],
};

/** The mention as it is meant with the head behind it; none where "lat" or "med" only describes the muscle behind it. */
export function withHead(text: string, mention: Mention, next: Mention | undefined): Mention | null {
  const words = text.slice(mention.start, mention.end);
  if (/^(?:lat|med)\.?$/i.test(words) && next && /^\.? $/.test(text.slice(mention.end, next.start)))
    return null;
  const behind = text.slice(mention.end, mention.end + 24);
  for (const [pattern, entity] of HEADS[mention.entity] ?? []) {
    const match = pattern.exec(behind);
    // "Gastrocnemius, medial and lateral": both heads, so the muscle as a whole.
    if (
      match &&
      (!next || next.start >= mention.end + match[0].length) &&
      !/^\s*(?:and|&|\/|\+)\s*(?:med|lat)/i.test(behind.slice(match[0].length))
    )
      return { ...mention, entity, end: mention.end + match[0].length };
  }
  return mention;
}
