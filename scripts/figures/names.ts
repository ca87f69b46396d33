/** Names on the figures: short, from the knowledge base where it knows the thing, else from the outline's own id. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../src/knowledge/data/muscles');

const known = new Map<string, string>(
  readdirSync(folder).flatMap((file) => {
    const entries = parse(readFileSync(join(folder, file), 'utf8')) as { id: string; name: string }[];
    return entries.map(({ id, name }): [string, string] => [id, name.replace(/ ?[(,].*$/, '')]);
  }),
);

/** Is this the id of a muscle or gland of the knowledge base? */
export const isEntity = (id: string): boolean => known.has(id);
export const entityIds = (): string[] => [...known.keys()];

/** Ids of the outlines that do not read as names. */
const RENAMED: Record<string, string> = {
  'supra-orbital-nerve': 'Supraorbital nerve',
  sclera: 'Eyeball',
  prostate: 'Prostate',
};

const words = (id: string): string => {
  if (RENAMED[id]) return RENAMED[id];
  const text = id.replaceAll('-', ' ').replace(/ of (hand|foot|forearm|leg)$/, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** `part` is the outline's id, `entity` the entry it belongs to: "Biceps brachii, long head". */
export function nameOf(part: string, entity?: string): string {
  const name = entity && (RENAMED[entity] ?? known.get(entity));
  if (!entity || !name) return words(part);
  if (part === entity || !part.startsWith(`${entity}-`)) return name;
  return `${name}, ${part.slice(entity.length + 1).replaceAll('-', ' ')}`;
}
