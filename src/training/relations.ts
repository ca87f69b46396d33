/**
 * What the knowledge ties together: which muscles belong to one another, and which harms it names for what. A wrong
 * option may only be one that none of these ties makes right too.
 */
import type { Condition, Entity, Facts, Muscle, Rule } from '../knowledge/facts.ts';

export const isMuscle = (entity: Entity | undefined): entity is Muscle =>
  entity?.kind === 'muscle' || entity?.kind === 'gland';

export interface Relations {
  facts: Facts;
  /** Looks an id up, through aliases. */
  entity: (id: string) => Entity | undefined;
  muscles: readonly Muscle[];
  /** The id, the groups and parts it belongs to or has, and what is more general. */
  kin: (id: string) => ReadonlySet<string>;
  /** Could one of the harms named for the entity be meant by this phrase? Rather yes than no. */
  mayHarm: (id: string, phrase: string) => boolean;
  /** Ids of the avoid sets that name this very entity. */
  setsNaming: (id: string) => string[];
  /** Ids of the avoid sets that name it or its kin. */
  setsOf: (id: string) => ReadonlySet<string>;
}

/** Words that mean the same harm: a phrase that holds one of them is near to any that holds another. */
const FAMILIES: readonly [string, RegExp][] = [
  ['swallow', /dysphagi|swallow|aspirat|chok|feeding|regurgit|pharyn|throat|pocketing/],
  ['breath', /breath|respirat|airway|stridor|dyspn|pneumothora|lung|pleura|ventilat|capacity/],
  ['voice', /voice|dysphon|speech|laryn/],
  ['eye', /ptosis|eyelid|\blid|brow|diplop|double vision|vision|sight|cornea|keratit|dry eye|globe|orbit|blind|angle clos|ectropion|lagophth|epiphora|\beye|retrobulbar|hooding|scleral/],
  ['mouth', /smile|mouth|\blip|drool|cheek|facial|face|jaw|chew|bit(?:e|ing)|dry mouth|saliva/],
  ['hand', /grip|grasp|pinch|finger|thumb|fist|hand|opposition|tenodesis|wrist/],
  ['gait', /\bfalls?\b|gait|buckl|crouch|trip|stand|\bstep|push-off|foot|\btoe|ankle|knee|leg weak|recurvatum|transfer|patell|walk|dorsiflex|balance/],
  ['pelvis', /continen|leakage|retention|urin|faecal|flatus|bladder|bowel|erect|constipat|sphincter/],
  ['head', /head drop|kypho|neck weak|neck pain/],
  ['shoulder', /shoulder|scapula|winging|girdle/],
  ['bleed', /haematom|hematom|bruis|haemorrh|bleed|compartment/],
  ['spread', /botulism|spread of toxin|systemic|generalised|generalized|paralysis|(?:excess|severe|stacked|disproportionate|over) ?weakness|neuromuscular/],
  ['allergy', /anaphyla|allerg|hypersens|immune|blood product/],
  ['infection', /infect|sepsis|abscess|urosepsis/],
  ['dose', /overdose|no effect|antibod|resistance|loss of effect|stacked|wrong product/],
  ['guide', /ultrasound|imag(?:e|ing)|guid(?:e|ance)|fluoroscop|\bct\b|doppler/],
  ['benefit', /no benefit|benefit|no gain|unmet|uneven|missed|unclear|wrong/],
]; // prettier-ignore

/** Words that say little by themselves: they count only where nothing else stands in the phrase. */
const WEAK =
  /^(?:and|or|of|the|a|an|in|to|from|on|at|its|by|for|with|is|not|no|as|near|both|side|that|injury|weak|weakness|weaker|loss|lost|trouble|damage|severe|local|muscle|nerve|artery|vessel|vein|worse|low|lower|upper|up|keep|protect|safe|need|warning|over|above|between|it|there|avoid|toxin|use|against|risk)s?$/;

const senses = new Map<string, ReadonlySet<string>>();

/** What a phrase of harm is about: families of harm, and its telling words. Kept: the same phrases are compared again and again. */
function sense(phrase: string): ReadonlySet<string> {
  const known = senses.get(phrase) ?? read(phrase);
  senses.set(phrase, known);
  return known;
}

const familiesOf = (text: string): string[] =>
  FAMILIES.filter(([, words]) => words.test(text.toLowerCase())).map(([name]) => name);

function read(phrase: string): ReadonlySet<string> {
  const plain = phrase.toLowerCase().replaceAll(/\([^)]*\)/g, ' ');
  const words = plain.match(/[a-z]{2,}/g) ?? [];
  const telling = words.filter((word) => !WEAK.test(word));
  const kept = telling.length > 0 ? telling : words;
  return new Set([...familiesOf(plain), ...kept.map((word) => word.replace(/s$/, ''))]);
}

