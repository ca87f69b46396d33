/** Dose statements gathered into the rows of a table. */
import type { Basis } from '../../src/knowledge/model.ts';
import type { Dose, Indication } from '../../src/knowledge/facts.ts';

function gather<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

/** Statements that rest on the same thing, read as far, together: their basis is then said once. */
export const byBasis = <T extends Basis>(statements: readonly T[]): T[][] =>
  gather(statements, ({ sources, section, confirmed, review }) =>
    JSON.stringify([sources, section, confirmed.level, confirmed.quality, confirmed.what, review]),
  );

/** Rows that differ only in the patient's weight become one row of several lines. */
export const byRow = (doses: readonly Dose[]): Dose[][] =>
  gather(doses, ({ muscle, part, use, per, sites, age_group, jurisdiction, rests_on, note, weight, id }) =>
    JSON.stringify([
      muscle,
      part,
      use,
      per,
      sites,
      age_group,
      jurisdiction,
      rests_on,
      note,
      weight ? '' : id,
    ]),
  );

/**
 * The rows of the label's table for one labelled use. Where a product has the use for adults and for children, each
 * shows its own age group; a lone indication shows all.
 */
export function dosesOfIndication(
  doses: readonly Dose[],
  indication: Indication,
  all: readonly Indication[],
): Dose[] {
  const ofUse = doses.filter((dose) => dose.use === indication.condition);
  const groups = new Set(
    all.filter(({ condition }) => condition === indication.condition).map(({ age_group }) => age_group),
  );
  if (groups.size < 2) return ofUse;
  return ofUse.filter((dose) => dose.age_group === indication.age_group || dose.age_group === 'any');
}
