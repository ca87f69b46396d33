/** Authored drugs, classes, procedures and signs → what the run time finds and says of them. */
import type { Drug, DrugClass, Procedure, Sign } from '../facts.ts';
import type { Content } from '../parts.ts';
import type { AuthoredDrug, AuthoredDrugClass } from '../schema/drug.ts';
import type { AuthoredProcedure } from '../schema/procedure.ts';
import type { AuthoredSign } from '../schema/rule.ts';
import { common, some } from './common.ts';
import { termsOf } from './terms.ts';
import { tidy } from './tidy.ts';

export function drugOf(entry: AuthoredDrug): Drug {
  return tidy({
    ...common(entry, entry.cautions.length > 0 || entry.broader.length > 0),
    kind: 'drug' as const,
    classes: entry.broader,
    note: entry.note,
  });
}

export function drugClassOf(entry: AuthoredDrugClass, { drugs, drugClasses }: Content): DrugClass {
  return tidy({
    ...common(entry, true),
    kind: 'drug-class' as const,
    severity: entry.severity,
    basis: entry.basis,
    members: [...drugClasses, ...drugs]
      .filter(({ broader }) => broader.includes(entry.id))
      .map(({ id }) => id),
    effect: entry.effect,
    route_rule: entry.route_rule,
    routes: entry.routes,
    label_wording: entry.label_wording,
    stronger_elsewhere: entry.stronger_elsewhere,
    notes: some(entry.notes),
  });
}

export function procedureOf(entry: AuthoredProcedure): Procedure {
  return tidy({
    ...common(entry, true, [entry.code]),
    kind: 'procedure' as const,
    code: entry.code,
    note: entry.note,
  });
}

export function signOf(entry: AuthoredSign): Sign {
  const { id, of, name, meaning, worked_out, also_when, new_of } = entry;
  return tidy({ id, of, name, meaning, worked_out, also_when, new_of, terms: termsOf(name, entry.terms) });
}