/** Do two phrases of harm have anything to do with each other? */
export const akin = (one: string, other: string): boolean => meet(sense(one), sense(other));

/** `akin` to any of several phrases, which are read once. */
export function akinToAny(phrases: readonly string[]): (phrase: string) => boolean {
  const all = new Set(phrases.flatMap((phrase) => [...sense(phrase)]));
  return (phrase) => meet(sense(phrase), all);
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const word of one) if (other.has(word)) return true;
  return false;
}

/** Harms that a needle or toxin may do in any muscle: named for one, they are not surely wrong for another. */
const ANYWHERE =
  /injur|nerve|arter|vessel|vein|plexus|misplac|miss|wrong|tendon|punctur|needle|infect|effect|benefit|unclear|atrophy|resistan|too much|placebo|diagnos|breathing problems/i;

/** Is the harm one that belongs to some muscles and not to all? */
export const belongs = (harm: string): boolean => !ANYWHERE.test(harm);

/** Harms that the boxed warning names for every toxin, wherever it is injected. */
export const ofEveryToxin = ({ labelWarnings }: Facts): string[] =>
  labelWarnings
    .filter(({ group }) => group === 'boxed-warning')
    .flatMap(({ harm, symptoms }) => [harm, ...(symptoms ?? [])]);

/** The id in `muscle:masseter`. */
export const idOf = (ref: string): string => ref.slice(ref.indexOf(':') + 1);

export function relationsOf(facts: Facts): Relations {
  const aliases = new Map(
    Object.values(facts.entities).flatMap((entity) =>
      entity.aliases.map((alias) => [alias, entity] as const),
    ),
  );
  const entity = (id: string): Entity | undefined => facts.entities[id] ?? aliases.get(id);
  const muscles = Object.values(facts.entities).filter(isMuscle);

  const ties = new Map<string, Set<string>>();
  const tie = (one: string, other: string): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      // prettier-ignore
      ties.set(from, (ties.get(from) ?? new Set()).add(to));
  };
  for (const muscle of muscles) {
    const parts = (muscle.parts ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
    for (const other of [...(muscle.members ?? []), ...parts, ...(muscle.broader ?? [])])
      tie(muscle.id, entity(other)?.id ?? other);
  }
  const kin = remembered((id): ReadonlySet<string> => new Set([id, ...(ties.get(id) ?? [])]));

  const harms = new Map<string, string[]>();
  const add = (id: string, ...phrases: (string | undefined)[]): void => {
    harms.set(id, [...(harms.get(id) ?? []), ...phrases.filter((phrase) => phrase !== undefined)]);
  };
  for (const item of Object.values(facts.entities)) {
    add(item.id, ...item.cautions.flatMap(({ harm, say }) => [harm, ...familiesOf(say)]));
    if (isMuscle(item)) add(item.id, ...item.at_risk.flatMap(({ structure, harm }) => [structure, harm]));
    if (item.kind === 'condition') addAvoided(item, add);
  }
  for (const set of facts.avoidSets)
    for (const member of set.members)
      for (const muscle of member.muscles) add(muscle, set.title, member.harm ?? set.title);
  const named = remembered((id) => {
    const all = [...kin(id)].flatMap((relative) => harms.get(relative) ?? []);
    return new Set(all.flatMap((phrase) => [...sense(phrase)]));
  });
  const setsNaming = remembered((id) =>
    facts.avoidSets
      .filter(({ members }) => members.some((member) => member.muscles.includes(id)))
      .map((set) => set.id),
  );
  const setsOf = remembered((id) => {
    const all = kin(id);
    const sets = facts.avoidSets.filter(({ members }) =>
      members.some(({ muscles: ids }) => ids.some((muscle) => all.has(muscle))),
    );
    return new Set(sets.map((set) => set.id));
  });

  return {
    facts,
    entity,
    muscles,
    kin,
    mayHarm: (id, phrase) => meet(sense(phrase), named(id)),
    setsNaming,
    setsOf,
  };
}

function remembered<T>(work: (id: string) => T): (id: string) => T {
  const done = new Map<string, T>();
  return (id) => {
    const result = done.get(id) ?? work(id);
    done.set(id, result);
    return result;
  };
}

function addAvoided(condition: Condition, add: (id: string, ...phrases: string[]) => void): void {
  for (const { id, why } of condition.muscles?.avoid ?? []) add(id, why);
}

/** Does this rule ask for nothing but what these refs give? Numbers are left out of account: rather yes than no. */
export function fires(rule: Rule, given: ReadonlySet<string>): boolean {
  return rule.when_all.every(({ any_of }) => any_of.some((ref) => given.has(ref)));
}
