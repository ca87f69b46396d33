import { cautionsFor } from '../../src/knowledge/broader.ts';
import type { Entity } from '../../src/knowledge/facts.ts';
import { worst, type Level } from '../../src/ui/severity.ts';

/** How grave it is to see this named: the very level at which a chart marks it. */
export const levelOf = (entity: Entity, entityOf: (id: string) => Entity | undefined): Level =>
  worst(cautionsFor(entity, entityOf));
