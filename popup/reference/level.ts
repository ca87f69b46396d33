import { cautionsFor } from '../../src/knowledge/broader.ts';
import type { Entity } from '../../src/knowledge/facts.ts';
import { gradeOf, type Level } from '../../src/ui/severity.ts';

/** How grave it is to see this named: the very level at which a chart marks it. */
export const levelOf = (entity: Entity, entityOf: (id: string) => Entity | undefined): Level =>
  gradeOf(entity.kind, cautionsFor(entity, entityOf));
