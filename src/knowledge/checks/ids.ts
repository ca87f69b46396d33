import type { Check } from './model.ts';
import { PARTS, type PartName } from '../parts.ts';
import { ENTITY_PARTS } from '../references.ts';
import type { Problem } from '../problem.ts';

interface Named {
  id: string;
  name?: string;
  of?: string;
  aliases?: string[];
  cautions?: { id: string }[];
}

/** One id for one thing and one thing for one id: entities share one set of ids, every other part has its own. */
export const checkIds: Check = (knowledge) => {
  const others = (Object.keys(PARTS) as PartName[]).filter(
    (part) => !(ENTITY_PARTS as readonly PartName[]).includes(part),
  );
  const sets = [ENTITY_PARTS, ...others.map((part) => [part])].map((parts) =>
    parts.flatMap((part): Named[] => knowledge.content[part]),
  );
  return sets.flatMap((entries) => [
    ...doubles(entries, knowledge),
    ...sameNames(entries, knowledge),
    ...entries.flatMap((entry) => doubleCautions(entry, knowledge)),
  ]);
};

type Locate = Parameters<Check>[0];

function doubles(entries: Named[], { locate }: Locate): Problem[] {
  const owners = new Map<string, Named>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    for (const id of [entry.id, ...(entry.aliases ?? [])]) {
      // A word of the vocabulary is one word only within its kind.
      const key = `${entry.of ?? ''} ${id}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, entry);
      else {
        const other = locate(owner);
        problems.push({
          ...locate(entry),
          entry: entry.id,
          message: `the id "${id}" is already taken by ${owner.id} (${other.file}:${other.line})`,
          mend: 'make them one entry, or give one of them another id',
        });
      }
    }
  }
  return problems;
}

function sameNames(entries: Named[], { locate }: Locate): Problem[] {
  const owners = new Map<string, Named>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    if (entry.name === undefined) continue;
    const key = entry.name.toLowerCase();
    const owner = owners.get(key);
    if (!owner) owners.set(key, entry);
    else {
      problems.push({
        ...locate(entry, ['name']),
        entry: entry.id,
        field: 'name',
        message: `"${entry.name}" is also the name of ${owner.id}`,
        mend: 'make them one entry, or tell them apart by name',
      });
    }
  }
  return problems;
}

function doubleCautions(entry: Named, { locate }: Locate): Problem[] {
  const seen = new Set<string>();
  return (entry.cautions ?? []).flatMap(({ id }, index): Problem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        ...locate(entry, ['cautions', index]),
        entry: entry.id,
        field: `cautions[${id}]`,
        message: `two cautions of this entry have the id "${id}"`,
        mend: 'give one of them another id',
      },
    ];
  });
}
