/** What holds for a thing because it holds for something more general: one rule for the chart, the tooltip and the reference. */
import type { Entity } from './facts.ts';
import type { Caution } from './model.ts';

type Lookup = (id: string) => Entity | undefined;

/** Every more general entity, the nearest first: anterocollis is a cervical dystonia. */
export function broaderOf(entity: Entity, entityOf: Lookup): Entity[] {
  const seen = new Set([entity]);
  for (const one of seen) {
    for (const id of one.broader ?? []) {
      const broader = entityOf(id);
      if (broader) seen.add(broader);
    }
  }
  seen.delete(entity);
  return [...seen];
}

/** Its own cautions; for an entity that has none, those of every broader one. */
export const cautionsFor = (entity: Entity, entityOf: Lookup): Caution[] =>
  entity.cautions.length > 0
    ? [...entity.cautions]
    : broaderOf(entity, entityOf).flatMap(({ cautions }) => cautions);
