/** One id per thing: what a reference may point at, and how an alias leads to the id under which the thing stands. */
import { askedOf } from './asked.ts';
import { PARTS, type Content, type PartName } from './parts.ts';
import type { Target } from './schema/target.ts';
import { mapReferences, type Path } from './schema/walk.ts';

/** What each kind of reference may point at: the parts that hold it. Words of the vocabulary go by their `of`. */
const TARGETS: Record<Target, readonly PartName[]> = {
  muscle: ['muscles'],
  condition: ['conditions'],
  factor: ['factors'],
  circumstance: ['factors', 'conditions', 'drugClasses'],
  source: ['sources'],
  'condition-group': ['vocabulary'],
  'factor-group': ['vocabulary'],
  product: ['products'],
  'drug-class': ['drugClasses'],
  procedure: ['procedures'],
  rule: ['rules'],
  'avoid-set': ['avoidSets'],
  'chart-word': [],
};
/** Parts whose entries are entities: what a chart can name. They share one set of ids. */
export const ENTITY_PARTS = [
  'muscles',
  'conditions',
  'factors',
  'products',
  'drugClasses',
  'drugs',
  'procedures',
  'signs',
] as const satisfies PartName[];

interface Named {
  id: string;
  aliases?: string[];
  of?: string;
}

export interface Names {
  /** The id under which the thing stands, or undefined when nothing of that kind bears `id`. */
  find(target: Target, id: string): string | undefined;
  /** Every id and alias of that kind. */
  known(target: Target): string[];
}

const known = new WeakMap<Content, Names>();

/** Names of `content`, worked out once: content does not change after it was read. */
export function namesOf(content: Content): Names {
  const names = known.get(content) ?? tablesOf(content);
  known.set(content, names);
  return names;
}

function tablesOf(content: Content): Names {
  const tables = new Map<Target, Map<string, string>>();
  for (const target of Object.keys(TARGETS) as Target[]) {
    const entries = TARGETS[target]
      .flatMap((part): Named[] => content[part])
      .filter(({ of }) => of === undefined || of === target);
    const table = new Map<string, string>();
    for (const { id, aliases } of entries) for (const alias of aliases ?? []) table.set(alias, id);
    for (const { id } of entries) table.set(id, id);
    tables.set(target, table);
  }
  tables.set('chart-word', askedOf(content));
  return {
    find: (target, id) => tables.get(target)?.get(id),
    known: (target) => [...(tables.get(target)?.keys() ?? [])],
  };
}

export interface Reference {
  target: Target;
  id: string;
  path: Path;
}

/** Every reference that an entry of `part` makes. */
export function referencesOf(part: PartName, entry: object): Reference[] {
  const found: Reference[] = [];
  mapReferences(PARTS[part].schema, entry, (target, id, path) => {
    found.push({ target: target as Target, id, path });
    return id;
  });
  return found;
}

/** The same content with every alias in a reference replaced by the id it leads to. */
export function canonical(content: Content): Content {
  const names = namesOf(content);
  return Object.fromEntries(
    (Object.keys(PARTS) as PartName[]).map((part) => [
      part,
      content[part].map((entry) =>
        mapReferences(PARTS[part].schema, entry, (target, id) => names.find(target as Target, id) ?? id),
      ),
    ]),
  ) as unknown as Content;
}
