import type { Entity } from '../facts.ts';
import type { LexiconEntry } from '../model.ts';
import { tidy } from './tidy.ts';

/** @param not phrases, by entity id, that hold a term but mean something else. */
export function lexiconEntry(entity: Entity, not: ReadonlyMap<string, string[]>): LexiconEntry {
  return tidy({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    region: 'region' in entity ? entity.region : undefined,
    terms: entity.terms,
    not: not.get(entity.id),
    members: 'members' in entity ? entity.members : undefined,
    classes: 'classes' in entity ? entity.classes : undefined,
    broader: entity.broader,
    recognised_only: entity.recognised_only,
  });
}
