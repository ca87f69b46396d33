/** What is known of the figures before one is loaded: which show a muscle and which shows it best, names, groups. */
import type { Catalogue, StoredFigure } from '../../src/ui/figures/model.ts';
import type { Made, Plan } from './compose.ts';
import { groupsOf, isEntity, nameOf } from './names.ts';

export function catalogueOf(made: Made[], plans: Plan[]): Catalogue {
  const ids = [...new Set(made.flatMap((m) => [...m.weight.keys()]))].toSorted();
  const chosen = new Map(plans.map((p) => [p.id, new Set(p.best)]));
  const score = (m: Made, id: string): number =>
    (chosen.get(m.data.id)?.has(id) ? 10 : 0) + (m.weight.get(id) ?? 0);
  const shown = ids.filter((id) => made.some((m) => m.data.shapes.some((s) => s.id === id)));
  return {
    figures: made.map((m) => m.entry),
    best: Object.fromEntries(
      ids.map((id) => [
        id,
        made
          .filter((m) => m.weight.has(id))
          .toSorted((a, b) => score(b, id) - score(a, id) || (a.data.id < b.data.id ? -1 : 1))
          .map((m) => made.indexOf(m)),
      ]),
    ),
    names: Object.fromEntries(shown.map((id) => [id, nameOf(id, id)])),
    groups: Object.fromEntries(
      ids.filter((id) => isEntity(id) && groupsOf(id).length).map((id) => [id, groupsOf(id)]),
    ),
  };
}

/** The drawing as it is stored: a name that the catalogue holds and the commonest kind are not written out. */
export const spare = ({ data }: Made, names: Record<string, string>): StoredFigure => ({
  ...data,
  shapes: data.shapes.map(({ kind, name, ...shape }) => ({
    ...shape,
    ...(kind === 'muscle' ? {} : { kind }),
    ...(name === undefined || names[shape.id] === name ? {} : { name }),
  })),
});
