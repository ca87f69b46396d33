/** From a source back to what rests on it. */
import type { Basis } from '../../src/knowledge/model.ts';
import type { Entity, Facts } from '../../src/knowledge/facts.ts';
import { doseAmount } from '../../src/ui/amount.ts';
import { harmTitle, headOf } from './titles.ts';

export interface Resting {
  /** Address of the page on which the statement stands. */
  place: string;
  title: string;
  line: string;
}

/** Parts of entries that rest on something of their own. */
function partsOf(entity: Entity): [Basis | undefined, string][] {
  if (entity.kind === 'condition') {
    return [
      [entity.regulatory, entity.regulatory?.note ?? ''],
      [entity.evidence, entity.evidence?.summary ?? ''],
      [entity.physical_therapy, entity.physical_therapy?.note ?? ''],
    ];
  }
  if (entity.kind === 'product') {
    return [
      ...entity.indications.map((item): [Basis, string] => [
        item,
        [item.condition, item.age, item.dose].filter(Boolean).join(', '),
      ]),
      [entity.reconstitution, entity.reconstitution?.diluent ?? ''],
      [entity.storage, entity.storage?.unopened ?? ''],
      ...entity.hcpcs.map((item): [Basis, string] => [item.basis, `${item.code} ${item.descriptor}`]),
    ];
  }
  return [];
}

/** Every statement that names the source `id`, with the page on which it stands. */
export function citations(facts: Facts, id: string): Resting[] {
  const found: Resting[] = [];
  const add = (basis: Basis | undefined, place: string, title: string, line: string) => {
    if (basis?.sources.includes(id)) found.push({ place, title, line });
  };
  /** What stands on it, asked before a line is put into words: hardly one in a hundred does. */
  const restsOn = ({ sources }: Basis): boolean => sources.includes(id);
  const nameOf = (entity: string): string => facts.entities[entity]?.name ?? entity;

  for (const entity of Object.values(facts.entities)) {
    const place = `entry/${entity.id}`;
    for (const caution of entity.cautions) add(caution, place, entity.name, caution.say);
    for (const [basis, line] of partsOf(entity)) add(basis, place, entity.name, line);
  }
  for (const set of facts.avoidSets) {
    const place = `set/${set.id}`;
    add(set, place, set.title, set.say);
    for (const item of [...set.members, ...set.technique, ...set.facts])
      add(item, place, set.title, item.say);
    for (const patient of set.patients_at_risk) add(patient, place, set.title, patient.why);
  }
  for (const dose of facts.doses.filter(restsOn)) {
    const about = dose.muscle ?? dose.use;
    add(dose, `entry/${about}`, nameOf(about), `${doseAmount(dose)}, ${nameOf(dose.use)}`);
  }
  for (const maximum of facts.maxima.filter(restsOn)) {
    const product = Object.values(facts.entities).find(
      (item) => item.kind === 'product' && item.code === maximum.product,
    );
    add(maximum, product ? `entry/${product.id}` : '', maximum.product, maximum.text);
  }
  for (const rule of facts.rules) add(rule, `rule/${rule.id}`, headOf(rule), rule.say);
  for (const warning of facts.labelWarnings)
    add(warning, `warning/${warning.id}`, headOf(warning), warning.say);
  for (const item of facts.complications) add(item, `complication/${item.id}`, harmTitle(item), item.say);
  for (const claim of facts.audit) add(claim, `audit/${claim.id}`, claim.claim, claim.now);
  for (const rate of facts.rates.filter(restsOn)) {
    add(
      rate,
      `entry/${rate.use}`,
      nameOf(rate.use),
      rate.events.map(({ event, rate: how }) => `${event} ${how} (${rate.product})`).join('; '),
    );
  }
  for (const rule of facts.globalRules) add(rule, 'warnings', headOf(rule), rule.say);
  return found;
}
