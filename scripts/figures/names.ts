/** Names and groups on the figures: from the knowledge base where it knows the thing, else from the outline's own id. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../src/knowledge/data/muscles');

interface Entry {
  id: string;
  name: string;
  members?: string[];
  parts?: { id?: string }[];
}

const entries = new Map<string, Entry>(
  readdirSync(folder).flatMap((file) => {
    const list = parse(readFileSync(join(folder, file), 'utf8')) as Entry[];
    return list.map((entry): [string, Entry] => [entry.id, entry]);
  }),
);

/** Is this the id of a muscle, a gland or a group of them in the knowledge base? */
export const isEntity = (id: string): boolean => entries.has(id);

/** Entries that stand for others without listing them. */
const STANDS_FOR: Record<string, string[]> = {
  'paraspinal-muscles': ['erector-spinae', 'multifidus', 'semispinalis-thoracis'],
  'cervical-paraspinals': [
    'splenius-capitis',
    'splenius-cervicis',
    'semispinalis-capitis',
    'semispinalis-cervicis',
    'longissimus-capitis',
    'longissimus-cervicis',
  ],
  'upper-oesophageal-sphincter': ['cricopharyngeus'],
};

const above = new Map<string, string[]>();
for (const { id, members = [], parts = [] } of entries.values()) {
  for (const child of [...members, ...parts.flatMap((p) => p.id ?? []), ...(STANDS_FOR[id] ?? [])]) {
    above.set(child, [...(above.get(child) ?? []), id]);
  }
}

/** All groups to which an entry belongs, groups of groups included. */
export function groupsOf(id: string): string[] {
  const found = new Set<string>();
  const climb = (child: string): void => {
    for (const group of above.get(child) ?? []) {
      if (found.has(group) || group === id) continue;
      found.add(group);
      climb(group);
    }
  };
  climb(id);
  return [...found].toSorted();
}

/** Ids that do not read as names, and names that say more than a label should. */
const RENAMED: Record<string, string> = {
  'supra-orbital-nerve': 'Supraorbital nerve',
  sclera: 'Eyeball',
  prostate: 'Prostate',
  'upper-oesophageal-sphincter': 'Upper oesophageal sphincter',
};

const words = (id: string): string => {
  const text = id.replaceAll('-', ' ').replace(/ of (hand|foot|forearm|leg)$/, '');
  return RENAMED[id] ?? text.charAt(0).toUpperCase() + text.slice(1);
};

/** The entry's name, whichever part of it is drawn; where `part` is the outline of no entry, what its id says. */
export function nameOf(part: string, entity?: string): string {
  const known = entity === undefined ? undefined : entries.get(entity)?.name.replace(/ ?[(,].*$/, '');
  return entity === undefined || known === undefined ? words(part) : (RENAMED[entity] ?? known);
}

const BONES: [RegExp, string][] = [
  [/-rib$/, 'Rib'],
  [/costal-cartilage$/, 'Costal cartilage'],
  [/(cervical|thoracic|lumbar)-vertebra$/, 'Vertebra'],
  [/^(atlas|axis)$/, 'Vertebra'],
  [/intervertebral/, 'Intervertebral disk'],
  [/phalan/, 'Phalanx'],
  [/metacarpal/, 'Metacarpal bone'],
  [/metatarsal/, 'Metatarsal bone'],
  [/carpal|scaphoid|lunate|triquetr|pisiform|trapezium|trapezoid|capitate|hamate/, 'Carpal bone'],
  [/cuneiform|navicular|cuboid/, 'Tarsal bone'],
  [/nasal-cartilage|alar-cartilage/, 'Nasal cartilage'],
];

/** One name for bones of a row: what a rib's number is, no reader of these figures asks. */
export const boneName = (id: string): string => BONES.find(([like]) => like.test(id))?.[1] ?? words(id);
