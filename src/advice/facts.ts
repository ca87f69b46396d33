/** The part of the facts that judgement needs, joined up for quick asking. */
import type { AvoidSet, Dose, Facts, Maximum, Ref, Rule, Sign } from '../knowledge/facts.ts';
import type { Kind, ProductCode, Region, Route, Severity } from '../knowledge/model.ts';

/** A "leave these alone" set, as far as a plan is held against it. */
export interface AvoidCheck {
  set: string;
  title: string;
  say: string;
  why?: string;
  do?: string;
  /** Members whose injection matters for a patient who has one of `when`. */
  members: { muscles: string[]; severity: Severity; harm?: string; when: string[] }[];
  /** Where the chart says so, only what is to be left alone is told. */
  unless?: Ref[];
  /** Why it matters for a patient with one of these, and what to do then. */
  patients: { id: string; why: string; do?: string; sources: string[] }[];
  refines?: string[];
  sources: string[];
}

export interface AdviceFacts {
  rules: Rule[];
  doses: Dose[];
  maxima: Maximum[];
  avoid: AvoidCheck[];
  /** Names for findings about the plan. */
  names: Record<string, string>;
  kinds: Record<string, Kind>;
  regions: Record<string, Region>;
  /** All more general entities of one: broader ones, classes, groups it belongs to. */
  above: Record<string, string[]>;
  codes: Record<string, ProductCode>;
  /** Sizes in which each product is sold, in units. */
  vials: Partial<Record<ProductCode, number[]>>;
  routes: Record<string, { raise: Route[]; quiet: Route[]; unstated: 'raise' | 'quiet' }>;
  signs: Record<string, Pick<Sign, 'of' | 'worked_out' | 'also_when' | 'new_of'>>;
  sources: Record<string, string>;
}

/** Takes from all facts what the advisor asks for. */
export function adviceFacts(facts: Facts): AdviceFacts {
  const names: Record<string, string> = {};
  const kinds: Record<string, Kind> = {};
  const regions: Record<string, Region> = {};
  const direct: Record<string, Set<string>> = {};
  const codes: Record<string, ProductCode> = {};
  const vials: AdviceFacts['vials'] = {};
  const routes: AdviceFacts['routes'] = {};
  const link = (id: string, up: string): void => void (direct[id] ??= new Set()).add(up);
  for (const entity of Object.values(facts.entities)) {
    names[entity.id] = entity.name;
    kinds[entity.id] = entity.kind;
    const isMuscle = entity.kind === 'muscle' || entity.kind === 'gland';
    const members = isMuscle ? (entity.members ?? []) : [];
    // A group may borrow what is said of its chief member ("hip flexors", iliopsoas): it is none the less above it, not below.
    for (const up of entity.broader ?? []) if (!members.includes(up)) link(entity.id, up);
    if (isMuscle) {
      regions[entity.id] = entity.region;
      for (const member of members) link(member, entity.id);
    } else if (entity.kind === 'drug') {
      for (const drugClass of entity.classes) link(entity.id, drugClass);
    } else if (entity.kind === 'product' && entity.code) {
      codes[entity.id] = entity.code;
      const sizes = entity.vials.map(({ units }) => units);
      vials[entity.code] = [...new Set([...(vials[entity.code] ?? []), ...sizes])].sort((a, b) => a - b);
    } else if (entity.kind === 'drug-class' && entity.routes) {
      routes[entity.id] = entity.routes;
    }
  }
  const above = closure(direct);
  return {
    rules: facts.rules,
    doses: facts.doses,
    maxima: facts.maxima,
    avoid: facts.avoidSets.map(avoidCheck),
    names,
    kinds,
    regions,
    above,
    codes: { ...codes, ...codesOfKinds(codes, kinds, above) },
    vials,
    routes,
    signs: Object.fromEntries(
      Object.values(facts.signs).map(({ id, of, worked_out, also_when, new_of }) => [
        id,
        {
          of,
          ...(worked_out ? { worked_out } : {}),
          ...(also_when ? { also_when } : {}),
          ...(new_of ? { new_of } : {}),
        },
      ]),
    ),
    sources: Object.fromEntries(Object.values(facts.sources).map(({ id, short }) => [id, short])),
  };
}

/** "Botulinum toxin type B" means the one product of its kind; type A, of which there are several, means none. */
function codesOfKinds(
  codes: AdviceFacts['codes'],
  kinds: AdviceFacts['kinds'],
  above: AdviceFacts['above'],
): AdviceFacts['codes'] {
  const products = Object.keys(kinds).filter((id) => kinds[id] === 'product');
  return Object.fromEntries(
    products.flatMap((id) => {
      const [only, ...others] = products.filter((one) => above[one]?.includes(id));
      const code = only === undefined ? undefined : codes[only];
      return code === undefined || others.length > 0 || id in codes ? [] : [[id, code]];
    }),
  );
}

/** Every entity with all that stands above it, however far. Circles end. */
function closure(direct: Readonly<Record<string, Set<string>>>): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const id of Object.keys(direct)) {
    const seen = new Set<string>();
    const queue = [...direct[id]!];
    for (let up = queue.pop(); up !== undefined; up = queue.pop()) {
      if (seen.has(up) || up === id) continue;
      seen.add(up);
      queue.push(...(direct[up] ?? []));
    }
    result[id] = [...seen];
  }
  return result;
}

function avoidCheck({
  id,
  title,
  say,
  why,
  do: advice,
  sources,
  members,
  patients_at_risk,
  when,
  unless,
  refines,
}: AvoidSet): AvoidCheck {
  const atRisk = (own: readonly string[]): string[] =>
    patients_at_risk
      .filter(({ muscles }) => !muscles || muscles.some((muscle) => own.includes(muscle)))
      .map((patient) => patient.id);
  return {
    set: id,
    title,
    say,
    ...(why ? { why } : {}),
    ...(advice ? { do: advice } : {}),
    members: members
      .filter((member) => member.severity === 'avoid' || member.severity === 'serious')
      .map((member) => ({
        muscles: member.muscles,
        severity: member.severity,
        ...(member.harm ? { harm: member.harm } : {}),
        when: [...new Set([...(member.when ?? []), ...when, ...atRisk(member.muscles)])],
      })),
    patients: patients_at_risk.map((patient) => ({
      id: patient.id,
      why: patient.why,
      ...(patient.do ? { do: patient.do } : {}),
      sources: patient.sources,
    })),
    ...(unless ? { unless } : {}),
    ...(refines ? { refines } : {}),
    sources,
  };
}
