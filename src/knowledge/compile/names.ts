/** One id per thing: every alias leads to the id under which the thing stands. */
import type { Content } from '../parts.ts';

export interface Names {
  /** The canonical id, or undefined when nothing bears this id or alias. */
  entity(id: string): string | undefined;
  source(id: string): string | undefined;
}

/** Parts whose entries are entities: what a chart can name. */
export const ENTITY_PARTS = ['muscles', 'conditions', 'factors'] as const satisfies (keyof Content)[];

export function namesOf(content: Content): Names {
  const entities = table(ENTITY_PARTS.flatMap((part): Named[] => content[part]));
  const sources = table(content.sources);
  return { entity: (id) => entities.get(id), source: (id) => sources.get(id) };
}

interface Named {
  id: string;
  aliases?: string[];
}

function table(entries: Named[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const { id, aliases } of entries) for (const alias of aliases ?? []) map.set(alias, id);
  for (const { id } of entries) map.set(id, id);
  return map;
}
