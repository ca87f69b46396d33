/** For each muscle the figures that show it, the one that shows it best first. */
import type { Made, Plan } from './compose.ts';

export function bestFigures(made: Made[], plans: Plan[]): Record<string, string[]> {
  const chosen = new Map(plans.map((p) => [p.id, new Set(p.best)]));
  const ids = [...new Set(made.flatMap((m) => m.entry.shows))].toSorted();
  const score = (m: Made, id: string): number =>
    (chosen.get(m.data.id)?.has(id) ? 10 : 0) + (m.weight.get(id) ?? 0);
  return Object.fromEntries(
    ids.map((id) => [
      id,
      made
        .filter((m) => m.entry.shows.includes(id))
        .toSorted((a, b) => score(b, id) - score(a, id) || (a.data.id < b.data.id ? -1 : 1))
        .map((m) => m.data.id),
    ]),
  );
}
