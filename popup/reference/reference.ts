/** The facts, joined: from any thing to everything that speaks of it. */
import type { Caution, ProductCode } from '../../src/knowledge/model.ts';
import type {
  AuditClaim, AvoidSet, Complication, Condition, Dose, Entity, Facts, LabelWarning, Maximum, Muscle, Product, Ref, Rule,
} from '../../src/knowledge/facts.ts'; // prettier-ignore
import { planCheck } from '../../src/advice/checks.ts';
import { bySeverity } from '../../src/ui/severity.ts';
import { headOf, harmTitle } from './titles.ts';
import type { ItemPage } from '../router.ts';

export interface Reference {
  facts: Facts;
  /** Looks an id up, through aliases. */
  entity: (id: string) => Entity | undefined;
  set(id: string): AvoidSet | undefined;
  complication(id: string): Complication | undefined;
  rule(id: string): Rule | undefined;
  warning(id: string): LabelWarning | undefined;
  claim(id: string): AuditClaim | undefined;
  product(code: ProductCode): Product | undefined;
  /** Title of a page, or `undefined` where there is none. */
  titleOf(of: ItemPage, id: string): string | undefined;
  dosesOfMuscle(id: string): Dose[];
  dosesOfUse(id: string): Dose[];
  setsWithMuscle(id: string): AvoidSet[];
  rulesAbout(entity: Entity): Rule[];
  claimsAbout(entity: Entity): AuditClaim[];
  /** Conditions that are treated through this muscle, and those in which it is to be left alone. */
  conditionsUsing(muscle: string): Condition[];
  conditionsAvoiding(muscle: string): { condition: Condition; why: string; severity: Caution['severity'] }[];
  maximaFor(filter: { product?: ProductCode; use?: string; muscle?: string }): Maximum[];
  warningsOf(product: ProductCode): LabelWarning[];
  warningsFor(use: string): LabelWarning[];
}

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function gather<T>(items: readonly T[], keysOf: (item: T) => Iterable<string | undefined>): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  }
  return map;
}

/** The id in `muscle:masseter`. */
export const idOfRef = (ref: Ref): string => ref.slice(ref.indexOf(':') + 1);

/** The facts, and the ways from each to what belongs with it: found once, then looked up. */
export function createReference(facts: Facts): Reference {
  const entities = Object.values(facts.entities);
  const aliases = new Map(
    entities.flatMap((entity) => entity.aliases.map((alias) => [alias, entity] as const)),
  );
  const entity = (id: string): Entity | undefined => facts.entities[id] ?? aliases.get(id);
  const canonical = (id: string): string => entity(id)?.id ?? id;

  const muscles = entities.filter((item): item is Muscle => item.kind === 'muscle' || item.kind === 'gland');
  const conditions = entities.filter((item): item is Condition => item.kind === 'condition');
  // Two products may share a code (Botox and Botox Cosmetic): the code leads to the one that came first.
  const products = new Map(
    entities
      .flatMap((item) => (item.kind === 'product' && item.code ? [item] : []))
      .sort((one, other) => (other.first_approval ?? Infinity) - (one.first_approval ?? Infinity))
      .map((item) => [item.code!, item] as const),
  );
  const sets = byId(facts.avoidSets);
  const complications = byId(facts.complications);
  const rules = byId(facts.rules);
  const warnings = byId(facts.labelWarnings);
  const claims = byId(facts.audit);

  const dosesByMuscle = gather(facts.doses, (dose) => [dose.muscle]);
  const dosesByUse = gather(facts.doses, (dose) => [dose.use]);
  const setsByMuscle = gather(facts.avoidSets, (set) => set.members.flatMap((member) => member.muscles));
  const rulesById = gather(facts.rules, (rule) =>
    rule.when_all.flatMap((group) => group.any_of.map((ref) => canonical(idOfRef(ref)))),
  );
  const claimsById = gather(facts.audit, (claim) => claim.topics.map((ref) => canonical(idOfRef(ref))));
  const usedIn = gather(conditions, (condition) => (condition.muscles?.usual ?? []).map(canonical));
  const groupsOf = gather(muscles, (muscle) => muscle.members ?? []);

  /** A muscle and the groups that hold it: what is said of the group is said of it. */
  const withGroups = (id: string): string[] => [id, ...(groupsOf.get(id) ?? []).map((group) => group.id)];
  const from = <T>(map: Map<string, T[]>, ids: readonly string[]): T[] => [
    ...new Set(ids.flatMap((id) => map.get(id) ?? [])),
  ];

  const titleOf = (of: ItemPage, id: string): string | undefined => {
    if (of === 'entry') return entity(id)?.name;
    if (of === 'set') return sets.get(id)?.title;
    if (of === 'source') return facts.sources[id]?.short;
    if (of === 'audit') return claims.get(id)?.claim;
    if (of === 'figure') return undefined;
    if (of === 'check') return planCheck(id)?.title;
    const found =
      of === 'complication' ? complications.get(id) : of === 'rule' ? rules.get(id) : warnings.get(id);
    return found && (of === 'complication' ? harmTitle(found) : headOf(found));
  };

  return {
    facts,
    entity,
    set: (id) => sets.get(id),
    complication: (id) => complications.get(id),
    rule: (id) => rules.get(id),
    warning: (id) => warnings.get(id),
    claim: (id) => claims.get(id),
    product: (code) => products.get(code),
    titleOf,
    dosesOfMuscle: (id) => dosesByMuscle.get(id) ?? [],
    dosesOfUse: (id) => dosesByUse.get(id) ?? [],
    setsWithMuscle: (id) => from(setsByMuscle, withGroups(id)).sort(bySeverity),
    rulesAbout: (of) =>
      from(rulesById, [
        of.id,
        ...(of.kind === 'drug' ? of.classes : []),
        ...('region' in of ? [of.region] : []),
      ]).sort(bySeverity),
    claimsAbout: (of) => claimsById.get(of.id) ?? [],
    conditionsUsing: (muscle) => from(usedIn, withGroups(muscle)),
    conditionsAvoiding: (muscle) =>
      conditions.flatMap((condition) =>
        (condition.muscles?.avoid ?? [])
          .filter((avoided) => canonical(avoided.id) === muscle)
          .map(({ why, severity }) => ({ condition, why, severity })),
      ),
    maximaFor: (filter) =>
      facts.maxima.filter(
        (maximum) =>
          (filter.product === undefined || maximum.product === filter.product) &&
          (filter.use === undefined || maximum.use === filter.use) &&
          (filter.muscle === undefined || maximum.muscle === filter.muscle),
      ),
    warningsOf: (product) =>
      facts.labelWarnings.filter(
        (warning) => warning.products.includes('all') || warning.products.includes(product),
      ),
    warningsFor: (use) => facts.labelWarnings.filter((warning) => warning.uses?.includes(use)),
  };
}
